import { error, json } from '@sveltejs/kit';
import { resultsJson } from '$lib/server/documents/results-json.ts';
import { resultBehind } from '../../access.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) error(404, 'nothing_published');
	return json(resultsJson(result, round), { headers: { 'cache-control': 'private, no-store' } });
};
