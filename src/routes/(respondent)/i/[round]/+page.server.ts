import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { questionnairePage } from '../../questionnaire-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

const page = questionnairePage(findInternalEntry, ({ params }) => params.round ?? '');

export const load: PageServerLoad = page.load;
export const actions: Actions = page.actions;
