import { interviewParcels } from '$lib/server/collector/parcel-desks.ts';
import { receiveParcels } from '$lib/server/collector/parcel-requests.ts';
import { placeToAsk } from '../place.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { entry } = await placeToAsk(event.locals, event.params);
	const delivery = { visitor: event, entry, mode: 'assisted' } as const;
	return receiveParcels(interviewParcels, event.request, delivery);
};
