import type { PublishedMark } from './published-result.ts';
import type { PublishedState } from './published-state.ts';

/**
 * The marks that may be told of a round: at its end, once, and each only where both those who bear it
 * and all others are k or more. Two things more could be told by subtraction:
 *
 * - Nobody is both helped and on paper, so both numbers leave a third, of those who answered alone.
 * - Of those all at the top everybody knows what they answered. The mean of an item less theirs is
 *   that of the others who answered this item: nobody, or k or more of them.
 *
 * @param answered to each item that is shown, and whether its figures leave answers out
 * @throws RangeError when more bear a mark than answered
 */
export function publishedMarks(
	{ state, marks, n, k }: Pick<PublishedState, 'state' | 'marks' | 'n' | 'k'>,
	answered: { people: number; isHeld: boolean }[]
): PublishedMark[] {
	if (state !== 'closed') return [];
	const modes = marks.filter(({ mark }) => mark !== 'all_top');
	const alone = n - modes.reduce((sum, mode) => sum + mode.n, 0);
	if (alone < 0 || marks.some((mark) => mark.n > n)) {
		throw new RangeError('more answers bear a mark than there are');
	}
	return marks.filter(({ mark, n: those }) => {
		if (those < k || n - those < k) return false;
		if (mark !== 'all_top') return modes.length < 2 || alone === 0 || alone >= k;
		return answered.every(({ people, isHeld }) => {
			return people - those >= k || (people === those && !isHeld);
		});
	});
}
