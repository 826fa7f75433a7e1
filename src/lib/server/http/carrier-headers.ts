/**
 * Headers in which a mobile operator may tell a website who its subscriber is. They are dropped
 * before any handler sees a request (P45); a promise not to know the number must not hang on our
 * never looking at it. Over https no operator can add them at all.
 */
const CARRIER_HEADERS = new Set([
	'x-msisdn',
	'msisdn',
	'x-up-calling-line-id',
	'x-nokia-msisdn',
	'x-network-info',
	'x-imsi',
	'x-imei',
	'x-acr',
	'x-uidh'
]);

/** Removes the operator's headers from a Node request, in place. */
export function dropCarrierHeaders(headers: Record<string, unknown>): void {
	for (const name of Object.keys(headers)) {
		if (CARRIER_HEADERS.has(name) || name.startsWith('x-wap-'))
			Reflect.deleteProperty(headers, name);
	}
}
