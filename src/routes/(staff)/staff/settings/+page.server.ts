import { error, fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { removeDemonstrationAndKeys } from '$lib/server/demonstration-removal.ts';
import { agencyValues } from '$lib/server/forms/agency-form.ts';
import { keepingValues } from '$lib/server/forms/keeping-form.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { profileValues } from '$lib/server/forms/profile-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedAgencies, ownAgency, signedIn } from '$lib/server/staff-access.ts';
import { hasDemonstration, readAgency } from '$lib/server/supabase/agencies.ts';
import { readProfile } from '$lib/server/supabase/agency-profile.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { readKeeping } from '$lib/server/supabase/notice.ts';
import { saveDigits, saveKeeping, saveNames, saveProfile } from './agency-actions.server.ts';
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
	save: saveNames,
	keep: saveKeeping,
	digits: saveDigits,
	profile: saveProfile,
	remove_demonstration: async ({ locals, request }) => {
		ownAgency(locals);
		const fields = new Fields(await request.formData());
		if (!fields.isTicked('sure')) return fail(400, { isUnsure: true });
		const refused = await refusedBy(() => removeDemonstrationAndKeys(locals.supabase));
		if (refused) return fail(409, { refused });
		redirect(303, localizeHref('/staff/settings?done=removed'));
	}
} satisfies Actions;
