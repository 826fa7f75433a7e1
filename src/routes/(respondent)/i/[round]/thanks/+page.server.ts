import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { thankedRound } from '../../../questionnaire-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	thankedRound(findInternalEntry, params.round, locals);
