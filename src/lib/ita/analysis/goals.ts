/**
 * What it would take to reach a level. Two things are told apart: parts below what the level asks of
 * every part, with the indicator scores that would lift them; and the smallest sets of OIT items that
 * would do the rest. An OIT item lifts its part by the same points as every other of its
 * sub-indicator, so that sets are told as "any two of these three" and none is left out.
 */
import Fraction from 'fraction.js';
import type { LevelBand, Part } from '../instrument/types.ts';
import { levelOf } from '../scoring/level.ts';
import type { YearRules } from '../scoring/outline.ts';
import { isComplete, OWN_SCORE } from '../scoring/score.ts';
import { hundredths } from '../scoring/shown.ts';
import type { ScoredYear } from '../scoring/year.ts';
import { kindOf } from './consistency/cells.ts';
import { failingGroups, smallestChoices, type Choice } from './oit-sets.ts';

/** What an indicator would have to come to, all else as it is. */
export interface Lift {
	part: Exclude<Part, 'oit'>;
	/** Indicator number. */
	number: string;
	score: Fraction;
	/** In whole hundredths of a point; null if even 100 would not do. */
	needed: Fraction | null;
}

/** A survey part that is below what the level asks of every part. */
export interface Obstacle {
	part: Exclude<Part, 'oit'>;
	score: Fraction;
	/** What it must come to, in points. */
	least: Fraction;
	/** The indicators that would lift the part, each by itself; none if only the part is known. */
	indicators: Lift[];
}

export interface Goal {
	level: LevelBand;
	/** Whether it is reached as things are; null while a part is missing. */
	isReached: boolean | null;
	obstacles: Obstacle[];
	/** Parts nobody knows, and the score that all else rests on. */
	assumed: { part: Part; score: Fraction }[];
	/** The score that OIT must come to, obstacles lifted and parts assumed; null if 100 is too little. */
	oitNeeded: Fraction | null;
	/** What the total would still lack with OIT at 100, and each indicator that would bring it. */
	short: { points: Fraction; indicators: Lift[] } | null;
	/** The smallest sets of OIT items that bring it there; null where the items are not known. */
	oitSets: OitSets | null;
	/** What the total comes to with every OIT item right and nothing else changed; null if unknown. */
	withAllOit: { total: Fraction; level: LevelBand | null } | null;
}

/** All ways to reach the goal with the least number of OIT items. */
export interface OitSets {
	/** Items in each set; 0 if none is needed. */
	size: number;
	/** Each is one way: so many of these items, and so many of those. */
	choices: Choice[][];
	/** Whether there are more ways than are listed. */
	isCut: boolean;
}

const PARTS: Part[] = ['iit', 'eit_public', 'eit_survey', 'oit'];

/** Half a hundredth: what is shown as 95.00 may be this much less. */
const HALF_STEP = new Fraction(1, 200);

/** What each level above the lowest would take, from the best; none without weights and levels. */
export function goalsOf(rules: YearRules, year: ScoredYear): Goal[] {
	const { weights, levels } = rules.set;
	if (weights === null) return [];
	return levels.slice(0, -1).map((level) => goalOf(rules, year, level, weights));
}

function goalOf(
	rules: YearRules,
	year: ScoredYear,
	level: LevelBand,
	weights: Record<Part, number>
): Goal {
	const leastOfPart = new Fraction(level.leastOfEachPart ?? 0, 100);
	const known = new Map<Part, Fraction>();
	for (const part of PARTS) {
		const score = year.own[part];
		if (isComplete(score)) known.set(part, score.low);
	}
	const assumed = PARTS.filter((part) => !known.has(part)).map((part) => ({
		part,
		score: new Fraction(level.leastOfEachPart ?? level.leastTotal, 100)
	}));
	const obstacles = SURVEYS.flatMap((part) => {
		const score = known.get(part);
		if (score === undefined || isAtLeast(score, leastOfPart)) return [];
		return [obstacle(rules, year, part, score, leastOfPart)];
	});

	let others = new Fraction(0);
	for (const part of SURVEYS) {
		const score = known.get(part) ?? assumed.find((one) => one.part === part)?.score;
		const lifted = obstacles.some((one) => one.part === part) ? leastOfPart : score;
		others = others.add((lifted ?? leastOfPart).mul(weights[part]).div(100));
	}
	const forTotal = new Fraction(level.leastTotal, 100).sub(HALF_STEP).sub(others);
	const share = new Fraction(weights.oit, 100);
	const forOit = share.equals(0) ? new Fraction(0) : forTotal.div(share);
	const least = max(forOit, leastOfPart.sub(HALF_STEP), new Fraction(0));
	const oitNeeded = least.gt(100) ? null : least;
	return {
		level,
		isReached: assumed.length > 0 ? null : isReached(year, level),
		obstacles,
		assumed,
		oitNeeded,
		short:
			share.equals(0) || !forOit.gt(100)
				? null
				: short(rules, year, forOit.sub(100).mul(share), obstacles, weights),
		oitSets: oitNeeded === null ? null : oitSets(rules, year, oitNeeded),
		withAllOit: withAllOit(rules, known, weights)
	};
}

const SURVEYS: Exclude<Part, 'oit'>[] = ['iit', 'eit_public', 'eit_survey'];

function obstacle(
	rules: YearRules,
	year: ScoredYear,
	part: Obstacle['part'],
	score: Fraction,
	least: Fraction
): Obstacle {
	const lift = least.sub(HALF_STEP).sub(score);
	return { part, score, least, indicators: lifts(rules, year, part, lift) };
}

function short(
	rules: YearRules,
	year: ScoredYear,
	points: Fraction,
	obstacles: Obstacle[],
	weights: Record<Part, number>
): Goal['short'] {
	const indicators = SURVEYS.flatMap((part) => {
		if (weights[part] === 0) return [];
		const low = obstacles.find((one) => one.part === part);
		const first = low === undefined ? new Fraction(0) : low.least.sub(low.score);
		return lifts(rules, year, part, first.add(points.mul(100).div(weights[part])));
	});
	return { points, indicators };
}

/** The indicators of a part, each as high as would lift the part by so many points. */
function lifts(
	{ outlines }: YearRules,
	year: ScoredYear,
	part: Lift['part'],
	points: Fraction
): Lift[] {
	const indicators = outlines[kindOf(part)].filter(({ level }) => level === 'indicator');
	return indicators.flatMap(({ code: number }) => {
		const score = year.parts[part].get(number)?.score;
		if (!isComplete(score)) return [];
		const needed = ceilToHundredths(score.low.add(points.mul(indicators.length)));
		return [{ part, number, score: score.low, needed: needed.gt(100) ? null : needed }];
	});
}

function oitSets(rules: YearRules, year: ScoredYear, needed: Fraction): OitSets | null {
	const own = year.parts.oit.get(OWN_SCORE)?.score;
	const groups = failingGroups(rules, year);
	if (groups === null || !isComplete(own)) return null;
	return smallestChoices(groups, needed.sub(own.low));
}

function withAllOit(
	{ set }: YearRules,
	known: ReadonlyMap<Part, Fraction>,
	weights: Record<Part, number>
): Goal['withAllOit'] {
	let total = new Fraction(weights.oit);
	let weakest = 100_00;
	for (const part of SURVEYS) {
		const score = known.get(part);
		if (score === undefined) return null;
		total = total.add(score.mul(weights[part]).div(100));
		weakest = Math.min(weakest, hundredths(score));
	}
	return { total, level: levelOf(set.levels, hundredths(total), weakest) };
}

function isReached({ level }: ScoredYear, goal: LevelBand): boolean {
	if (level === null) return false;
	// Without bounds left, both ends are the one level; what asks for more total or parts is better.
	const { low } = level;
	return (
		low.leastTotal >= goal.leastTotal && (low.leastOfEachPart ?? 0) >= (goal.leastOfEachPart ?? 0)
	);
}

function isAtLeast(score: Fraction, least: Fraction): boolean {
	return hundredths(score) >= hundredths(least);
}

function ceilToHundredths(value: Fraction): Fraction {
	return value.mul(100).ceil().div(100);
}

function max(...values: [Fraction, ...Fraction[]]): Fraction {
	return values.reduce((most, value) => (value.gt(most) ? value : most));
}
