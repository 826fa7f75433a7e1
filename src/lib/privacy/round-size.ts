/**
 * What the size of a round means for what can be published of it, known before it opens. It must be
 * said before slips are printed or posters hung: what is collected in vain is asked in vain.
 */

export interface RoundSize {
	part: 'iit' | 'eit_public' | 'eit_survey';
	/** Fewest answers that anything published may describe. */
	k: number;
	/** Expected answers; IIT: the head count. */
	expected: number;
	/** Expected answers of each service point. */
	points: readonly number[];
}

/**
 * `never`: fewer people than k, so nothing is ever published. `only_at_close`: an interim result
 * takes k answers and leaves k behind, which so few people do not reach. `one_cell`: some service
 * point is too small to stand alone, so all points are one figure.
 */
export type SizeWarning = 'never' | 'only_at_close' | 'one_cell';

/** The warnings that hold, the gravest first. */
export function sizeWarnings({ part, k, expected, points }: RoundSize): SizeWarning[] {
	if (expected < k) return ['never'];
	const warnings: SizeWarning[] = [];
	// An internal round publishes once, at close, whatever its size.
	if (part !== 'iit' && expected < 2 * k) warnings.push('only_at_close');
	if (points.length > 1 && points.some((here) => here < LEAST_FOR_A_CELL * k)) {
		warnings.push('one_cell');
	}
	return warnings;
}

/** A service point becomes a cell of its own from this many times k expected answers. */
const LEAST_FOR_A_CELL = 3;

/**
 * Slips beyond one for each employee, at most: for those that get lost, and not so many that the box
 * could be stuffed unnoticed (P22: P ≤ R + X). The database holds to the same.
 */
export function mostSpares(headCount: number): number {
	return Math.max(2, Math.ceil(headCount / 20));
}
