import { fail } from '@sveltejs/kit';
import { Fields } from '$lib/server/forms/fields.ts';
import { readInvitation } from '$lib/server/forms/people-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { invite, type PasswordLink } from '$lib/server/password-link.ts';
import { ownAgency, signedIn } from '$lib/server/staff-access.ts';
import { listPeople } from '$lib/server/supabase/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	people: await listPeople(locals.supabase, ownAgency(locals).id),
	self: signedIn(locals).userId,
	done: url.searchParams.get('done')
});

export const actions = {
	default: async ({ locals, request, url }) => {
		const { id: agencyId } = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const { email, role } = readInvitation(fields);
		const { values, errors } = fields;
		if (role === '' || !fields.isGood) return fail(400, { values, errors, refused: null });
		let link: PasswordLink | null = null;
		const refused = await refusedBy(async () => {
			link = await invite(locals.supabase, url, { agencyId, email, role });
		});
		if (refused) return fail(409, { values, errors, refused });
		return { values: {}, errors, refused, link: link as PasswordLink | null };
	}
} satisfies Actions;
