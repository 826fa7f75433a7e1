import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { codebookRows } from '$lib/server/documents/codebook.ts';
import { resultsRows } from '$lib/server/documents/results-csv.ts';
import { download, tableXlsx } from '$lib/server/documents/table.ts';
import { publishedBehind } from '../published.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result, published, beside } = await publishedBehind(locals, params.round);
	const rows = resultsRows(result, questionnaireOf(round), round, {
		figures: beside,
		integrity: published.integrity
	});
	const book = await tableXlsx([
		{ name: 'results', rows },
		{ name: 'codebook', rows: codebookRows() }
	]);
	return download(book, 'xlsx', `results-${round.slug}`);
};
