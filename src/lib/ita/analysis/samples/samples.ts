/** How many answers there are, how many were expected, and how many are thought to be enough. */
import type { Wording } from '../../instrument/types.ts';
import minimumSamples from './minimum-samples.json' with { type: 'json' };

/** Rules of thumb for the least number of answers, as known of a fiscal year. */
export interface SampleRules {
	/** The year (B.E.) the rules are known of; it may be earlier than the one they are used for. */
	fiscalYear: number;
	/** So many percent of those who may answer, at least and at most so many, never more than all. */
	iit: { percent: number; least: number; most: number };
	/** Least answers of the public by kind and size of agency; empty where none are known. */
	eitPublic: { agency: string; size: string; least: number }[];
	source: Wording;
}

const RULES: SampleRules[] = minimumSamples;

/** The latest rules that are not of a later year; undefined for a year before the first. */
export function sampleRules(fiscalYear: number): SampleRules | undefined {
	return RULES.findLast((rules) => rules.fiscalYear <= fiscalYear);
}

/** The least number of employees who should answer, out of so many who may. */
export function leastOfStaff({ iit }: SampleRules, staff: number): number {
	const share = Math.ceil((staff * iit.percent) / 100);
	return Math.min(staff, iit.most, Math.max(iit.least, share));
}

/** A service point as the last mix left it. */
export interface PointAnswers {
	/** Its name or number, as the caller tells points apart. */
	point: string;
	expected: number;
	/** Answers counted up to the last mix; null where the point is not shown by itself. */
	counted: number | null;
}

/** How far a point is. */
export interface PointProgress extends PointAnswers {
	/** Whole percent of what was expected, rounded down; null if unknown or nothing was expected. */
	percent: number | null;
	/** Answers still to come; 0 once there are enough, null if unknown. */
	open: number | null;
}

export interface SampleProgress {
	points: PointProgress[];
	/** The whole round, points that are not shown by themselves included. */
	round: PointProgress;
	/** Whether the round has as many answers as the rule of thumb asks; null without one. */
	isEnough: boolean | null;
}

/**
 * @param points expected and counted answers of each service point
 * @param counted answers of the whole round up to the last mix
 * @param least what the rule of thumb asks of the round, null where none is known
 */
export function sampleProgress(
	points: PointAnswers[],
	counted: number,
	least: number | null
): SampleProgress {
	const expected = points.reduce((sum, point) => sum + point.expected, 0);
	return {
		points: points.map(progress),
		round: progress({ point: '', expected, counted }),
		isEnough: least === null ? null : counted >= least
	};
}

function progress(answers: PointAnswers): PointProgress {
	const { expected, counted } = answers;
	if (counted === null) return { ...answers, percent: null, open: null };
	const percent = expected === 0 ? null : Math.floor((counted * 100) / expected);
	return { ...answers, percent, open: Math.max(0, expected - counted) };
}
