import Fraction from 'fraction.js';
import type { Indicator } from '../../ita/instrument/types.ts';
import { exact } from '../../ita/scoring/shown.ts';
import { toStep } from './approximate.ts';
import type {
	DisclosureProfile,
	PublishedIndicator,
	PublishedItem,
	PublishedMean,
	PublishedScore,
	WholePoints
} from './published-result.ts';

const NOTHING: PublishedMean = { mean: null, interval: null, within: null };

/**
 * Indicators and the part's score, from published item means alone (P35): taken from the tallies,
 * an indicator minus its published items would tell the one that is not shown. Items that are not
 * shown are named and left out of the mean; the score waits until every indicator has something.
 */
export function derivedFigures(
	indicators: Indicator[],
	items: PublishedItem[],
	profile: DisclosureProfile
): { indicators: PublishedIndicator[]; score: PublishedScore } {
	const byCode = new Map(items.map((item) => [item.code, item]));
	const beneath = indicators.map(({ items: codes }) =>
		codes.flatMap((code) => byCode.get(code) ?? []).filter(({ mean }) => mean !== null)
	);
	const missing = indicators.map(({ items: codes }) =>
		codes.filter((code) => (byCode.get(code)?.mean ?? null) === null)
	);
	const means = beneath.map(meanOf);
	const told = (mean: PublishedMean): PublishedMean =>
		profile === 'strict' ? inWholePoints(mean) : mean;
	return {
		indicators: indicators.map(({ number }, index) => ({
			number,
			...told(means[index] ?? NOTHING),
			missing: missing[index] ?? []
		})),
		score: {
			...(means.every(({ mean }) => mean !== null) ? told(meanOf(means)) : NOTHING),
			missing: missing.flat()
		}
	};
}

/** The mean of means. */
function meanOf(means: PublishedMean[]): PublishedMean {
	const known = means.map(({ mean }) => mean).filter((mean) => mean !== null);
	if (known.length === 0) return NOTHING;
	const sum = known.reduce((total, mean) => total.add(mean), new Fraction(0));
	return {
		mean: exact(sum.div(known.length)),
		interval: meanSpan(means.map(({ interval }) => interval)),
		within: meanSpan(means.map(({ within }) => within))
	};
}

/**
 * From the mean of the lower ends to that of the upper ones. For what is certain that is arithmetic.
 * For intervals it is the most that the mean can stray: the deviation of a sum is never more than
 * the sum of the deviations, and is that where who is content with one thing is so with all. How
 * far that is so is not known, for no two items are ever counted together.
 */
function meanSpan(spans: (WholePoints | null)[]): WholePoints | null {
	const known = spans.filter((span) => span !== null);
	if (known.length === 0) return null;
	const total = (end: 'low' | 'high') => known.reduce((sum, span) => sum + span[end], 0);
	return {
		low: Math.floor(total('low') / known.length),
		high: Math.ceil(total('high') / known.length)
	};
}

/** More decimals than an approximate mean has would only look exact. */
function inWholePoints({ mean, ...spans }: PublishedMean): PublishedMean {
	return { mean: mean && exact(new Fraction(toStep(new Fraction(mean), 1))), ...spans };
}
