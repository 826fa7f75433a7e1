import type { ItemTally } from '../../ita/scoring/item.ts';
import { bandOf } from './band.ts';
import type { PublishedResult, PublishedShare, Third } from './published-result.ts';
import { countAll } from './row-sets.ts';

/** With fewer answers, employees' answers are shown in thirds: one option is a handful of people. */
const OPTIONS_FROM = 50;

/**
 * How the answers to one item spread over the options of its scale, or over thirds of it. Empty for
 * two options, whose mean is the share already.
 *
 * Shares are of everyone, non-answers included. Were they of those who answered, the number of these
 * would choose the width of the bands, and the width would tell that one person did not answer.
 *
 * @param points of each option, in the order of the scale
 */
export function distributionOf(
	points: ReadonlyMap<string, number>,
	tally: ItemTally,
	part: PublishedResult['part']
): PublishedShare[] {
	if (points.size === 2) return [];
	const people = countAll(tally);
	const inThirds = part === 'iit' && people < OPTIONS_FROM;
	const shares = inThirds ? thirdsOf(points) : [...points.keys()].map(alone);
	return shares.map(({ option, codes }) => {
		const count = codes.reduce((sum, code) => sum + (tally[code] ?? 0), 0);
		return { option, band: bandOf(count, people) };
	});
}

/** Points of the options that a published share counts: of one option, or of a third of the scale. */
export function pointsOfShare(option: string, points: ReadonlyMap<string, number>): number[] {
	const alone = points.get(option);
	if (alone !== undefined) return [alone];
	return [...points.values()].filter((each) => thirdOf(each) === option);
}

/** The options that one share counts. */
interface Counted {
	option: string;
	codes: string[];
}

function alone(code: string): Counted {
	return { option: code, codes: [code] };
}

/** The thirds of the scale that some option lies in. */
function thirdsOf(points: ReadonlyMap<string, number>): Counted[] {
	const thirds: Third[] = ['unfavourable', 'middle', 'favourable'];
	return thirds
		.map((third) => ({
			option: third,
			codes: [...points.keys()].filter((code) => thirdOf(points.get(code) ?? 0) === third)
		}))
		.filter(({ codes }) => codes.length > 0);
}

/** 33 of the points 0/33/67/100 lies in the lowest third, 67 in the highest. */
function thirdOf(points: number): Third {
	if (points * 3 <= 100) return 'unfavourable';
	return points * 3 >= 200 ? 'favourable' : 'middle';
}
