/**
 * The sentences of the page are in its HTML, in the reader's language and hidden; the island shows
 * one of them. It writes no text of its own but a fingerprint, a link and a receipt.
 */

/** Part of a page between which the island switches. */
export interface Screen {
	/** Shows the view of this name alone, and takes back whatever was said. */
	show(view: string): void;
	/** Shows what happened and what to do; `unexpected` where the page has no such sentence. */
	say(problem: string): void;
	/** The element with this `data-is`. @throws where the page has none. */
	part(name: string): HTMLElement;
	/** Does this when the button with this `data-act` is pressed, and not again before it is done. */
	on(action: string, act: () => Promise<void> | void): void;
}

/** The screen in an element of the page. */
export function screenIn(root: HTMLElement): Screen {
	const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

	function silence(): void {
		for (const sentence of all('[data-say]')) sentence.hidden = true;
	}

	const screen: Screen = {
		show(view) {
			silence();
			const left = document.activeElement?.closest('[data-view]');
			for (const one of all('[data-view]')) one.hidden = one.dataset.view !== view;
			// The pressed button is gone with its view; whoever cannot see must not be left nowhere.
			const shown = all('[data-view]').find((one) => !one.hidden);
			if (left === null || left === undefined || left === shown || shown === undefined) return;
			shown.tabIndex = -1;
			shown.focus();
		},
		say(problem) {
			silence();
			const sentences = all('[data-say]');
			const named = (name: string) => sentences.find(({ dataset }) => dataset.say === name);
			const sentence = named(problem) ?? named('unexpected');
			if (sentence === undefined) return;
			sentence.hidden = false;
			sentence.scrollIntoView({ block: 'nearest' });
		},
		part(name) {
			const [element] = all(`[data-is="${name}"]`);
			if (element === undefined) throw new Error(`The page has no part ${name}.`);
			return element;
		},
		on(action, act) {
			for (const button of all(`[data-act="${action}"]`)) {
				button.addEventListener('click', (event) => {
					event.preventDefault();
					void busy(root, async () => act()).catch(() => screen.say('unexpected'));
				});
			}
		}
	};
	return screen;
}

/** Runs one thing at a time; a second tap meanwhile does nothing. */
export async function busy(root: HTMLElement, act: () => Promise<void>): Promise<void> {
	if (root.ariaBusy === 'true') return;
	root.ariaBusy = 'true';
	try {
		await act();
	} finally {
		root.ariaBusy = 'false';
	}
}
