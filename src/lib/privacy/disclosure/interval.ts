/**
 * How far a published mean may be from the mean of all who might have answered: a 95 % interval.
 *
 * It is a function of what is published besides and of nothing else: the mean, the bands, n and the
 * head count. So it gives nothing away by construction: whoever has the rest can work it out. The
 * price is that the bands leave several variances possible, of which the greatest is taken, and
 * several numbers of answers, of which the least: the interval is rather too wide than too narrow.
 *
 * Method: the score interval of Wilson (Journal of the American Statistical Association 22, 1927,
 * 209-212) for the mean as a share of its scale, with the effective number of answers of Korn and
 * Graubard (Survey Methodology 24, 1998, 193-201): as many as a yes/no question would have needed to
 * be as sure. No variance on a bounded scale exceeds (top - mean)(mean - bottom): Bhatia and Davis
 * (American Mathematical Monthly 107, 2000, 353-357). The finite population correction is (N - n) /
 * (N - 1): Cochran, Sampling Techniques, 3rd ed. 1977, section 2.6. What no interval tells: whether
 * those who answered differ from those who did not.
 */
import Fraction from 'fraction.js';
import { pointsOfShare } from './distribution.ts';
import { fewestAnswers } from './fewest.ts';
import type { Band, PublishedItem, WholePoints } from './published-result.ts';

/** The normal deviate of 95 %. */
const DEVIATE = 1.959964;

/** What an interval is made of: published, all of it. */
export interface IntervalGround {
	item: Pick<PublishedItem, 'isHeld' | 'distribution' | 'notMyWork' | 'noAnswer'>;
	/** Exact mean of the item, 0 to 100. */
	mean: Fraction;
	/** Points of each option. */
	points: ReadonlyMap<string, number>;
	/** Answers that the round or the cell counts. */
	n: number;
	k: number;
	/** Everybody who could answer, if known. */
	headCount: number | null;
}

/** The interval of an item's mean, ends rounded outward to whole points. */
export function intervalOf({ item, mean, points, n, k, headCount }: IntervalGround): WholePoints {
	const worth = [...points.values()];
	const [bottom, top] = [Math.min(...worth), Math.max(...worth)];
	const at = Number(mean.valueOf());
	const share = (at - bottom) / (top - bottom);
	const answers = fewestAnswers(item, n, k);

	const greatest = (top - at) * (at - bottom);
	// Of a mean at the end of the scale nothing can be said but by the yes/no question.
	const ofGreatest = greatest > 0 ? Math.min(1, varianceWithin(item, points, at) / greatest) : 1;
	const left =
		headCount === null ? 1 : Math.max(0, headCount - answers) / Math.max(1, headCount - 1);
	const spread = (DEVIATE ** 2 * ofGreatest * left) / (answers - 1);

	const centre = (share + spread / 2) / (1 + spread);
	const half = Math.sqrt(spread * share * (1 - share) + spread ** 2 / 4) / (1 + spread);
	const pointsAt = (part: number): number => bottom + part * (top - bottom);
	return {
		low: Math.max(bottom, Math.floor(Math.min(at, pointsAt(centre - half)))),
		high: Math.min(top, Math.ceil(Math.max(at, pointsAt(centre + half))))
	};
}

/** The greatest variance that the bands leave possible: as many as may be, as far out as may be. */
function varianceWithin(
	{ distribution, notMyWork, noAnswer }: IntervalGround['item'],
	points: IntervalGround['points'],
	mean: number
): number {
	// The mean of two options is their share already.
	if (distribution.length === 0) return Infinity;
	const aside = [notMyWork, noAnswer].filter((band) => band !== null);
	const answeredAtLeast = Math.max(0, 100 - sumOf(aside, 'high'));
	const answeredAtMost = 100 - sumOf(aside, 'low');
	const shares = distribution
		.map(({ option, band }) => ({
			farthest: Math.max(...pointsOfShare(option, points).map((at) => (at - mean) ** 2)),
			low: band.low / answeredAtMost,
			high: answeredAtLeast === 0 ? 1 : Math.min(1, band.high / answeredAtLeast)
		}))
		.toSorted((a, b) => b.farthest - a.farthest);
	let free = 1 - shares.reduce((sum, { low }) => sum + low, 0);
	let variance = 0;
	for (const { farthest, low, high } of shares) {
		const more = Math.max(0, Math.min(free, high - low));
		free -= more;
		variance += (low + more) * farthest;
	}
	return variance;
}

function sumOf(bands: Band[], end: 'low' | 'high'): number {
	return bands.reduce((sum, band) => sum + band[end], 0);
}
