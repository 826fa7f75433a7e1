import { error } from '@sveltejs/kit';
import { surveyInstrument } from '$lib/ita/instrument/built-in.ts';
import { codebookRows } from '$lib/server/documents/codebook.ts';
import { resultsRows } from '$lib/server/documents/results-csv.ts';
import { download, tableXlsx } from '$lib/server/documents/table.ts';
import { resultBehind } from '../../access.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) error(404, 'nothing_published');
	const rows = resultsRows(result, surveyInstrument(result.instrumentId), round);
	const book = await tableXlsx([
		{ name: 'results', rows },
		{ name: 'codebook', rows: codebookRows() }
	]);
	return download(book, 'xlsx', `results-${round.slug}`);
};
