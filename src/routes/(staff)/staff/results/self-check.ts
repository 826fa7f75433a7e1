/** What an agency has found in checking its own website, as figures of OIT. */
import Fraction from 'fraction.js';
import type { DisclosureInstrument } from '$lib/ita/instrument/types.ts';
import { isAllTicked } from '$lib/ita/scoring/checklist.ts';
import type { Figure } from '$lib/ita/scoring/score.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import {
	listSelfChecks,
	listSelfCheckYears,
	type SelfCheck
} from '$lib/server/supabase/oit-self-checks.ts';
import { isLookedAt } from '../oit/reading.ts';
import { checklistOf } from '../oit/year.ts';

/** Items that somebody has looked at: all there is 100, anything missing is 0. Null of none. */
export function selfCheckFigures(
	{ items }: DisclosureInstrument,
	checks: SelfCheck[]
): ReadonlyMap<string, Figure> | null {
	const figures = new Map<string, Figure>();
	for (const check of checks.filter(isLookedAt)) {
		const item = items.find(({ code }) => code === check.item);
		if (item === undefined) continue;
		const value = new Fraction(isAllTicked(item, check.ticked) ? 100 : 0);
		figures.set(item.code, { value, halfStep: new Fraction(0) });
	}
	return figures.size === 0 ? null : figures;
}

/** By fiscal year (B.E.). */
export type SelfCheckYears = ReadonlyMap<number, ReadonlyMap<string, Figure>>;

/** Every year of an agency in which something was looked at. */
export async function readSelfCheckYears(
	supabase: Supabase,
	agencyId: string
): Promise<SelfCheckYears> {
	const years = await listSelfCheckYears(supabase, agencyId);
	const found = await Promise.all(
		years.map(async (fiscalYear) => {
			const checklist = checklistOf(fiscalYear);
			const year = { agencyId, fiscalYear, instrumentId: checklist.id };
			const figures = selfCheckFigures(checklist, await listSelfChecks(supabase, year));
			return figures === null ? [] : [[fiscalYear, figures] as const];
		})
	);
	return new Map(found.flat());
}
