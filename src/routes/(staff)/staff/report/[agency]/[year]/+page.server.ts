import { officePath } from '$lib/server/documents/report/office.ts';
import { reportBehind } from '../../access.ts';
import { digitsFor } from '../../file.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { report, charts, home, isConsistent } = await reportBehind(locals, params);
	return {
		report,
		charts,
		home,
		isConsistent,
		digits: digitsFor(null, locals),
		makesPdf: officePath() !== null,
		pdf: url.searchParams.get('pdf'),
		done: url.searchParams.get('done')
	};
};
