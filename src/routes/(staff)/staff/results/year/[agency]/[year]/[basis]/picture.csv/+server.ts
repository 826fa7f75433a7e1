import { download, tableCsv } from '$lib/server/documents/table.ts';
import { yearBehind } from '../../../../access.ts';
import { yearRows } from '../../../../rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { reading, basis } = await yearBehind(locals, params);
	return download(tableCsv(yearRows(reading)), 'csv', `ita-${reading.fiscalYear}-${basis}`);
};
