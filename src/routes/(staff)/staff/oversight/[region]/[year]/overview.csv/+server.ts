import { download, tableCsv } from '$lib/server/documents/table.ts';
import { wholeList } from '../../../region.ts';
import { agencyRow } from '../../../rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const rows = (await wholeList(locals.supabase, params, url)).map(agencyRow);
	return download(tableCsv(rows), 'csv', `oversight-${params.region}-${params.year}`);
};
