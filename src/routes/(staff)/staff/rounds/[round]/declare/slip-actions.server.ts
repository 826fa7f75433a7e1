/** What an admin does about slips while a round is open. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { revokeShownSlip } from '$lib/server/collector/revoke-shown-slip.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readDeclaration, readShownCode } from '$lib/server/forms/slips-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { declareSlips, roundCounters } from '$lib/server/supabase/tickets.ts';

type Event = RequestEvent<{ round: string }>;

/** Declares slips handed out and spares; both are public at once. */
export async function declare({ locals, params, request }: Event) {
	const round = await managedRound(locals, params.round);
	const counters = (await roundCounters(publicClient(), round.slug)) ?? error(404, 'round_unknown');
	const fields = new Fields(await request.formData());
	const { handedOut, spares } = readDeclaration(fields, counters);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() => declareSlips(locals.supabase, round.id, handedOut, spares));
	if (refused) return fail(409, { values, errors, refused });
	redirect(303, localizeHref(`/staff/rounds/${round.slug}/declare?done=declared`));
}

/** Revokes an unused slip whose holder shows it. */
export async function revoke({ locals, params, request }: Event) {
	const round = await managedRound(locals, params.round);
	const fields = new Fields(await request.formData());
	const code = readShownCode(fields);
	const { errors } = fields;
	// Without what was typed: a code is not sent back.
	if (!fields.isGood) return fail(400, { values: {}, errors, refused: null });
	const refused = await refusedBy(() => revokeShownSlip(locals.supabase, round.id, code));
	if (refused) return fail(409, { values: {}, errors, refused });
	redirect(303, localizeHref(`/staff/rounds/${round.slug}/declare?done=revoked`));
}
