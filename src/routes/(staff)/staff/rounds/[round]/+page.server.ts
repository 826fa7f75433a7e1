import { error, fail, redirect } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { sizeWarnings } from '$lib/privacy/round-size.ts';
import { mixRound } from '$lib/server/collector/mix-round.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { instrumentChoices, readServicePoint } from '$lib/server/forms/round-form.ts';
import { managedRound, roleIn, roundBehind, signedIn } from '$lib/server/staff-access.ts';
import { addServicePoint, removeServicePoint } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await roundBehind(locals, params.round);
	const role = roleIn(signedIn(locals), round.agency.id);
	const points = round.servicePoints.map(({ expected }) => expected);
	return {
		round,
		today: bangkokDay(new Date()),
		instrument: instrumentChoices().find(({ id }) => id === round.instrumentId) ?? null,
		warnings: sizeWarnings({ ...round, points }),
		links: round.servicePoints.map(({ slug }) => entryLink(url, 'e', slug)),
		manages: role === 'admin',
		seesResults: role === 'admin' || role === 'analyst',
		mixesNow: mayMixNow(round, role),
		isMixed: url.searchParams.has('mixed')
	};
};

/** Only made-up answers are mixed when somebody presses a button. */
function mayMixNow(
	round: Awaited<ReturnType<typeof roundBehind>>,
	role: ReturnType<typeof roleIn>
): boolean {
	const isExternal = round.part !== 'iit' && round.state === 'open';
	return round.agency.isDemonstration && isExternal && role !== null && role !== 'interviewer';
}

export const actions = {
	add_point: async ({ locals, params, request }) => {
		const round = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		const point = readServicePoint(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => addServicePoint(locals.supabase, round.id, point));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`/staff/rounds/${round.slug}#points`));
	},
	remove_point: async ({ locals, params, request }) => {
		const round = await managedRound(locals, params.round);
		const slug = new Fields(await request.formData()).textOrNothing('point');
		const refused = await refusedBy(() => removeServicePoint(locals.supabase, round.id, slug));
		if (refused) return fail(409, { values: {}, errors: {}, refused });
		redirect(303, localizeHref(`/staff/rounds/${round.slug}#points`));
	},
	mix_now: async ({ locals, params }) => {
		const round = await roundBehind(locals, params.round);
		if (!mayMixNow(round, roleIn(signedIn(locals), round.agency.id))) {
			error(403, 'demonstration_only');
		}
		await mixRound(round.id);
		redirect(303, localizeHref(`/staff/rounds/${round.slug}?mixed`));
	}
} satisfies Actions;
