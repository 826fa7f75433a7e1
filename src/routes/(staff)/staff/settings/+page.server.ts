import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { removeDemonstrationAndKeys } from '$lib/server/demonstration-removal.ts';
import { agencyValues, readAgencyWords } from '$lib/server/forms/agency-form.ts';
import { keepingValues, readKeepingFields } from '$lib/server/forms/keeping-form.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { profileValues, readProfileFields } from '$lib/server/forms/profile-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedAgencies, ownAgency, signedIn } from '$lib/server/staff-access.ts';
import {
	hasDemonstration,
	readAgency,
	updateAgency,
	updateDigits
} from '$lib/server/supabase/agencies.ts';
import { readProfile, updateProfile } from '$lib/server/supabase/agency-profile.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { readKeeping, updateKeeping } from '$lib/server/supabase/notice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	// What is here is the admins'; everybody has an account.
	if (managedAgencies(signedIn(locals)).length === 0) {
		redirect(303, localizeHref('/staff/settings/account'));
	}
	const agency = await readAgency(locals.supabase, ownAgency(locals).id);
	if (agency === null) error(404, 'agency_unknown');
	return {
		slug: agency.slug,
		values: agencyValues(agency),
		digits: agency.digits,
		profile: profileValues(await readProfile(locals.supabase, agency.id)),
		keeping: keepingValues(await readKeeping(locals.supabase, agency.id)),
		hasDemonstration: await hasDemonstration(serviceClient()),
		done: url.searchParams.get('done')
	};
};

export const actions = {
	save: async ({ locals, request }) => {
		const { id } = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const words = readAgencyWords(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => updateAgency(locals.supabase, id, words));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref('/staff/settings?done=saved'));
	},
	keep: async ({ locals, request }) => {
		const { id } = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const keeping = readKeepingFields(fields);
		const { values: kept, errors } = fields;
		if (!fields.isGood) return fail(400, { kept, errors, refused: null });
		const refused = await refusedBy(() => updateKeeping(locals.supabase, id, keeping));
		if (refused) return fail(409, { kept, errors, refused });
		redirect(303, localizeHref('/staff/settings?done=kept'));
	},
	digits: async ({ locals, request }) => {
		const { id } = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const digits = fields.oneOf('digits', m.digits_settings(), ['arabic', 'thai']);
		if (digits === '') return fail(400, { errors: fields.errors, refused: null });
		const refused = await refusedBy(() => updateDigits(locals.supabase, id, digits));
		if (refused) return fail(409, { errors: {}, refused });
		redirect(303, localizeHref('/staff/settings?done=digits'));
	},
	profile: async ({ locals, request }) => {
		const { id } = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const profile = readProfileFields(fields);
		const { values: described, errors } = fields;
		if (!fields.isGood) return fail(400, { described, errors, refused: null });
		const refused = await refusedBy(() => updateProfile(locals.supabase, id, profile));
		if (refused) return fail(409, { described, errors, refused });
		redirect(303, localizeHref('/staff/settings?done=profile'));
	},
	remove_demonstration: async ({ locals, request }) => {
		ownAgency(locals);
		const fields = new Fields(await request.formData());
		if (!fields.isTicked('sure')) return fail(400, { isUnsure: true });
		const refused = await refusedBy(() => removeDemonstrationAndKeys(locals.supabase));
		if (refused) return fail(409, { refused });
		redirect(303, localizeHref('/staff/settings?done=removed'));
	}
} satisfies Actions;
