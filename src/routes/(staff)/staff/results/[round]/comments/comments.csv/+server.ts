import { error } from '@sveltejs/kit';
import { commentsCsv } from '$lib/server/documents/comments-csv.ts';
import { readComments } from '$lib/server/supabase/comments.ts';
import { ownResultBehind } from '../../../access.ts';
import type { RequestHandler } from './$types';

/** More than any agency has read; the database gives no more in one call. */
const MOST_IN_FILE = 10_000;

export const GET: RequestHandler = async ({ locals, params }) => {
	const { round } = await ownResultBehind(locals, params.round);
	const { bodies } = await readComments(locals.supabase, round.id, MOST_IN_FILE);
	if (bodies.length === 0) error(404, 'nothing_published');
	return new Response(commentsCsv(bodies), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'cache-control': 'private, no-store',
			'content-disposition': `attachment; filename="comments-${round.slug}.csv"`
		}
	});
};
