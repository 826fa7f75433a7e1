/**
 * The **form token** a questionnaire carries: it makes one filled form count once. Its hidden number
 * (`jti`) becomes `h`, which the database spends together with the answer, so a double tap, the
 * Back button or a retry after a lost reply changes nothing. The server keeps no record of the
 * tokens it has issued, and a token says nothing about the person: round, cell, a time cut to ten
 * minutes and a random number.
 *
 *     base64url(payload) . base64url(HMAC-SHA-256(secret, base64url(payload)))
 *
 * The payload is 43 bytes, numbers big-endian: version (1), round (16), cell (2), issued (4), expires
 * (4), jti (16). As JSON it would be a twentieth of what a questionnaire weighs.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { roundBytes } from './round-bytes.ts';

const VERSION = 2;
const ROUNDING_SECONDS = 10 * 60;
const LIFETIME_SECONDS = 4 * 60 * 60;

/** Tokens that a device takes along for a day without a network hold for a day and a half. */
export const KEPT_LIFETIME_SECONDS = 36 * 60 * 60;

const JTI_BYTES = 16;
const PAYLOAD_BYTES = 43;

interface Payload {
	round: string;
	cell: number;
	/** Issued at, in seconds since 1970, cut to ten minutes: a finer time could find the visitor. */
	iat: number;
	/** The last second it holds. */
	exp: number;
	/** 128 random bits, base64url. */
	jti: string;
}

export interface TokenRequest {
	/** Round id, a UUID. */
	round: string;
	cell: number;
	now: Date;
	/** Shared by every server of the installation, and the same after a restart. */
	secret: Uint8Array;
	randomBytes: (size: number) => Uint8Array;
	/** The jti of an expired token that this one continues, so that both together count once. */
	jti?: string;
	/** Seconds from the cut time; almost four hours where nothing is said. */
	lifetime?: number;
}

export interface TokenContents {
	round: string;
	cell: number;
	jti: string;
	/** What the database spends: SHA-256 of the jti, 64 hex digits. */
	h: string;
}

/**
 * `malformed`: no token at all. `forged`: not ours, altered, or of another round.
 * `expired`: ours, but too old; `issueFormToken` with its jti continues it.
 */
export type TokenReading =
	| ({ ok: true } & TokenContents)
	| { ok: false; fault: 'malformed' | 'forged' }
	| ({ ok: false; fault: 'expired' } & TokenContents);

/** Issues a token for a form that is about to be shown. */
export function issueFormToken(request: TokenRequest): string {
	const seconds = Math.floor(request.now.getTime() / 1000);
	const iat = seconds - (seconds % ROUNDING_SECONDS);
	const payload: Payload = {
		round: request.round,
		cell: request.cell,
		iat,
		exp: iat + (request.lifetime ?? LIFETIME_SECONDS),
		jti: request.jti ?? Buffer.from(request.randomBytes(JTI_BYTES)).toString('base64url')
	};
	const text = pack(payload).toString('base64url');
	return `${text}.${sign(text, request.secret)}`;
}

/** Reads a token that came back with a form; with `round`, one of another round is `forged`. */
export function readFormToken(
	token: string,
	expected: { round?: string; now: Date; secret: Uint8Array }
): TokenReading {
	const [, text, signature] = /^([\w-]{1,100})\.([\w-]{43})$/.exec(token) ?? [];
	if (text === undefined || signature === undefined) return { ok: false, fault: 'malformed' };
	const genuine = Buffer.from(sign(text, expected.secret));
	if (!timingSafeEqual(genuine, Buffer.from(signature))) return { ok: false, fault: 'forged' };
	// Signed by us, so it has the shape we gave it; only an older version could differ.
	const payload = unpack(Buffer.from(text, 'base64url'));
	if (payload === null) return { ok: false, fault: 'malformed' };
	const { round, cell, jti } = payload;
	if (expected.round !== undefined && expected.round !== round) {
		return { ok: false, fault: 'forged' };
	}
	const contents = { round, cell, jti, h: spendingHash(jti) };
	if (expected.now.getTime() / 1000 > payload.exp)
		return { ok: false, fault: 'expired', ...contents };
	return { ok: true, ...contents };
}

function pack({ round, cell, iat, exp, jti }: Payload): Buffer {
	const numbers = Buffer.alloc(10);
	numbers.writeUInt16BE(cell, 0);
	numbers.writeUInt32BE(iat, 2);
	numbers.writeUInt32BE(exp, 6);
	const version = Buffer.of(VERSION);
	return Buffer.concat([version, roundBytes(round), numbers, Buffer.from(jti, 'base64url')]);
}

/** Null where the bytes are of another version. */
function unpack(bytes: Buffer): Payload | null {
	if (bytes.length !== PAYLOAD_BYTES || bytes[0] !== VERSION) return null;
	const hex = bytes.toString('hex', 1, 17);
	return {
		round: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
		cell: bytes.readUInt16BE(17),
		iat: bytes.readUInt32BE(19),
		exp: bytes.readUInt32BE(23),
		jti: bytes.toString('base64url', 27)
	};
}

function sign(text: string, secret: Uint8Array): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}

function spendingHash(jti: string): string {
	return createHash('sha256')
		.update('prongsai/jti/1')
		.update(Buffer.from(jti, 'base64url'))
		.digest('hex');
}
