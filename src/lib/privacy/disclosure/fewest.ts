import type { PublishedItem } from './published-result.ts';

/** What is published of the answers to an item besides its mean. */
export type NonAnswers = Pick<PublishedItem, 'isHeld' | 'notMyWork' | 'noAnswer'>;

/**
 * The fewest answers to an item that what is published leaves possible. The true number stays out of
 * whatever is derived, so that nothing derived can tell it.
 *
 * @param n answers that the round or the cell counts
 */
export function fewestAnswers({ isHeld, notMyWork, noAnswer }: NonAnswers, n: number, k: number) {
	// Of a held item nobody outside knows how many of the n its figures hold.
	if (isHeld) return k;
	const answered = 100 - (notMyWork?.high ?? 0) - (noAnswer?.high ?? 0);
	return Math.max(k, Math.ceil((n * answered) / 100));
}
