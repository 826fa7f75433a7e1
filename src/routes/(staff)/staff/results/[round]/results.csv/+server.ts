import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { resultsCsv } from '$lib/server/documents/results-csv.ts';
import { download } from '$lib/server/documents/table.ts';
import { publishedBehind } from '../published.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result, published, beside } = await publishedBehind(locals, params.round);
	const table = resultsCsv(result, questionnaireOf(round), round, {
		figures: beside,
		integrity: published.integrity
	});
	return download(table, 'csv', `results-${round.slug}`);
};
