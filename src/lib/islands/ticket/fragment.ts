/**
 * What a respondent brings behind the `#` of the round's address, where no server, log or Referer
 * ever sees it:
 *
 *     #c=<code>&k=<first 16 bytes of the key's fingerprint>   a slip, as its QR code has it
 *     #t=<prepared message>.<signature>                        a ticket that was kept
 *
 * Bytes are base64url.
 */
import { fromBase64url, toBase64url } from '../../privacy/ticket/base64url.ts';
import type { Ticket } from '../../privacy/ticket/client.ts';
import { PIN_BYTES } from '../../privacy/ticket/fingerprint.ts';
import { isPreparedFor } from '../../privacy/ticket/message.ts';

const SIGNATURE_BYTES = 256;

/** No slip has a longer code, however it is typed; the body that carries it has one length. */
export const LONGEST_CODE = 40;

/** A slip. `pin` is null where the code came without it: then a person compares by eye. */
export interface BroughtSlip {
	kind: 'slip';
	code: string;
	pin: Uint8Array<ArrayBuffer> | null;
}

/** `broken`: a ticket that was cut short on its way, or one of another round. */
export type Brought =
	BroughtSlip | { kind: 'ticket'; ticket: Ticket } | { kind: 'broken' | 'nothing' };

/** @param hash as `location.hash` gives it. @param round id of the round of this page. */
export function readFragment(hash: string, round: string): Brought {
	const fields = new URLSearchParams(hash.replace(/^#/, ''));
	const kept = fields.get('t');
	if (kept !== null) return readTicket(kept, round);
	const code = fields.get('c')?.trim() ?? '';
	if (code === '' || code.length > LONGEST_CODE) return { kind: 'nothing' };
	const pin = fromBase64url(fields.get('k') ?? '');
	return { kind: 'slip', code, pin: pin?.length === PIN_BYTES ? pin : null };
}

/** The fragment that `readFragment` makes the same ticket of. */
export function ticketFragment({ prepared, signature }: Ticket): string {
	return `#t=${toBase64url(prepared)}.${toBase64url(signature)}`;
}

function readTicket(text: string, round: string): Brought {
	const [prepared, signature, ...rest] = text.split('.').map(fromBase64url);
	if (!prepared || !signature || rest.length > 0) return { kind: 'broken' };
	const isWhole = isPreparedFor(round, prepared) && signature.length === SIGNATURE_BYTES;
	return isWhole ? { kind: 'ticket', ticket: { prepared, signature } } : { kind: 'broken' };
}
