/** The interviews of this process. */
import { log } from '$lib/server/log.ts';
import { toBase64url } from '$lib/privacy/ticket/base64url.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { atDesk, DeskLimit } from './desk-limit.ts';
import { wayIn } from './intake.ts';
import { keys } from './keys.ts';
import type { WayIn } from './submit.ts';
import type { ParcelDesk } from './take-parcels.ts';

/** As many as a link takes on a day. */
const limit = new DeskLimit(readEnvironment().answersPerPoint);

/** The way in of an interview at a place of a round. */
export function interviewsAt(place: string): WayIn {
	return atDesk(wayIn, limit, place);
}

/** Takes what interviewers bring back. */
export const interviewParcels: ParcelDesk = {
	wayInAt: interviewsAt,
	deviceKey: (round) => keys.deviceKey(round)
};

/** Takes what a kiosk has kept, with the limits of its link. */
export const kioskParcels: ParcelDesk = {
	wayInAt: () => wayIn,
	deviceKey: (round) => keys.deviceKey(round)
};

/** The round's device key for a device, base64url; null where it cannot be kept: then nothing waits. */
export async function deviceKeyOf(round: string): Promise<string | null> {
	try {
		return toBase64url((await keys.deviceKey(round)).point);
	} catch {
		log({ deviceKey: 'failed' });
		return null;
	}
}
