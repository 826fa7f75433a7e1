/**
 * What a page says of its queue: how many wait and until when, and each that cannot be sent, with the
 * button that removes it. Its sentences are in the page's HTML, in the reader's language.
 */
import { thaiNumeral } from '../../i18n/thai-numeral.ts';
import type { Sender } from './sender.ts';
import type { QueueStore } from './store.ts';
import { tokenFacts } from './token-facts.ts';

/** Writes a moment as the page's language does, to the minute, by Thailand's clock. */
export function moment(date: Date): string {
	return date.toLocaleString(document.documentElement.lang === 'en' ? 'en-GB' : 'th-TH', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Asia/Bangkok'
	});
}

/** The earliest end of some tokens; null of none. */
export function earliestEnd(tokens: readonly string[]): Date | null {
	const ends = tokens.flatMap((token) => tokenFacts(token)?.expires ?? []);
	return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
}

/** Fills `{n}` and `{until}` into a sentence of the page, in the digits that the agency has chosen. */
export function filled(sentence: string | undefined, n: number, until: Date | null): string {
	const words = (sentence ?? '')
		.replace('{n}', String(n))
		.replace('{until}', until ? moment(until) : '');
	if (document.documentElement.dataset.digits !== 'thai') return words;
	// As on the rest of the page, a time by the clock stays.
	return words.replace(/\d[\d:]*/g, (number) =>
		number.includes(':') ? number : thaiNumeral(number)
	);
}

/** Shows how many of this page wait; hidden where none does. */
export function showWaiting(line: HTMLElement, tokens: readonly string[]): void {
	const { waiting, until } = line.dataset;
	const end = earliestEnd(tokens);
	const words = [filled(waiting, tokens.length, end), filled(until, tokens.length, end)];
	line.textContent = words.filter((word) => word !== '').join(' · ');
	line.hidden = tokens.length === 0;
}

/**
 * Shows what cannot be sent; each stays until somebody removes it and says so twice.
 * @param list has a heading, a list, and a sentence for each reason.
 */
export function showLost(
	list: HTMLElement,
	sender: Sender,
	store: Pick<QueueStore, 'remove'>,
	tokens: readonly string[],
	onRemoved: () => void
): void {
	const { dataset } = list;
	const lost = [...sender.lost].filter(([token]) => tokens.includes(token));
	list.hidden = lost.length === 0;
	const heading = list.querySelector('p');
	if (heading) heading.textContent = filled(dataset.title, lost.length, null);
	list.querySelector('ul')?.replaceChildren(
		...lost.map(([token, loss]) => {
			const entry = document.createElement('li');
			const button = document.createElement('button');
			button.type = 'button';
			button.textContent = dataset.remove ?? '';
			button.addEventListener('click', () => {
				if (confirm(dataset.confirm)) void store.remove(token).then(onRemoved);
			});
			entry.append(`${dataset[loss] ?? ''} `, button);
			return entry;
		})
	);
}
