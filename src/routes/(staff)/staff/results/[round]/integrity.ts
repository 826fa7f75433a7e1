/** What qualifies a score and deletes no answer: marks, slips, and how far service points differ. */
import Fraction from 'fraction.js';
import { meanWord } from '$lib/i18n/published-words.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { Integrity } from '$lib/server/documents/beside.ts';
import type { RoundCounters } from '$lib/server/supabase/tickets.ts';

const MARKS = ['all_top', 'assisted', 'paper'] as const;

export function integrityOf(result: PublishedResult, counters: RoundCounters | null): Integrity {
	return {
		marks: MARKS.map((mark) => ({
			mark,
			n: result.marks.find((told) => told.mark === mark)?.n ?? null
		})),
		slips: counters && {
			handedOut: counters.handedOut,
			used: counters.redeemed,
			isExact: counters.state === 'closed'
		},
		spread: spreadOf(result)
	};
}

/** Over the items that every point shows, or points would be compared by different questions. */
function spreadOf({ cells, profile }: PublishedResult): Integrity['spread'] {
	const [first, ...others] = cells;
	if (first === undefined || others.length === 0) return null;
	const codes = first.items
		.filter(({ code }) => cells.every((cell) => meanOf(cell, code) !== null))
		.map(({ code }) => code);
	if (codes.length === 0) return null;
	const means = cells
		.map((cell) =>
			codes
				.map((code) => new Fraction(meanOf(cell, code) ?? 0))
				.reduce((sum, mean) => sum.add(mean))
				.div(codes.length)
		)
		.toSorted((a, b) => a.compare(b));
	const word = (mean: Fraction | undefined) => meanWord(mean?.toFraction() ?? null, profile) ?? '';
	return { low: word(means.at(0)), high: word(means.at(-1)), items: codes.length };
}

function meanOf(cell: PublishedResult['cells'][number], code: string): string | null {
	return cell.items.find((item) => item.code === code)?.mean ?? null;
}
