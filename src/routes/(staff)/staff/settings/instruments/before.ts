/** What a set that is brought in is compared with. */
import { knownSets, wholeSet } from '$lib/ita/instrument/catalogue.ts';
import { changesSince, type SetChanges } from '$lib/ita/instrument/compare.ts';
import type { WholeSet } from '$lib/ita/instrument/whole-set.ts';

/** What changes since the latest year before that has questions. */
export function changesFor(whole: WholeSet): SetChanges | null {
	const earlier = knownSets()
		.map(({ fiscalYear }) => fiscalYear)
		.filter((year) => year < whole.set.fiscalYear)
		.flatMap((year) => wholeSet(year) ?? [])
		.at(-1);
	return earlier === undefined ? null : changesSince(earlier, whole);
}
