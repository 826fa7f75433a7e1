import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { checkLinks } from '$lib/server/links/check-links.ts';
import { listSelfChecks, recordLinkCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { yearBehind } from '../../year.ts';
import type { RequestEvent } from './$types';

/** Asks every address that stands as evidence, and notes what answered. */
export async function checkEvidence({ locals, params }: RequestEvent) {
	const { agency, year, home } = yearBehind(locals, params);
	const checks = await listSelfChecks(locals.supabase, year);
	const asked = checks.flatMap(({ item, evidenceUrl }) =>
		evidenceUrl === null ? [] : [{ item, address: evidenceUrl }]
	);
	const found = await checkLinks(
		agency.id,
		asked.map(({ address }) => address)
	);
	if (found === null) return fail(409, { refused: m.oit_links_busy() });
	for (const [at, { item, address }] of asked.entries()) {
		const check = found[at];
		if (check) await recordLinkCheck(locals.supabase, year, item, address, check);
	}
	redirect(303, localizeHref(`${home}?done=links`));
}
