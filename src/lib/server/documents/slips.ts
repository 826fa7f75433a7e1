/**
 * The slips of an internal round: codes that exist on paper and, as hashes, in the database. What is
 * returned here is shown once and kept nowhere.
 */
import { randomBytes } from 'node:crypto';
import { formatSlipCode, generateSlipCode, hashSlipCode } from '../../privacy/slip-code.ts';
import { slipLink } from '../../privacy/slip-link.ts';
import { drawQr, type QrDrawing } from './qr.ts';

/** One slip of the sheet. Deliberately without a number: nobody may tell one slip from another. */
export interface Slip {
	/** In groups, as it is printed. */
	code: string;
	/** Opens the round with the code filled in; see `slipLink`. */
	qr: QrDrawing;
}

/** What the slips of a round have in common. */
export interface SlipRound {
	id: string;
	/** Such as https://survey.example.go.th/i/k3x9t2m8qa. */
	address: string;
	/** Of the key that signs its tickets, 64 hex digits; null in a draw. */
	keyFingerprint: string | null;
}

/**
 * Makes new slips.
 * @param pepper of the key store, 32 bytes.
 * @returns the slips, and what the database may know of them (64 hex digits each).
 */
export function makeSlips(
	count: number,
	{ id, address, keyFingerprint }: SlipRound,
	pepper: Uint8Array
): { slips: Slip[]; hashes: string[] } {
	const codes = new Set<string>();
	// Two alike are as good as impossible, and would let one slip use up the other.
	while (codes.size < count) codes.add(generateSlipCode(randomBytes));
	const slips = Array.from(codes, (code) => ({
		code: formatSlipCode(code),
		qr: drawQr(slipLink(address, code, keyFingerprint))
	}));
	return { slips, hashes: Array.from(codes, (code) => hashSlipCode(code, id, pepper)) };
}
