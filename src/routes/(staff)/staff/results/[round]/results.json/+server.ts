import { json } from '@sveltejs/kit';
import { resultsJson } from '$lib/server/documents/results-json.ts';
import { publishedBehind } from '../published.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round, result, published, beside } = await publishedBehind(locals, params.round);
	const whole = {
		...resultsJson(result, round, beside),
		round_before: published.since?.before ?? null,
		integrity: published.integrity
	};
	return json(whole, { headers: { 'cache-control': 'private, no-store' } });
};
