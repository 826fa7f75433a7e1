import { redirect } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { questionnairePage } from '../../questionnaire-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

const page = questionnairePage(findInternalEntry, ({ params }) => params.round ?? '');

export const load: PageServerLoad = async (event) => {
	const entry = await findInternalEntry(event.params.round).catch(() => null);
	// Slips carry that address anyway; a browser takes what follows the # along.
	if (entry?.outside?.kind === 'collector') redirect(307, entry.outside.address);
	return page.load(event);
};
export const actions: Actions = page.actions;
