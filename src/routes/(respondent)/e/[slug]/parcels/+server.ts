import { kioskParcels } from '$lib/server/collector/parcel-desks.ts';
import { receiveParcels } from '$lib/server/collector/parcel-requests.ts';
import { kioskEntry } from '../kiosk-entry.server.ts';
import type { RequestHandler } from './$types';

/** What a kiosk has kept while there was no network. */
export const POST: RequestHandler = async (event) => {
	const entry = await kioskEntry(event.params.slug, event.url);
	const delivery = { visitor: event, entry, mode: 'self' } as const;
	return receiveParcels(kioskParcels, event.request, delivery);
};
