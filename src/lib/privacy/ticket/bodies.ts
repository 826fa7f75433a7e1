/**
 * The bodies that go between phone and server for a ticket and for an answer: JSON, filled up to one
 * length for each kind, so that an observer of the encrypted traffic learns nothing from it. What
 * refuses is as long as what grants. Both sides are here, and run in the browser as well.
 */
import { fromBase64url, toBase64url } from './base64url.ts';

/** Length of a request for a ticket and of every reply, in bytes. */
export const TICKET_BODY_BYTES = 512;

/** Length of an answer with its ticket; an envelope takes at most 1022 bytes of answers. */
export const ANSWER_BODY_BYTES = 2048;

/** Thrown when there is more to say than the body holds. */
export class BodyTooLong extends Error {}

/** Asks for a ticket: the slip's code as it was typed, and the blinded message. */
export interface TicketRequest {
	code: string;
	blinded: Uint8Array;
}

/** An answer and the ticket it comes with; there is no code in it. */
export interface AnswerRequest {
	prepared: Uint8Array;
	signature: Uint8Array;
	/** Option code by item code. */
	answers: Record<string, string>;
}

/** What came of a request; `blindSignature` where a ticket was asked for and signed. */
export interface Reply {
	kind: string;
	blindSignature?: Uint8Array;
}

type Body = Record<string, unknown>;

/** @throws BodyTooLong where the code is too long to be one. */
export function writeTicketRequest({ code, blinded }: TicketRequest): string {
	return fill({ code, blinded: toBase64url(blinded) }, TICKET_BODY_BYTES);
}

/** Null where it is no such request. */
export function readTicketRequest(text: string): TicketRequest | null {
	const body = read(text, TICKET_BODY_BYTES);
	const blinded = bytesOf(body?.blinded);
	if (typeof body?.code !== 'string' || blinded === null) return null;
	return { code: body.code, blinded };
}

/** Asks what became of a slip, by its code. @throws BodyTooLong where it is too long to be one. */
export function writeSlipRequest(code: string): string {
	return fill({ code }, TICKET_BODY_BYTES);
}

/** The code of such a request, or null where it is none. */
export function readSlipRequest(text: string): string | null {
	const code = read(text, TICKET_BODY_BYTES)?.code;
	return typeof code === 'string' ? code : null;
}

/** @throws BodyTooLong */
export function writeAnswerRequest({ prepared, signature, answers }: AnswerRequest): string {
	const ticket = { prepared: toBase64url(prepared), signature: toBase64url(signature) };
	return fill({ ...ticket, answers }, ANSWER_BODY_BYTES);
}

/** Null where it is no such request. The answers are not checked against an instrument. */
export function readAnswerRequest(text: string): AnswerRequest | null {
	const body = read(text, ANSWER_BODY_BYTES);
	const prepared = bytesOf(body?.prepared);
	const signature = bytesOf(body?.signature);
	const answers = body?.answers;
	if (prepared === null || signature === null || !isTextByText(answers)) return null;
	return { prepared, signature, answers };
}

/** The reply to either request. */
export function writeReply({ kind, blindSignature }: Reply): string {
	const signed = blindSignature && { blindSignature: toBase64url(blindSignature) };
	return fill({ kind, ...signed }, TICKET_BODY_BYTES);
}

/** Null where it is no reply of ours, such as a page that something on the way put in. */
export function readReply(text: string): Reply | null {
	const body = read(text, TICKET_BODY_BYTES);
	if (typeof body?.kind !== 'string') return null;
	const blindSignature = bytesOf(body.blindSignature);
	return { kind: body.kind, ...(blindSignature && { blindSignature }) };
}

function fill(body: Body, length: number): string {
	const missing = length - sizeOf(JSON.stringify({ ...body, fill: '' }));
	if (missing < 0) throw new BodyTooLong();
	return JSON.stringify({ ...body, fill: '0'.repeat(missing) });
}

function read(text: string, length: number): Body | null {
	if (sizeOf(text) !== length) return null;
	try {
		const body: unknown = JSON.parse(text);
		return isBody(body) ? body : null;
	} catch {
		return null;
	}
}

function sizeOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

function isBody(value: unknown): value is Body {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextByText(value: unknown): value is Record<string, string> {
	return isBody(value) && Object.values(value).every((text) => typeof text === 'string');
}

function bytesOf(value: unknown): Uint8Array | null {
	return typeof value === 'string' ? fromBase64url(value) : null;
}
