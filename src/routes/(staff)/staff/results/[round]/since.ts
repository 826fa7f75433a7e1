/**
 * A round beside the one before it: what changed, and whether by more than chance. Both are
 * published; nothing else of either is read. Items are compared only where both rounds asked the
 * same questions, for an item's number means another question elsewhere.
 */
import Fraction from 'fraction.js';
import { changeBetweenRounds, type RoundChange } from '$lib/ita/analysis/certainty.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { isReworded, questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { signed } from '$lib/ita/scoring/shown.ts';
import { meanWord } from '$lib/i18n/published-words.ts';
import type { PublishedMean, PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import type { PublishedRound } from '../year/sources.ts';

/** A figure of both rounds. */
export interface SinceRow {
	kind: 'part' | 'indicator' | 'item';
	/** `6` or `e1`; the part's own name of the part. */
	code: string;
	/** Name of the indicator or question; null of the part. */
	name: Wording | null;
	before: string;
	after: string;
	/** `+2.37`; null where one of the rounds has approximate means. */
	change: string | null;
	verdict: RoundChange;
}

export interface SinceReading {
	before: Pick<ResultRound, 'slug' | 'name' | 'fiscalYear'>;
	asksTheSame: boolean;
	/** Codes of the compared items that were asked in other words before. */
	reworded: string[];
	/** The part first, then indicators, then items. */
	rows: SinceRow[];
}

/** Null where no figure is shown in both rounds. */
export function sinceReading(
	{ round: now, result }: PublishedRound,
	{ round, result: earlier }: PublishedRound
): SinceReading | null {
	const instrument = questionnaireOf(now);
	const before = questionnaireOf(round);
	const asksTheSame = earlier.instrumentId === result.instrumentId;
	const row = (
		of: Pick<SinceRow, 'kind' | 'code' | 'name'>,
		before: PublishedMean | undefined,
		after: PublishedMean
	): SinceRow[] => {
		const figures = compared(before, earlier.profile, after, result.profile);
		return figures === null ? [] : [{ ...of, ...figures }];
	};
	const rows = [
		...row({ kind: 'part', code: result.part, name: null }, earlier.score, result.score),
		...result.indicators.flatMap((after) =>
			row(
				{
					kind: 'indicator',
					code: String(after.number),
					name: instrument.indicators.find(({ number }) => number === after.number)?.name ?? null
				},
				earlier.indicators.find(({ number }) => number === after.number),
				after
			)
		),
		...(asksTheSame ? result.items : []).flatMap((after) =>
			row(
				{
					kind: 'item',
					code: after.code,
					name: instrument.items.find(({ code }) => code === after.code)?.question ?? null
				},
				earlier.items.find(({ code }) => code === after.code),
				after
			)
		)
	];
	if (rows.length === 0) return null;
	const reworded = rows.flatMap(({ kind, code }) =>
		kind === 'item' && isReworded(code, before, instrument) ? [code] : []
	);
	const { slug, name, fiscalYear } = round;
	return { before: { slug, name, fiscalYear }, asksTheSame, reworded, rows };
}

type Profile = PublishedResult['profile'];

function compared(
	before: PublishedMean | undefined,
	profileBefore: Profile,
	after: PublishedMean,
	profileAfter: Profile
): Pick<SinceRow, 'before' | 'after' | 'change' | 'verdict'> | null {
	const words = [
		meanWord(before?.mean ?? null, profileBefore),
		meanWord(after.mean, profileAfter)
	] as const;
	if (!before?.mean || !after.mean || words[0] === null || words[1] === null) return null;
	const isExact = profileBefore === 'default' && profileAfter === 'default';
	const [earlier, later] = [new Fraction(before.mean), new Fraction(after.mean)];
	return {
		before: words[0],
		after: words[1],
		change: isExact ? signed(later.sub(earlier)) : null,
		verdict: changeBetweenRounds(
			{ mean: earlier, interval: before.interval },
			{ mean: later, interval: after.interval }
		)
	};
}
