/** What "not my work" would take from the indicators of a year, where the round behind it can tell. */
import { notMyWorkCost, type Span } from '$lib/ita/analysis/not-my-work.ts';
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import type { KnownYear } from './sources.ts';

export interface CostReading {
	/** Where the page of the round tells more of it. */
	round: { slug: string; name: string };
	/** The indicators of which it is known, at least one. */
	indicators: {
		number: string;
		name: Wording;
		/** Points lost, whole ones. */
		cost: Span;
	}[];
}

/** Null where no finished round of the agency's own tells it: only employees are offered the answer. */
export function costReading({ rounds }: KnownYear, basis: Basis): CostReading | null {
	if (basis === 'official' || rounds.iit === undefined) return null;
	const { round, result } = rounds.iit;
	const { indicators } = questionnaireOf(round);
	const known = notMyWorkCost(result.items, indicators, null).indicators.flatMap(
		({ number, loss }) => {
			const name = indicators.find((one) => one.number === number)?.name;
			return loss && name ? [{ number: String(number), name, cost: loss.cost }] : [];
		}
	);
	const { slug, name } = round;
	return known.length === 0 ? null : { round: { slug, name }, indicators: known };
}
