import { PUBLISHED_NOTES, type PublishedNote, type PublishedResult } from './published-result.ts';

/** Where answers of small points are counted together. */
const REST_CELL = 0;

/**
 * What a result does not tell, so that nobody takes a gap for a zero or a band for carelessness. In
 * the order in which a reader meets it.
 */
export function notesOf({
	profile,
	isFinal,
	items,
	cells
}: Pick<PublishedResult, 'profile' | 'isFinal' | 'items' | 'cells'>): PublishedNote[] {
	const all = [items, ...cells.map((cell) => cell.items)].flat();
	const shown = all.filter(({ state }) => state === 'shown');
	const isInThirds = shown.some(({ distribution }) =>
		distribution.some(({ option }) => option === 'favourable')
	);
	const isWhole = new Set(
		items.filter(({ state, isHeld }) => state === 'shown' && !isHeld).map(({ code }) => code)
	);
	// What a point could not show alone is in the whole, which leaves nothing out.
	const isPooled =
		isFinal &&
		cells.some((cell) =>
			cell.items.some(({ code, state, isHeld }) => {
				return isWhole.has(code) && (state === 'below_k' || isHeld);
			})
		);
	const holds: Record<PublishedNote, boolean> = {
		strict: profile === 'strict',
		banded: shown.length > 0,
		thirds: isInThirds,
		below_k: all.some(({ state }) => state === 'below_k'),
		held: all.some(({ isHeld }) => isHeld),
		rest: cells.some(({ cell }) => cell === REST_CELL),
		pooled: isPooled
	};
	return PUBLISHED_NOTES.filter((note) => holds[note]);
}
