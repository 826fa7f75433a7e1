/** What a copy of a round has otherwise than the round: its year, its questionnaire and its days. */
import { daysBetween, daysLater } from '$lib/i18n/dates.ts';
import type { InstrumentSet } from '$lib/ita/instrument/types.ts';
import type { Round, RoundDraft } from '$lib/server/supabase/rounds.ts';

export type RoundCopy = Pick<
	RoundDraft,
	'name' | 'fiscalYear' | 'instrumentId' | 'opensOn' | 'closesOn'
>;

type Copied = Pick<Round, keyof RoundCopy | 'part'>;

/**
 * The next year where that has an instrument set, with its questionnaire if it has one; else the same.
 * As many days as before, beginning today. A year in the name goes along.
 *
 * @param next the set of the year after the round's; undefined where there is none
 * @param today as 2026-11-22
 */
export function copyOf(round: Copied, next: InstrumentSet | undefined, today: string): RoundCopy {
	const { name, fiscalYear, opensOn, closesOn } = round;
	const year = next?.fiscalYear ?? fiscalYear;
	const kind = round.part === 'iit' ? 'iit' : 'eit';
	return {
		name: name
			.replaceAll(String(fiscalYear), String(year))
			.replaceAll(inThaiDigits(fiscalYear), inThaiDigits(year)),
		fiscalYear: year,
		instrumentId: next?.instruments[kind] ?? round.instrumentId,
		opensOn: today,
		closesOn: daysLater(today, daysBetween(opensOn, closesOn))
	};
}

function inThaiDigits(year: number): string {
	return String(year).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));
}
