/** What qualifies the score of a round, one figure a row, in the words that its page has. */
import { markCountWord, markWord, slipsUsedWord } from '$lib/i18n/integrity-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Integrity } from './beside.ts';

interface IntegrityFigure {
	/** A name of `INTEGRITY_CODES`. */
	code: string;
	text: string;
	/** Answers or slips; null of a mean, and where the number may not be told. */
	count: number | null;
	/** As the page shows it; empty of a count. */
	mean: string;
	remark: string;
}

/** Every kind of mark; slips and service points where the round has them to tell of. */
export function integrityFigures(
	{ marks, slips, spread }: Integrity,
	round: { n: number; k: number; isFinal: boolean }
): IntegrityFigure[] {
	return [
		...marks.map(({ mark, n }) => ({
			code: mark,
			text: markWord(mark),
			count: n,
			mean: '',
			remark: markCountWord(n, round)
		})),
		...(slips ? slipFigures(slips) : []),
		...(spread ? spreadFigures(spread) : [])
	];
}

function slipFigures(slips: NonNullable<Integrity['slips']>): IntegrityFigure[] {
	const { handedOut, used } = slips;
	return [
		{
			code: 'slips_handed_out',
			text: m.results_slips_handed_out(),
			count: handedOut,
			mean: '',
			remark: handedOut === null ? m.results_slips_undeclared() : ''
		},
		{
			code: 'slips_used',
			text: m.results_slips_used(),
			count: used,
			mean: '',
			remark: slipsUsedWord(slips)
		}
	];
}

function spreadFigures(spread: NonNullable<Integrity['spread']>): IntegrityFigure[] {
	return (['low', 'high'] as const).map((end) => ({
		code: `spread_${end}`,
		text: m.results_spread(),
		count: null,
		mean: spread[end],
		remark: m.results_spread_range({ ...spread, count: spread.items })
	}));
}
