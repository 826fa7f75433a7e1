/** What a figure of a year is called: an item of the agency's own round as that round asked it. */
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import type { ScoredPart } from '$lib/ita/scoring/score.ts';
import { figureName } from '$lib/server/figure-name.ts';
import type { KnownYear } from './sources.ts';

/** Null of a part's own score. The round's words only where it asked the year's own questions. */
export function nameOnBasis(
	{ rules, rounds }: KnownYear,
	basis: Basis,
	part: ScoredPart,
	code: string
): Wording | null {
	const round = part === 'eit' || part === 'oit' ? undefined : rounds[part]?.round;
	const own = rules.set.instruments[part === 'iit' ? 'iit' : 'eit'];
	const asked =
		basis === 'pulse' && round?.instrumentId === own && round
			? questionnaireOf(round).items.find((item) => item.code === code)
			: undefined;
	return asked?.question ?? figureName(rules, code);
}
