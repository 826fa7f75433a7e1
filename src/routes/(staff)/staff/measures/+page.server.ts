import { agencyChoice } from '../agency-choice.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	agencies: agencyChoice(locals, 'measures')
});
