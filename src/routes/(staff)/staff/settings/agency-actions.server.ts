/** What admins decide about their agency: how it is named and told, what is kept, and its target. */
import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { readAgencyWords } from '$lib/server/forms/agency-form.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { readKeepingFields } from '$lib/server/forms/keeping-form.ts';
import { readProfileFields } from '$lib/server/forms/profile-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { ownAgency } from '$lib/server/staff-access.ts';
import { updateAgency, updateDigits } from '$lib/server/supabase/agencies.ts';
import { updateProfile } from '$lib/server/supabase/agency-profile.ts';
import { updateKeeping } from '$lib/server/supabase/notice.ts';
import type { RequestEvent } from './$types';

export async function saveNames({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const fields = new Fields(await request.formData());
	const words = readAgencyWords(fields);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() => updateAgency(locals.supabase, id, words));
	if (refused) return fail(409, { values, errors, refused });
	redirect(303, localizeHref('/staff/settings?done=saved'));
}

export async function saveKeeping({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const fields = new Fields(await request.formData());
	const keeping = readKeepingFields(fields);
	const { values: kept, errors } = fields;
	if (!fields.isGood) return fail(400, { kept, errors, refused: null });
	const refused = await refusedBy(() => updateKeeping(locals.supabase, id, keeping));
	if (refused) return fail(409, { kept, errors, refused });
	redirect(303, localizeHref('/staff/settings?done=kept'));
}

export async function saveDigits({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const fields = new Fields(await request.formData());
	const digits = fields.oneOf('digits', m.digits_settings(), ['arabic', 'thai']);
	if (digits === '') return fail(400, { errors: fields.errors, refused: null });
	const refused = await refusedBy(() => updateDigits(locals.supabase, id, digits));
	if (refused) return fail(409, { errors: {}, refused });
	redirect(303, localizeHref('/staff/settings?done=digits'));
}

export async function saveProfile({ locals, request }: RequestEvent) {
	const { id } = ownAgency(locals);
	const fields = new Fields(await request.formData());
	const profile = readProfileFields(fields);
	const { values: described, errors } = fields;
	if (!fields.isGood) return fail(400, { described, errors, refused: null });
	const refused = await refusedBy(() => updateProfile(locals.supabase, id, profile));
	if (refused) return fail(409, { described, errors, refused });
	redirect(303, localizeHref('/staff/settings?done=profile'));
}
