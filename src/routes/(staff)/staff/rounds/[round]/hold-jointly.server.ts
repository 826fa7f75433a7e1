/** Whether a draft is held for the whole cluster or for its agency alone. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { holdJointly } from '$lib/server/supabase/clusters.ts';

export async function hold({ locals, params, request }: RequestEvent<{ round: string }>) {
	const round = await managedRound(locals, params.round);
	const isJoint = new Fields(await request.formData()).textOrNothing('joint') === 'yes';
	const refused = await refusedBy(() => holdJointly(locals.supabase, round.id, isJoint));
	if (refused) return fail(409, { values: {}, errors: {}, refused });
	redirect(303, localizeHref(`/staff/rounds/${round.slug}#joint`));
}
