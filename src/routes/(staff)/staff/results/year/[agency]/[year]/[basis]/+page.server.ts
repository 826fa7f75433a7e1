import { yearBehind } from '../../../access.ts';
import { yearCharts } from '../../../charts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { agency, basis, home, reading } = await yearBehind(locals, params);
	return { agency, basis, home, reading, charts: yearCharts(reading) };
};
