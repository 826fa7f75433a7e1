/** Adding and removing the service points of a draft. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readServicePoint } from '$lib/server/forms/round-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { addServicePoint, removeServicePoint } from '$lib/server/supabase/rounds.ts';

type Event = RequestEvent<{ round: string }>;

export async function addPoint({ locals, params, request }: Event) {
	const round = await managedRound(locals, params.round);
	const fields = new Fields(await request.formData());
	const point = readServicePoint(fields);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() => addServicePoint(locals.supabase, round.id, point));
	if (refused) return fail(409, { values, errors, refused });
	redirect(303, localizeHref(`/staff/rounds/${round.slug}#points`));
}

export async function removePoint({ locals, params, request }: Event) {
	const round = await managedRound(locals, params.round);
	const slug = new Fields(await request.formData()).textOrNothing('point');
	const refused = await refusedBy(() => removeServicePoint(locals.supabase, round.id, slug));
	if (refused) return fail(409, { values: {}, errors: {}, refused });
	redirect(303, localizeHref(`/staff/rounds/${round.slug}#points`));
}
