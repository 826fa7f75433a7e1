/** Makes the slips of a draft and shows them, once. */
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { printSlips, type PrintedSlips } from '$lib/server/collector/print-slips.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { useOnceToken } from '$lib/server/forms/once.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readSlipsOrder } from '$lib/server/forms/slips-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';

type Event = RequestEvent<{ round: string }>;

export async function makeSlipSheet({ locals, params, request, url }: Event) {
	const round = await managedRound(locals, params.round);
	// A key of our own would take the place of the issuer's.
	if (round.issuer !== null) error(404, 'round_unknown');
	const fields = new Fields(await request.formData());
	const { values, errors } = fields;
	const { spares } = readSlipsOrder(fields, round);
	// A reload of the sheet must not make other slips behind those on paper.
	if (!useOnceToken(fields.textOrNothing('once'))) {
		return fail(409, { values, errors: {}, refused: m.round_slips_made_already() });
	}
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const address = round.signsFor ?? entryLink(url, 'i', round.slug);
	const made: { sheet: PrintedSlips | null } = { sheet: null };
	const refused = await refusedBy(async () => {
		made.sheet = await printSlips(locals.supabase, round, round.expected + spares, address);
	});
	return refused ? fail(409, { values, errors, refused }) : made;
}
