/**
 * **Parcel requests** over HTTP, from kiosks and interviewers alike. Nothing of a request is logged.
 */
import { error, json } from '@sveltejs/kit';
import { parcelBytes } from '$lib/privacy/parcel/format.ts';
import { fromBase64url } from '$lib/privacy/ticket/base64url.ts';
import { isBodyTooLarge, RESPONDENT_BODY_LIMIT } from '$lib/server/http/body-limit.ts';
import { takeParcels, type Delivery, type ParcelDesk, type SentParcel } from './take-parcels.ts';

/** More than a body holds. */
const MOST_PARCELS = 20;

/** `POST …/parcels`: what waited on a device. @throws 413, 400 */
export async function receiveParcels(
	desk: ParcelDesk,
	request: Request,
	delivery: Omit<Delivery, 'parcels'>
): Promise<Response> {
	if (isBodyTooLarge(request, RESPONDENT_BODY_LIMIT)) error(413, 'body_too_large');
	const body: unknown = await request.json().catch(() => null);
	const parcels = readParcels(body, parcelBytes(delivery.entry.asksComment));
	if (parcels === null) error(400, 'body_unreadable');
	return json({ fates: await takeParcels(desk, { ...delivery, parcels }) });
}

/** Pairs of token and parcel, or null where the body holds anything else. */
function readParcels(body: unknown, length: number): SentParcel[] | null {
	const pairs = (body as { parcels?: unknown } | null)?.parcels;
	if (!Array.isArray(pairs) || pairs.length === 0 || pairs.length > MOST_PARCELS) return null;
	const parcels = pairs.map((pair: unknown) => readParcel(pair, length));
	return parcels.every((parcel) => parcel !== null) ? parcels : null;
}

function readParcel(pair: unknown, length: number): SentParcel | null {
	const [token, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
	if (typeof token !== 'string' || typeof text !== 'string') return null;
	const parcel = fromBase64url(text);
	return parcel?.length === length ? { token, parcel } : null;
}
