import Fraction from 'fraction.js';
import type { Indicator } from '../../ita/instrument/types.ts';
import { exact } from '../../ita/scoring/shown.ts';
import type { PublishedIndicator, PublishedItem, PublishedScore } from './published-result.ts';

/**
 * Indicators and the part's score, from published item means alone (P35): taken from the tallies,
 * an indicator minus its published items would tell the one that is not shown. Items that are not
 * shown are named and left out of the mean; the score waits until every indicator has something.
 */
export function derivedFigures(
	indicators: Indicator[],
	items: PublishedItem[]
): { indicators: PublishedIndicator[]; score: PublishedScore } {
	const means = new Map(items.map(({ code, mean }) => [code, mean]));
	const published = indicators.map((indicator) => {
		const shown = indicator.items.map((code) => means.get(code) ?? null);
		return {
			number: indicator.number,
			mean: meanOf(shown.filter((mean) => mean !== null)),
			missing: indicator.items.filter((_, index) => shown[index] === null)
		};
	});
	const all = published.map(({ mean }) => mean).filter((mean) => mean !== null);
	return {
		indicators: published,
		score: {
			mean: all.length === published.length ? meanOf(all) : null,
			missing: published.flatMap(({ missing }) => missing)
		}
	};
}

/** Mean of exact fractions as an exact fraction, or null of none. */
function meanOf(means: string[]): string | null {
	if (means.length === 0) return null;
	const sum = means.reduce((total, mean) => total.add(mean), new Fraction(0));
	return exact(sum.div(means.length));
}
