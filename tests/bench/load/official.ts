/** Official figures of made-up agencies: whole years that follow from made-up marks of their items. */
import Fraction from 'fraction.js';
import type { Random } from '../../../src/cli/simulate/random.ts';
import type { StoredFigure } from '../../../src/lib/ita/official/import.ts';
import { knownRules } from '../../../src/lib/ita/scoring/known-rules.ts';
import type { Outline, YearRules } from '../../../src/lib/ita/scoring/outline.ts';
import type { GivenFigures } from '../../../src/lib/ita/scoring/part.ts';
import { OWN_SCORE, type ScoredPart } from '../../../src/lib/ita/scoring/score.ts';
import { shown } from '../../../src/lib/ita/scoring/shown.ts';
import { scoreYear } from '../../../src/lib/ita/scoring/year.ts';

/** An assessed year, as an admin would have imported it. */
export interface AssessedYear {
	fiscalYear: number;
	/** Which of its year, from 0. */
	kind: number;
	figures: StoredFigure[];
}

/** Years of which the rules are known to the last item, or at least to the indicators. */
const YEARS = [2565, 2566];
const PARTS: ScoredPart[] = ['iit', 'eit_public', 'eit_survey', 'eit', 'oit'];

/** Shares of OIT items that are published, from the poorest agency to the best. */
const OIT = { least: 0.55, most: 1 };
/** Points of a survey item, in hundredths. */
const SURVEY = { least: 7000, most: 10_000 };

/** So many different ones of each year. */
export function makeAssessedYears(kinds: number, random: Random): AssessedYear[] {
	return YEARS.flatMap((fiscalYear) => {
		const rules = knownRules(fiscalYear);
		if (rules === undefined) throw new Error(`There are no rules for ${fiscalYear}.`);
		return Array.from({ length: kinds }, (_, kind) => ({
			fiscalYear,
			kind,
			figures: figuresOf(rules, OIT.least + ((OIT.most - OIT.least) * kind) / kinds, random)
		}));
	});
}

function figuresOf(rules: YearRules, share: number, random: Random): StoredFigure[] {
	const { outlines } = rules;
	const survey = () => SURVEY.least + Math.round(random() * (SURVEY.most - SURVEY.least));
	const mark = () => (random() < share ? 10_000 : 0);
	const year = scoreYear(rules, {
		parts: {
			iit: given(outlines.iit, survey),
			eit_public: given(outlines.eit, survey),
			eit_survey: given(outlines.eit, survey),
			eit: new Map(),
			oit: given(outlines.oit, mark)
		},
		total: undefined
	});
	const scores = PARTS.flatMap((part) =>
		[...year.parts[part]].flatMap(([code, { score }]) =>
			score === undefined ? [] : [figure(part, code === OWN_SCORE ? part : code, shown(score.low))]
		)
	);
	const total = year.total.score;
	if (total !== undefined) scores.push(figure('ita', 'total', shown(total.low)));
	if (year.level === null) return scores;
	return [...scores, { ...figure('ita', 'level', null), level: year.level.low.name.th }];
}

/** Made-up points, in hundredths, for what has nothing beneath it. */
function given(outline: Outline, points: () => number): GivenFigures {
	const none = new Fraction(0);
	return new Map(
		outline
			.filter(({ beneath }) => beneath.length === 0)
			.map(({ code }) => [code, { value: new Fraction(points(), 100), halfStep: none }])
	);
}

function figure(part: string, code: string, score: string | null): StoredFigure {
	return { part, code, score, level: null };
}
