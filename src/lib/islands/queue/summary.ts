/** What a form has been answered, read off its questions: for a last look without the server. */

export interface Given {
	/** Item code. */
	item: string;
	/** Number and wording of the question. */
	question: string;
	/** Option code and its words; null where nothing was chosen. */
	answer: { option: string; label: string } | null;
}

export function readAnswers(form: HTMLFormElement): Given[] {
	return Array.from(form.querySelectorAll('fieldset'), (group) => {
		const chosen = group.querySelector<HTMLInputElement>('input:checked');
		return {
			item: group.querySelector('input')?.name ?? '',
			question: tidy(group.querySelector('legend')?.textContent),
			answer: chosen && { option: chosen.value, label: tidy(chosen.closest('label')?.textContent) }
		};
	});
}

/** Option code by item code, of the items that were answered. */
export function optionsOf(given: readonly Given[]): Record<string, string> {
	return Object.fromEntries(
		given.flatMap(({ item, answer }) => (answer === null ? [] : [[item, answer.option]]))
	);
}

/**
 * Lists questions and answers.
 * @param leftOpen what stands where nothing was chosen.
 */
export function listAnswers(list: HTMLElement, given: readonly Given[], leftOpen: string): void {
	list.replaceChildren(
		...given.map(({ question, answer }) => {
			const entry = document.createElement('li');
			const words = document.createElement('span');
			const asked = document.createElement('small');
			asked.textContent = question;
			const said = document.createElement(answer === null ? 'em' : 'b');
			said.textContent = answer?.label ?? leftOpen;
			words.append(asked, said);
			entry.append(words);
			return entry;
		})
	);
}

function tidy(text: string | null | undefined): string {
	return (text ?? '').replace(/\s+/g, ' ').trim();
}
