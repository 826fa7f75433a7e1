import { error, fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { publishedOn, publishResult, withdrawResult } from '$lib/server/supabase/publications.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'closed') error(404, 'nothing_published');
	return { round, publishedOn: await publishedOn(locals.supabase, round.id) };
};

export const actions = {
	publish: (event) => decide(event, publishResult),
	withdraw: (event) => decide(event, withdrawResult)
} satisfies Actions;

async function decide(
	{ locals, params }: RequestEvent,
	step: (supabase: Supabase, roundId: string) => Promise<void>
) {
	const { id, slug } = await managedRound(locals, params.round);
	const refused = await refusedBy(() => step(locals.supabase, id));
	if (refused) return fail(409, { refused });
	redirect(303, localizeHref(`/staff/results/${slug}/public`));
}
