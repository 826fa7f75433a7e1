/**
 * The code on a **slip** drawn from the box: 12 random characters of Crockford's base 32 (60 bits)
 * and a check character, printed in three groups as `ABCD-EFGH-JKMNP`. The alphabet has no I, L, O
 * and U, so that what looks alike is the same character.
 *
 * The check character is ours, not Crockford's modulo 37, which needs five signs that are on no
 * keyboard. A character counts as an element of the field of 32 elements; position i is weighted
 * with the i-th power of a generator and the weighted sum must be zero. No weight is zero, so one
 * wrong character is always found; no two weights are equal, so two exchanged characters are too,
 * wherever they stand.
 */
import { createHmac } from 'node:crypto';
import { roundBytes } from './round-bytes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 12;
const LENGTH = RANDOM_CHARACTERS + 1;
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const THAI_ZERO = '๐'.charCodeAt(0);

/**
 * What a person typed, read. `code` is the plain form: 13 characters, upper case, no separators.
 * Faults: `length` (too short or too long), `character` (one that no code has), `check` (mistyped).
 */
export type SlipCodeReading =
	{ ok: true; code: string } | { ok: false; fault: 'length' | 'character' | 'check' };

/** A new code in its plain form. `randomBytes` must be a cryptographic source. */
export function generateSlipCode(randomBytes: (size: number) => Uint8Array): string {
	// 256 is a multiple of 32: the low five bits of a byte are uniform.
	const digits = Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => byte & 31);
	return [...digits, checkDigit(digits)].map((digit) => ALPHABET.charAt(digit)).join('');
}

/** The plain form as it is printed, in groups of four, four and five. */
export function formatSlipCode(code: string): string {
	return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/** Reads a code as people type it: any case, spaces or dashes anywhere, Thai or full-width digits. */
export function readSlipCode(typed: string): SlipCodeReading {
	const code = Array.from(typed.normalize('NFKC').toUpperCase().replace(SEPARATORS, ''), plain);
	const digits = code.map((character) => ALPHABET.indexOf(character));
	if (digits.includes(-1)) return { ok: false, fault: 'character' };
	if (digits.length !== LENGTH) return { ok: false, fault: 'length' };
	if (weightedSum(digits) !== 0) return { ok: false, fault: 'check' };
	return { ok: true, code: code.join('') };
}

/**
 * What the database knows of a slip: HMAC-SHA-256(pepper, round ‖ code), 64 hex digits. Without
 * the pepper, which is not in the database, a code cannot be recognised by trying.
 */
export function hashSlipCode(code: string, round: string, pepper: Uint8Array): string {
	return createHmac('sha256', pepper).update(roundBytes(round)).update(code).digest('hex');
}

/** White space, dashes of every kind, and the invisible characters that pasting brings along. */
const SEPARATORS = /[\s\p{Pd}\u2212\p{Cf}]/gu;

function plain(character: string): string {
	const thai = character.charCodeAt(0) - THAI_ZERO;
	if (thai >= 0 && thai <= 9) return String(thai);
	return LOOK_ALIKES[character] ?? character;
}

/** Multiplies by the generator x of GF(2)[x] / (x⁵ + x² + 1), whose powers are all 31 elements. */
function timesX(element: number): number {
	return (element << 1) ^ (element & 16 ? 0b100101 : 0);
}

/** The first character has the highest power of x, the check character the power 0. */
function weightedSum(digits: readonly number[]): number {
	return digits.reduce((sum, digit) => timesX(sum) ^ digit, 0);
}

function checkDigit(digits: readonly number[]): number {
	return weightedSum([...digits, 0]);
}
