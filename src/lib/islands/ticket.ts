/**
 * The script of a round with tickets, on its own pages alone. A ticket has to be made on the phone:
 * whoever made it elsewhere could recognise it. What it does is in `ticket/`; this file knows the
 * page and the browser.
 */
import type { Counter } from './ticket/collect.ts';
import { openGate } from './ticket/gate.ts';
import { browserStore } from './ticket/indexed-db.ts';
import { roundAt } from './ticket/requests.ts';
import { busy, screenIn, type Screen } from './ticket/screen.ts';
import { answerSender } from './ticket/send.ts';

const root = document.querySelector<HTMLElement>('[data-ticket]');
if (root !== null) void start(root);

async function start(page: HTMLElement): Promise<void> {
	const screen = screenIn(page);
	const { round = '', path = '', answers } = page.dataset;
	// Without a secure context there is no crypto.subtle, and the page may have been altered (P24).
	if (!isSecureContext || !('subtle' in crypto)) return screen.show('insecure');
	try {
		const counter: Counter = { id: round, round: roundAt(path), store: browserStore() };
		if (answers === undefined) await gate(screen, counter);
		else await review(page, screen, counter, JSON.parse(answers) as Record<string, string>);
	} catch {
		screen.show('failed');
		screen.say('storage');
	}
}

async function gate(screen: Screen, counter: Counter): Promise<void> {
	await openGate(screen, counter, {
		location,
		clearFragment: () => history.replaceState(history.state, '', location.pathname),
		carry(fragment) {
			for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
				link.hash = fragment;
			}
		},
		begin: () => (screen.part('begin') as HTMLFormElement).submit(),
		copy: async (text) => navigator.clipboard.writeText(text)
	});
}

/** The send of the review goes with the ticket, and without anything that the form holds. */
async function review(
	page: HTMLElement,
	screen: Screen,
	counter: Counter,
	answers: Record<string, string>
): Promise<void> {
	const form = document.querySelector<HTMLFormElement>('form#send');
	const send = answerSender(counter, answers);
	form?.addEventListener('submit', (event) => {
		event.preventDefault();
		void busy(page, async () => {
			screen.show('sending');
			const sent = await send();
			screen.show('ready');
			if ('receipt' in sent) finish(sent.kind, sent.receipt);
			else screen.say(sent.kind);
		});
	});
	screen.show('ready');
	if ((await counter.store.readTicket(counter.id)) === null) screen.say('no_ticket');
}

/** The thanks stand ready in the page: the receipt is shown here, once, and sent nowhere. */
function finish(outcome: string, receipt: string): void {
	const thanks = document.querySelector<HTMLElement>('[data-thanks]');
	if (thanks === null) return;
	for (const main of document.querySelectorAll('main')) if (main !== thanks) main.remove();
	for (const one of thanks.querySelectorAll<HTMLElement>('[data-outcome]')) {
		one.hidden = one.dataset.outcome !== outcome;
	}
	const words = thanks.querySelector('[data-receipt]');
	if (words !== null) words.textContent = receipt;
	thanks.hidden = false;
	const headline = thanks.querySelector<HTMLElement>('h1:not([hidden])');
	document.title = headline?.textContent ?? document.title;
	// Its address is relative to the page's, which changes below.
	for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')) {
		icon.setAttribute('href', icon.href);
	}
	// A reload gives the thanks again, and not the question whether to send the form once more.
	history.replaceState(null, '', thanks.dataset.path);
	scrollTo(0, 0);
	headline?.focus();
}
