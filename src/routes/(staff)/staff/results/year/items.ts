/** The items of a year as far as they are the year's own questions. */
import Fraction from 'fraction.js';
import { yearOn, type Basis } from '$lib/ita/analysis/year-picture.ts';
import type { Figure } from '$lib/ita/scoring/score.ts';
import { scoreYear, type ScoredYear } from '$lib/ita/scoring/year.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { KnownYear, SurveyPart } from './sources.ts';

/**
 * A year whose item scores are there to be read, and nothing else of it. Item numbers mean other
 * questions in another instrument, and a strict round has no exact means: neither is in it.
 */
export function yearOfItems({ rules, sources, rounds }: KnownYear, basis: Basis): ScoredYear {
	if (basis === 'official') return yearOn(rules, sources, basis);
	const none = new Map<string, Figure>();
	const given = (part: SurveyPart): Map<string, Figure> => {
		const result = rounds[part]?.result;
		const own = rules.set.instruments[part === 'iit' ? 'iit' : 'eit'];
		return result?.instrumentId === own && result ? itemFigures(result) : none;
	};
	return scoreYear(rules, {
		parts: {
			iit: given('iit'),
			eit_public: given('eit_public'),
			eit_survey: none,
			eit: none,
			oit: sources.oitSelfCheck ?? none
		},
		total: undefined
	});
}

function itemFigures({ profile, items }: PublishedResult): Map<string, Figure> {
	const figures = new Map<string, Figure>();
	if (profile === 'strict') return figures;
	for (const { code, mean } of items) {
		if (mean === null) continue;
		figures.set(code, { value: new Fraction(mean), halfStep: new Fraction(0) });
	}
	return figures;
}
