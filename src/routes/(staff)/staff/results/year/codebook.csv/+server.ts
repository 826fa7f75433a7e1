import { codebookRows } from '$lib/server/documents/codebook.ts';
import { download, tableCsv } from '$lib/server/documents/table.ts';
import { analysedAgencies } from '../../access.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => {
	analysedAgencies(locals);
	return download(tableCsv(codebookRows()), 'csv', 'codebook');
};
