import { json } from '@sveltejs/kit';
import { issueBlanks } from '$lib/server/collector/blanks.ts';
import { wayIn } from '$lib/server/collector/intake.ts';
import { placeToAsk } from '../place.server.ts';
import type { RequestHandler } from './$types';

/** What an interviewer's device needs for a day without a network; its page has the key. */
export const POST: RequestHandler = async ({ locals, params }) => {
	const { entry } = await placeToAsk(locals, params);
	return json({ blanks: await issueBlanks(wayIn, entry) });
};
