import { error } from '@sveltejs/kit';
import { surveyInstrument } from '$lib/ita/instrument/built-in.ts';
import { resultsCsv } from '$lib/server/documents/results-csv.ts';
import { resultBehind } from '../../access.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) error(404, 'nothing_published');
	return new Response(resultsCsv(result, surveyInstrument(result.instrumentId), round), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'cache-control': 'private, no-store',
			'content-disposition': `attachment; filename="results-${round.slug}.csv"`
		}
	});
};
