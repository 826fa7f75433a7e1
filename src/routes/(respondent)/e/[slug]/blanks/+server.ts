import { json } from '@sveltejs/kit';
import { issueBlanks } from '$lib/server/collector/blanks.ts';
import { wayIn } from '$lib/server/collector/intake.ts';
import { deviceKeyOf } from '$lib/server/collector/parcel-desks.ts';
import { kioskEntry } from '../kiosk-entry.server.ts';
import type { RequestHandler } from './$types';

/** What a kiosk needs to go on without a network. */
export const POST: RequestHandler = async ({ params, url }) => {
	const entry = await kioskEntry(params.slug, url);
	const key = entry.state === 'open' ? await deviceKeyOf(entry.roundId) : null;
	return json({ key, blanks: await issueBlanks(wayIn, entry) });
};
