import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { thankedRound } from '../../../entry-behind.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
	thankedRound(findInternalEntry, params.round, locals);
