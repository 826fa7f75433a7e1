/**
 * Rounds as they end: made-up answers, their counts, and what is published of them. A country has the
 * same few of each part again and again: what a page costs does not depend on which figures it shows,
 * and to publish 25,000 different ones would take minutes.
 */
import {
	drawEmployeeAnswers,
	drawPublicAnswers,
	drawTendencies,
	type MadeUpAnswers,
	type Tendency
} from '../../../src/cli/simulate/answers.ts';
import type { Random } from '../../../src/cli/simulate/random.ts';
import { surveyInstrument } from '../../../src/lib/ita/instrument/catalogue.ts';
import { publish } from '../../../src/lib/privacy/disclosure/publish.ts';
import type {
	PublishedMark,
	PublishedResult
} from '../../../src/lib/privacy/disclosure/published-result.ts';

/** The year with official figures and instruments of its own, as in the demonstration. */
export const CLOSED_YEAR = 2566;
/** Day of the last mix of its rounds: so near that their answers are still kept. */
export const CLOSED_ON = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
const K = 10;

/** Papers typed into a round of residents, on days of their own. */
export const PAPERS = { days: 3, aDay: 4 };

/** A closed round that was answered like this. */
export interface Survey {
	part: PublishedResult['part'];
	/** Which of its part, from 0. */
	kind: number;
	n: number;
	answers: MadeUpAnswers[];
	tallies: { item: string; option: string; n: number }[];
	/** Of all its answers, those of none left out. */
	marks: PublishedMark[];
	result: PublishedResult;
}

/** Fewest and most answers of a round: on average 169 an agency, so that 8,300 have 1.4 million. */
const ANSWERS = {
	iit: { least: 25, most: 61 },
	eit_public: { least: 62, most: 102 },
	eit_survey: { least: 30, most: 58 }
} as const;

/** So many different ones of each part. */
export function makeSurveys(kinds: number, random: Random): Survey[] {
	return (['iit', 'eit_public', 'eit_survey'] as const).flatMap((part) =>
		Array.from({ length: kinds }, (_, kind) => {
			const { least, most } = ANSWERS[part];
			const n = least + Math.round(((most - least) * kind) / (kinds - 1));
			return makeSurvey(part, kind, n, random);
		})
	);
}

function makeSurvey(part: Survey['part'], kind: number, n: number, random: Random): Survey {
	const instrument = surveyInstrument(part === 'iit' ? 'iit-2566' : 'eit-2566');
	const tendencies = drawTendencies(instrument, random);
	const draw = part === 'iit' ? drawEmployeeAnswers : drawPublicAnswers;
	const answers = Array.from({ length: n }, () => draw(tendencies, random));
	const tallies = countAnswers(answers);
	const marks = countMarks(part, answers, tendencies);
	const result = publish(
		{
			version: 1,
			state: 'closed',
			k: K,
			profile: 'default',
			headCount: part === 'iit' ? n : null,
			instrumentId: instrument.id,
			part,
			fiscalYear: CLOSED_YEAR,
			asOf: CLOSED_ON,
			n,
			cells: [{ cell: 1, n }],
			marks: marks.filter((mark) => mark.n >= K && n - mark.n >= K),
			tallies: tallies.map((tally) => ({ cell: 1, ...tally }))
		},
		instrument
	);
	return { part, kind, n, answers, tallies, marks, result };
}

function countAnswers(answers: MadeUpAnswers[]): Survey['tallies'] {
	const counts = new Map<string, number>();
	for (const given of answers) {
		for (const [item, option] of Object.entries(given)) {
			const key = `${item} ${option}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return [...counts].map(([key, n]) => {
		const [item = '', option = ''] = key.split(' ');
		return { item, option, n };
	});
}

function countMarks(
	part: Survey['part'],
	answers: MadeUpAnswers[],
	tendencies: Tendency[]
): PublishedMark[] {
	const isAllTop = (given: MadeUpAnswers) =>
		tendencies.every(({ item, options }) => given[item] === options.at(-1));
	const marks: PublishedMark[] = [
		{ mark: 'all_top', n: answers.filter(isAllTop).length },
		{ mark: 'assisted', n: part === 'eit_survey' ? answers.length : 0 },
		{ mark: 'paper', n: part === 'eit_public' ? PAPERS.days * PAPERS.aDay : 0 }
	];
	return marks.filter(({ n }) => n > 0);
}
