import { findEntryPoint } from '$lib/server/collector/intake.ts';
import { questionnairePage } from '../../questionnaire-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

const page = questionnairePage(findEntryPoint, ({ params }) => params.slug ?? '');

export const load: PageServerLoad = page.load;
export const actions: Actions = page.actions;
