import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { readRole } from '$lib/server/forms/people-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { makePasswordLink, type PasswordLink } from '$lib/server/password-link.ts';
import { changeRole, removePerson } from '$lib/server/supabase/people.ts';
import { personBehind } from './person.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { person, isSelf } = await personBehind(locals, params.person);
	return { person, isSelf, isChanged: url.searchParams.get('done') === 'role' };
};

export const actions = {
	role: async ({ locals, params, request }) => {
		const { agencyId, person } = await personBehind(locals, params.person);
		const fields = new Fields(await request.formData());
		const role = readRole(fields);
		const { errors } = fields;
		if (role === '') return fail(400, { errors, refused: null });
		const refused = await refusedBy(() => changeRole(locals.supabase, agencyId, person.id, role));
		if (refused) return fail(409, { errors, refused });
		redirect(303, localizeHref(`/staff/settings/people/${person.id}?done=role`));
	},
	link: async ({ locals, params, url }) => {
		const { agencyId, person } = await personBehind(locals, params.person);
		let link: PasswordLink | null = null;
		const refused = await refusedBy(async () => {
			link = await makePasswordLink(locals.supabase, url, agencyId, person.id);
		});
		if (refused) return fail(409, { errors: {}, refused });
		return { errors: {}, refused, link: link as PasswordLink | null };
	},
	remove: async ({ locals, params, request }) => {
		const { agencyId, person, isSelf } = await personBehind(locals, params.person);
		const fields = new Fields(await request.formData());
		if (!fields.isTicked('sure')) {
			return fail(400, { errors: { sure: m.staff_field_tick() }, refused: null });
		}
		const refused = await refusedBy(() => removePerson(locals.supabase, agencyId, person.id));
		if (refused) return fail(409, { errors: {}, refused });
		redirect(303, localizeHref(isSelf ? '/staff' : '/staff/settings/people?done=removed'));
	}
} satisfies Actions;
