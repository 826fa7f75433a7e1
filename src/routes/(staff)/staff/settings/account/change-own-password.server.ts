/** Changing one's own password, by whoever knows the present one. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields, SHORTEST_PASSWORD } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { changePassword, isPasswordOf, type Replaced } from '$lib/server/passwords.ts';
import { judged, signInLimit } from '$lib/server/sign-in-limit.ts';
import { signedIn } from '$lib/server/staff-access.ts';

export async function changeOwnPassword(event: RequestEvent) {
	const { locals, request } = event;
	const { email } = signedIn(locals);
	const fields = new Fields(await request.formData());
	const present = fields.password('present', 1);
	const next = fields.password('password', SHORTEST_PASSWORD);
	const { errors } = fields;
	if (!fields.isGood) return fail(400, { errors, refused: null });
	const succeed = signInLimit.admit(event, email);
	if (succeed === null) return fail(429, { errors, refused: m.people_too_many_tries() });
	if (!(await judged(succeed, isPasswordOf(email, present)))) {
		return fail(409, { errors, refused: m.people_account_wrong() });
	}
	// Whatever becomes of the new one: the present one was no guess.
	succeed();
	let replaced: Replaced = 'done';
	const refused = await refusedBy(async () => {
		replaced = await changePassword(locals.supabase, next);
	});
	if (refused) return fail(409, { errors, refused });
	redirect(303, localizeHref(`/staff/settings/account?done=${replaced}`));
}
