import { error } from '@sveltejs/kit';
import { receiptList } from '$lib/server/collector/receipts.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { nullifiers } from '$lib/server/supabase/tickets.ts';
import type { RequestHandler } from './$types';

/** Every answer of a closed round by its receipt and nullifier, one a line, sorted. */
export const GET: RequestHandler = async ({ params }) => {
	const list = await nullifiers(publicClient(), params.round).catch(() =>
		error(503, 'unavailable')
	);
	if (list === null) error(404, 'unknown_link');
	return new Response(receiptList(list), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="receipts.txt"'
		}
	});
};
