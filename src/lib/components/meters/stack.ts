/** A part of a whole, known only to lie between two percentages. */
export interface Range {
	low: number;
	high: number;
}

/** Where a part is drawn, in percent of the bar's length. */
export interface Slice {
	start: number;
	/** Length that is certain: the part is at least this much. */
	certain: number;
	/** Length drawn in all; what is beyond `certain` may belong to a neighbour. */
	length: number;
}

/**
 * Lays the parts of one whole end to end so that they fill the bar. What the least values leave open
 * is shared out in proportion to how uncertain each part is: every length drawn stays within its
 * range, and no part that may be there is left out of the picture.
 */
export function stackOf(parts: Range[]): Slice[] {
	const open = 100 - parts.reduce((sum, { low }) => sum + low, 0);
	const uncertain = parts.reduce((sum, { low, high }) => sum + high - low, 0);
	let start = 0;
	return parts.map(({ low, high }) => {
		const length = low + (uncertain === 0 ? 0 : (open * (high - low)) / uncertain);
		const slice = { start, certain: low, length };
		start += length;
		return slice;
	});
}
