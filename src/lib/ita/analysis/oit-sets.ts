/** The smallest sets of failing OIT items whose points add up to what is needed. */
import Fraction from 'fraction.js';
import type { YearRules } from '../scoring/outline.ts';
import { isComplete, OWN_SCORE } from '../scoring/score.ts';
import type { ScoredYear } from '../scoring/year.ts';
import { weightIn } from './consistency/cells.ts';
import type { OitSets } from './goals.ts';

/** Failing items that lift OIT by the same points each. */
export interface FailingGroup {
	/** The sub-indicator (or indicator) they belong to. */
	of: string;
	items: string[];
	/** Points of OIT that each of them would bring. */
	gain: Fraction;
}

/** So many of a group, whichever they are. */
export interface Choice {
	of: string;
	count: number;
	items: string[];
}

/** More ways than these are not read; the search stops. */
const MOST_CHOICES = 24;

/** Failing items by what they belong to; null where the marks of the items are not all known. */
export function failingGroups(rules: YearRules, { parts }: ScoredYear): FailingGroup[] | null {
	const outline = rules.outlines.oit;
	const items = outline.filter(({ level }) => level === 'item');
	if (items.length === 0 || !items.every(({ code }) => isComplete(parts.oit.get(code)?.score))) {
		return null;
	}
	return outline.flatMap(({ code, beneath }) => {
		const failing = beneath.filter((finer) => {
			const score = parts.oit.get(finer)?.score;
			return items.some((item) => item.code === finer) && score?.low.equals(0);
		});
		const [first] = failing;
		if (first === undefined) return [];
		const weight = weightIn(rules, { part: 'oit', item: first }, { part: 'oit', item: OWN_SCORE });
		return [{ of: code, items: failing, gain: weight.mul(100) }];
	});
}

/**
 * Every way to gain so many points with the fewest items, the most gainful first; null if all items
 * together bring too little.
 */
export function smallestChoices(groups: FailingGroup[], needed: Fraction): OitSets | null {
	const sorted = groups.toSorted((a, b) => b.gain.compare(a.gain));
	const size = leastItems(sorted, needed);
	if (size === null) return null;
	const choices: Choice[][] = [];
	// One more than is listed tells whether the list is cut.
	collect(sorted, size, needed, [], choices, MOST_CHOICES + 1);
	return {
		size,
		choices: choices.slice(0, MOST_CHOICES),
		isCut: choices.length > MOST_CHOICES
	};
}

/** The fewest items are the most gainful ones, as many as it takes. */
function leastItems(sorted: FailingGroup[], needed: Fraction): number | null {
	let [size, open] = [0, needed];
	for (const { items, gain } of sorted) {
		for (let taken = 0; taken < items.length && open.gt(0); taken += 1) {
			open = open.sub(gain);
			size += 1;
		}
	}
	return open.gt(0) ? null : size;
}

function collect(
	sorted: FailingGroup[],
	size: number,
	needed: Fraction,
	chosen: Choice[],
	into: Choice[][],
	most: number
): void {
	if (into.length >= most) return;
	const [first, ...rest] = sorted;
	if (size === 0) {
		if (needed.lte(0)) into.push(chosen);
		return;
	}
	if (first === undefined || best(sorted, size).lt(needed)) return;
	for (let count = Math.min(size, first.items.length); count >= 0; count -= 1) {
		const choice = { of: first.of, count, items: first.items };
		const gained = needed.sub(first.gain.mul(count));
		collect(rest, size - count, gained, count === 0 ? chosen : [...chosen, choice], into, most);
	}
}

/** The most that so many items can bring. */
function best(sorted: FailingGroup[], size: number): Fraction {
	let [gain, left] = [new Fraction(0), size];
	for (const group of sorted) {
		const taken = Math.min(left, group.items.length);
		gain = gain.add(group.gain.mul(taken));
		left -= taken;
	}
	return gain;
}
