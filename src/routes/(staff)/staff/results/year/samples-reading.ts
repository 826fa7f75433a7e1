/** Answers against what was expected, as published. */
import {
	leastOfStaff,
	sampleProgress,
	sampleRules,
	type PointProgress
} from '$lib/ita/analysis/samples/samples.ts';
import { roundNameWord } from '$lib/i18n/joint-words.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { KnownYear, PublishedRound, SurveyPart } from './sources.ts';

export interface SampleReading {
	part: SurveyPart;
	name: string;
	round: PointProgress;
	points: PointProgress[];
	/** What the rule of thumb asks of the round; null where none is known. */
	least: number | null;
	isEnough: boolean | null;
}

/** One entry for each round that the picture rests on. */
export function sampleReadings({ rules, rounds }: KnownYear): SampleReading[] {
	return Object.values(rounds).map(({ round, result }) => {
		const rule = sampleRules(rules.set.fiscalYear);
		const least =
			round.part === 'iit' && rule !== undefined ? leastOfStaff(rule, round.expected) : null;
		const progress = sampleProgress(pointsOf({ round, result }), result.n, least);
		return {
			part: round.part,
			name: roundNameWord(round),
			round: { ...progress.round, ...wholeRound(round.expected, result.n) },
			points: progress.points,
			least,
			isEnough: progress.isEnough
		};
	});
}

/** A round may expect another number than its points together. */
function wholeRound(expected: number, counted: number) {
	const percent = expected === 0 ? null : Math.floor((counted * 100) / expected);
	return { expected, percent, open: Math.max(0, expected - counted) };
}

function pointsOf({ round, result }: PublishedRound) {
	return round.servicePoints.map(({ cell, expected, nameTh, nameEn }) => ({
		point: getLocale() === 'th' ? nameTh : nameEn,
		expected,
		// Cell 0 is several points together.
		counted: result.cells.find((counted) => counted.cell === cell && cell !== 0)?.n ?? null
	}));
}
