import { codebookRows } from '$lib/server/documents/codebook.ts';
import { download, tableXlsx } from '$lib/server/documents/table.ts';
import { yearBehind } from '../../../../access.ts';
import { yearRows } from '../../../../rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { reading, basis } = await yearBehind(locals, params);
	const book = await tableXlsx([
		{ name: `ITA ${reading.fiscalYear}`, rows: yearRows(reading) },
		{ name: 'codebook', rows: codebookRows() }
	]);
	return download(book, 'xlsx', `ita-${reading.fiscalYear}-${basis}`);
};
