/** Items that need a look, and how sure that is. */
import Fraction from 'fraction.js';
import { figureName } from '$lib/server/figure-name.ts';
import type { Certainty } from '$lib/ita/analysis/certainty.ts';
import { flagsOf } from '$lib/ita/analysis/flags.ts';
import { pulseFlags, type PulseFlag, type PulseItem } from '$lib/ita/analysis/pulse-flags.ts';
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import type { Part, Wording } from '$lib/ita/instrument/types.ts';
import { isReworded, questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import { yearOfItems } from './items.ts';
import type { KnownYear, PublishedRound } from './sources.ts';

export interface FlagReading {
	part: Part;
	code: string;
	name: Wording | null;
	score: string;
	kind: PulseFlag['kind'];
	/** It fell since a round that asked it in other words, which may be why. */
	isReworded: boolean;
	/** Null of a figure that no chance is in: an official one, or an OIT item. */
	certainty: Certainty | null;
	/** Answers of the round, as published; null where there is no round. */
	n: number | null;
}

/** Flags in the order of parts and items, the low ones of each part first. */
export function flagReadings(known: KnownYear, basis: Basis): FlagReading[] {
	const year = yearOfItems(known, basis);

	const counted = flagsOf(known.rules, year)
		.filter(({ part }) => basis === 'official' || part === 'oit')
		.map(({ part, code, kind }): FlagReading => {
			const score = year.parts[part].get(code)?.score;
			const name = figureName(known.rules, code);
			return {
				part,
				code,
				name,
				kind,
				isReworded: false,
				score: score ? shown(score.low) : '',
				certainty: null,
				n: null
			};
		});
	if (basis === 'official') return lowFirst(counted);
	const asked = (['iit', 'eit_public', 'eit_survey'] as const).flatMap((part) => {
		const round = known.rounds[part];
		return round === undefined ? [] : roundFlags(part, round, known.earlier[part]);
	});
	return lowFirst([...asked, ...counted]);
}

function roundFlags(
	part: PublishedRound['round']['part'],
	{ round, result }: PublishedRound,
	earlier: PublishedRound | undefined
): FlagReading[] {
	// Of approximate means no comparison is exact: the page of a strict round says what it can.
	if (result.profile === 'strict') return [];
	const instrument = questionnaireOf(round);
	const items = itemsOf(result);
	const before = earlier?.result.profile === 'default' ? itemsOf(earlier.result) : [];
	const asked = earlier && questionnaireOf(earlier.round);
	return pulseFlags(items, before, new Fraction(String(round.target))).map(
		({ code, kind, certainty }) => {
			const mean = items.find((item) => item.code === code)?.estimate?.mean;
			return {
				part,
				code,
				name: instrument.items.find((item) => item.code === code)?.question ?? null,
				kind,
				isReworded: kind === 'fell' && !!asked && isReworded(code, asked, instrument),
				score: mean === undefined ? '' : shown(mean),
				certainty,
				n: result.n
			};
		}
	);
}

function itemsOf({ items }: PublishedRound['result']): PulseItem[] {
	return items.map(({ code, mean, interval }) => ({
		code,
		estimate: mean === null ? null : { mean: new Fraction(mean), interval }
	}));
}

function lowFirst(flags: FlagReading[]): FlagReading[] {
	const rank = { low: 0, fell: 1, below_median: 2 };
	return flags.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
}
