import { download, tableXlsx } from '$lib/server/documents/table.ts';
import { wholeList } from '../../../region.ts';
import { agencyRow } from '../../../rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const rows = (await wholeList(locals.supabase, params, url)).map(agencyRow);
	const book = await tableXlsx([{ name: `ITA ${params.year}`, rows }]);
	return download(book, 'xlsx', `oversight-${params.region}-${params.year}`);
};
