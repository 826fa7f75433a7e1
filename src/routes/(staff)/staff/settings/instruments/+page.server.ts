import { instrumentsOf, knownSets } from '$lib/ita/instrument/catalogue.ts';
import { ownAgency } from '$lib/server/staff-access.ts';
import { listImportedSets } from '$lib/server/supabase/instrument-sets.ts';
import { importSet, previewSet, removeSet } from './set-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	ownAgency(locals);
	const imported = await listImportedSets(locals.supabase);
	return {
		years: knownSets()
			.map((set) => ({
				fiscalYear: set.fiscalYear,
				items: instrumentsOf(set).map(({ kind, items }) => ({ kind, n: items.length })),
				imported: imported.find(({ fiscalYear }) => fiscalYear === set.fiscalYear) ?? null
			}))
			.toReversed(),
		done: url.searchParams.get('done')
	};
};

export const actions = {
	preview: previewSet,
	confirm: importSet,
	remove: removeSet
} satisfies Actions;
