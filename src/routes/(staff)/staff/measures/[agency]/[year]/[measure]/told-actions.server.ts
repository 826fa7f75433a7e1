/** What is told of a measure: its progress, entry by entry, and its reports. */
import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { readProgress, readReports } from '$lib/server/forms/measure-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { addProgress, removeProgress } from '$lib/server/supabase/measure-progress.ts';
import { saveMeasureReports } from '$lib/server/supabase/measures.ts';
import { measureBehind } from '../../../behind.ts';
import type { RequestEvent } from './$types';

export async function tellProgress({ locals, params, request }: RequestEvent) {
	const { agency, home, measure } = await measureBehind(locals, params);
	const fields = new Fields(await request.formData());
	const entry = readProgress(fields);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() =>
		addProgress(locals.supabase, { id: measure.id, agencyId: agency.id }, entry)
	);
	if (refused) return fail(409, { values, errors, refused });
	redirect(303, localizeHref(`${home}/${measure.id}?done=saved#progress`));
}

export async function withdrawProgress({ locals, params, request }: RequestEvent) {
	const { home, measure } = await measureBehind(locals, params);
	const entry = String((await request.formData()).get('entry'));
	const known = measure.progress.find(({ id }) => id === entry);
	// Somebody else was faster: it is gone, as was wanted.
	if (known !== undefined) await removeProgress(locals.supabase, measure.id, known.id);
	redirect(303, localizeHref(`${home}/${measure.id}#progress`));
}

export async function saveReports({ locals, params, request }: RequestEvent) {
	const { fiscalYear, home, measure } = await measureBehind(locals, params);
	const fields = new Fields(await request.formData());
	const reports = readReports(fields, fiscalYear);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() => saveMeasureReports(locals.supabase, measure.id, reports));
	if (refused) return fail(409, { values, errors, refused });
	redirect(303, localizeHref(`${home}/${measure.id}?done=saved#reports`));
}
