/**
 * The score that an agency's own checklist of OIT gives. An item is all or nothing: every element is
 * published, or it gets 0, as the assessors mark it (fiscal year 2566). An item that nobody has
 * looked at is missing, not zero.
 */
import Fraction from 'fraction.js';
import type { DisclosureInstrument, DisclosureItem } from '../instrument/types.ts';
import { outlineOf } from './outline.ts';
import { scorePart, type PartScores } from './part.ts';
import type { Figure } from './score.ts';

/** Places of the elements that are published, counted from 1, by item code; absent: not looked at. */
export type Ticks = ReadonlyMap<string, readonly number[]>;

/** Scores every item, sub-indicator and indicator, and the part as a whole. */
export function scoreChecklist(instrument: DisclosureInstrument, ticks: Ticks): PartScores {
	const given = new Map<string, Figure>();
	for (const item of instrument.items) {
		const ticked = ticks.get(item.code);
		if (ticked === undefined) continue;
		const value = new Fraction(isAllTicked(item, ticked) ? 100 : 0);
		given.set(item.code, { value, halfStep: new Fraction(0) });
	}
	return scorePart('oit', outlineOf(instrument.indicators), given);
}

/** Whether every element of an item is ticked. */
export function isAllTicked({ elements }: DisclosureItem, ticked: readonly number[]): boolean {
	return elements.every((_, at) => ticked.includes(at + 1));
}
