/** Bringing in the set of a fiscal year, in two steps, and taking it away while nothing uses it. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { digestOfSet, readInstrumentForm } from '$lib/server/forms/instrument-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { ownAgency } from '$lib/server/staff-access.ts';
import {
	importInstrumentSet,
	listImportedSets,
	removeInstrumentSet
} from '$lib/server/supabase/instrument-sets.ts';
import { isUuid } from '$lib/uuid.ts';
import { changesFor } from './before.ts';

/** Shows the whole set and what it changes. Nothing is stored. */
export async function previewSet({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const { whole, shown } = await read(request);
	if (whole === null) return fail(400, { ...shown, refused: null, preview: null });
	const stored = await listImportedSets(locals.supabase);
	const present = stored.find(({ fiscalYear }) => fiscalYear === whole.set.fiscalYear);
	const preview = {
		whole,
		changes: changesFor(whole),
		digest: digestOfSet(id, whole),
		replaces: present?.revision ?? ''
	};
	return { ...shown, refused: null, preview };
}

/** Stores what was shown, and nothing else. */
export async function importSet({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const { form, whole, shown } = await read(request);
	const changed = { ...shown, refused: m.new_year_changed(), preview: null };
	const isAsShown = whole !== null && digestOfSet(id, whole) === form.get('digest');
	if (!isAsShown) return fail(409, changed);
	const replaces = String(form.get('replaces') ?? '') || null;
	if (replaces !== null && !isUuid(replaces)) return fail(400, changed);
	const refused = await refusedBy(() => importInstrumentSet(locals.supabase, id, whole, replaces));
	if (refused) return fail(409, { ...shown, refused, preview: null });
	redirect(303, localizeHref('/staff/settings/instruments?done=imported'));
}

export async function removeSet({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const form = await request.formData();
	// Asked for first: what is no revision at all would be a fault to the database.
	const [year, revision] = [Number(form.get('year')), String(form.get('revision'))];
	const set = (await listImportedSets(locals.supabase)).find(
		(one) => one.fiscalYear === year && one.revision === revision
	);
	const refused =
		set === undefined
			? m.new_year_refused_stale()
			: await refusedBy(() => removeInstrumentSet(locals.supabase, id, year, revision));
	const nothing = { values: {}, errors: {}, faults: [], preview: null };
	if (refused) return fail(409, { ...nothing, refused });
	redirect(303, localizeHref('/staff/settings/instruments?done=removed'));
}

async function read(request: Request) {
	const form = await request.formData();
	const fields = new Fields(form);
	const { whole, faults } = await readInstrumentForm(fields, form);
	const { values, errors } = fields;
	return { form, whole, shown: { values, errors, faults } };
}
