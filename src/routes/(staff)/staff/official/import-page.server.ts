/**
 * The two steps of an import, shared by a new one and the correction of a year: preview what was
 * understood, then confirm just that. Nothing is kept in between: the page carries what was typed,
 * and a digest of what was shown.
 */
import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import {
	digestOf,
	readOfficialForm,
	shownImport,
	takeFile
} from '$lib/server/forms/official-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import type { Membership } from '$lib/server/supabase/staff.ts';
import {
	importOfficialYear,
	lastImportNumber,
	readOfficialState
} from '$lib/server/supabase/official-imports.ts';

type Agency = Membership['agency'];

async function read(form: FormData) {
	const fields = new Fields(form);
	await takeFile(fields, form);
	const { fiscalYear, understood, content } = readOfficialForm(fields);
	return { fields, fiscalYear, content, understood };
}

/** Errors of fields, and of lines by the id of their row in the preview. */
function errorsOf({ fields, understood }: Awaited<ReturnType<typeof read>>) {
	const errors = { ...fields.errors };
	for (const { line, fault } of understood?.lines ?? []) {
		if (fault !== null) errors[`line-${line}`] = m.official_line_fault({ line, fault });
	}
	return errors;
}

/** Shows what was understood; stores nothing. */
export async function preview(locals: App.Locals, form: FormData, agency: Agency) {
	const reading = await read(form);
	const { fields, fiscalYear, understood, content } = reading;
	const errors = errorsOf(reading);
	const shown = { values: fields.values, errors, understood, refused: null };
	if (content === null) return fail(400, { ...shown, confirm: null });
	const [replaces, before] = await Promise.all([
		lastImportNumber(locals.supabase, agency.id, fiscalYear),
		readOfficialState(locals.supabase, agency.id, fiscalYear)
	]);
	return {
		...shown,
		confirm: {
			digest: digestOf(agency.id, fiscalYear, content),
			replaces,
			isReplacing: before !== null,
			figures: content.figures.length,
			remarks: content.remarks.length,
			rank: content.rank,
			announcedOn: content.announcedOn
		}
	};
}

/** Stores what was shown, all of it or nothing. */
export async function confirm(locals: App.Locals, form: FormData, agency: Agency) {
	const reading = await read(form);
	const { fields, fiscalYear, understood, content } = reading;
	const shown = { values: fields.values, errors: errorsOf(reading), understood, confirm: null };
	const isAsShown =
		content !== null && digestOf(agency.id, fiscalYear, content) === form.get('digest');
	const changed = { ...shown, refused: m.official_changed() };
	if (!isAsShown) return fail(409, changed);
	const replaces = shownImport(String(form.get('replaces')));
	if (replaces === null) return fail(400, changed);
	const refused = await refusedBy(() =>
		importOfficialYear(locals.supabase, agency.id, fiscalYear, replaces, content)
	);
	if (refused) return fail(409, { ...shown, refused });
	redirect(303, localizeHref(`/staff/official/${agency.slug}/${fiscalYear}?done=imported`));
}
