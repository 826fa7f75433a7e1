/**
 * **Tickets**: a slip is redeemed for a signature over something that nobody here can read, and the
 * answer comes later with that signature and without the slip. The two calls share nothing: no
 * code, no token, no cookie. Nothing about them is logged, and whatever refuses says only which rule.
 */
import { createHash } from 'node:crypto';
import { checkAnswers } from '$lib/ita/instrument/answers.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import { ENVELOPE_BYTES, sealEnvelope } from '$lib/privacy/envelope.ts';
import { hashSlipCode } from '$lib/privacy/slip-code.ts';
import {
	BlindedRefused,
	nullifierOf,
	readPublicTicketKey,
	redeemTicket,
	signBlinded,
	type TicketKey
} from '$lib/privacy/ticket/issuer.ts';
import type { Entry, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import type { RedeemOutcome, SlipState } from '$lib/server/supabase/tickets.ts';
import { KeyUnreadable, type KeyStore } from './key-store.ts';
import type { Visitor } from './limiter.ts';
import type { OutsideIssuer } from './outside-issuer.ts';
import { checkElsewhere, issueElsewhere } from './outside-tickets.ts';
import { withCode, type SlipNotRead, type SlipRequest } from './slip-desk.ts';
import { SLIP_SECRET, type WayIn } from './submit.ts';

/** What all requests for tickets share. */
export interface TicketDesk {
	limiter: WayIn['limiter'];
	keys: Pick<KeyStore, 'read' | 'readTicketKey' | 'secret'>;
	submit: WayIn['submit'];
	/** `slip` and `blindedHash` in hex. */
	redeem: (round: string, slip: string, blindedHash: string) => Promise<RedeemOutcome>;
	slipState: (round: string, slip: string) => Promise<SlipState | null>;
	/** Signs for the rounds that name it. */
	issuer?: OutsideIssuer;
	/** Resolves after so many milliseconds. */
	wait: (ms: number) => Promise<void>;
}

export interface IssueRequest extends SlipRequest {
	/** The blinded message, 256 bytes. */
	blinded: Uint8Array;
}

/** An answer and its ticket. */
export interface TicketAnswer {
	visitor: Visitor;
	entry: Entry;
	instrument: SurveyInstrument;
	prepared: Uint8Array;
	signature: Uint8Array;
	/** Option code by item code, as sent. */
	answers: Readonly<Record<string, string>>;
}

/**
 * `signed`: also where the same message was signed before. `slip_used`: for another message.
 * `malformed`: what was to be signed is no such number; the slip is untouched.
 */
export type Issued =
	| { kind: 'signed'; blindSignature: Buffer }
	| { kind: 'slip_unknown' | 'slip_used' | 'slip_revoked' | 'closed' | 'malformed' }
	| SlipNotRead;

/** What a slip's holder is told of it. */
export type SlipChecked =
	{ kind: 'unused' | 'redeemed' | 'revoked' | 'slip_unknown' } | SlipNotRead;

/**
 * `accepted`: stored, now or by an earlier try. `ticket`: no ticket of this round. `not_offered`: an
 * answer that is none of the item's options. Only `accepted` stored anything.
 */
export type TicketAnswered =
	| { kind: 'accepted'; isNew: boolean }
	| { kind: 'too_many'; reason: 'address' }
	| { kind: 'ticket' | 'not_offered' | 'closed' | 'gone' };

/** Longer than the database takes: how long a refusal took does not say which it was. */
const REFUSAL_MS = 400;

/** No internal round has it, so nothing that names it is ever stored. */
const NO_CELL = 0;

/**
 * Redeems a slip for a signature. A repeat with the same message gives the same bytes.
 * @throws when the database or the round's key cannot be reached; then nobody knows whether the slip
 *   was redeemed, and sending the same message again is safe.
 */
export async function issueTicket(desk: TicketDesk, request: IssueRequest): Promise<Issued> {
	const { entry, blinded } = request;
	if (entry.admission === 'ticket' && entry.state !== 'open') return { kind: 'closed' };
	return withCode(desk.limiter, request, async (code) => {
		const { outside } = entry;
		if (outside?.kind === 'issuer') {
			return issueElsewhere(desk.issuer, outside.slug, code, blinded);
		}
		const slip = await hashOf(desk, entry, code);
		const pause = desk.wait(REFUSAL_MS);
		const key = await desk.keys.readTicketKey(entry.roundId);
		// First, whatever the slip: what cannot be signed must not use one up, and a refusal has then
		// taken the same work. It is given away only where the database says so.
		const blindSignature = signature(key, blinded);
		if (blindSignature === null) return { kind: 'malformed' };
		const blindedHash = createHash('sha256').update(blinded).digest('hex');
		const outcome = await desk.redeem(entry.roundId, slip, blindedHash);
		if (outcome === 'signed' || outcome === 'again') return { kind: 'signed', blindSignature };
		await pause;
		return { kind: REFUSED[outcome] };
	});
}

/** Tells whoever holds a slip whether it was used. Asking changes nothing. */
export async function checkSlip(desk: TicketDesk, request: SlipRequest): Promise<SlipChecked> {
	const { entry } = request;
	return withCode(desk.limiter, request, async (code) => {
		if (entry.outside?.kind === 'issuer') {
			return checkElsewhere(desk.issuer, entry.outside.slug, code);
		}
		const slip = await hashOf(desk, entry, code);
		const pause = desk.wait(REFUSAL_MS);
		const state = await desk.slipState(entry.roundId, slip);
		await pause;
		if (state === null) return { kind: 'gone' };
		return { kind: state === 'unknown' ? 'slip_unknown' : state };
	});
}

/**
 * Takes in an answer with its ticket. A repeat of an accepted one is accepted again and counts once.
 * @throws when the database or a key of the round cannot be reached; then nobody knows whether the
 *   answer was stored, and sending it again with the same ticket is safe.
 */
export async function submitTicketAnswer(
	desk: TicketDesk,
	answer: TicketAnswer
): Promise<TicketAnswered> {
	const { entry } = answer;
	// Where tickets are signed for another Prongsai, the answers are its business.
	if (entry.admission !== 'ticket' || entry.outside?.kind === 'collector') return { kind: 'gone' };
	// The slips bound the answers, and a whole office may send them from one address.
	const admission = desk.limiter.admit(answer.visitor, null);
	if (!admission.ok) return { kind: 'too_many', reason: 'address' };
	let answered: TicketAnswered | null = null;
	try {
		answered = await verifyAndSubmit(desk, answer);
		return answered;
	} finally {
		if (answered?.kind !== 'ticket') admission.giveBack();
	}
}

async function hashOf({ keys }: TicketDesk, { roundId }: Entry, code: string): Promise<string> {
	return hashSlipCode(code, roundId, await keys.secret(SLIP_SECRET));
}

async function verifyAndSubmit(
	{ keys, submit }: TicketDesk,
	{ entry, instrument, prepared, signature, answers }: TicketAnswer
): Promise<TicketAnswered> {
	const checked = checkAnswers(instrument, answers);
	if (!checked.ok) return { kind: 'not_offered' };
	const key = await verifyingKey(keys, entry);
	if (key === null) {
		// Nothing can be verified any more, but whoever repeats an accepted answer must still hear so.
		const envelope = Buffer.alloc(ENVELOPE_BYTES);
		const h = nullifierOf(prepared);
		const nowhere = { round: entry.roundId, cell: NO_CELL, slip: null, comment: null };
		return named(await submit({ ...nowhere, h, envelope }));
	}
	const h = redeemTicket(key, entry.roundId, prepared, signature);
	if (h === null) return { kind: 'ticket' };
	const place = { round: entry.roundId, cell: 1 };
	const envelope = sealEnvelope(checked.answers, await keys.read(entry.roundId), place);
	return named(await submit({ ...place, h, envelope, slip: null, comment: null }));
}

/** Null once the round has ended and its keys are destroyed, or with an issuer's, once it is closed. */
async function verifyingKey(
	keys: TicketDesk['keys'],
	entry: Entry
): Promise<Pick<TicketKey, 'publicKey'> | null> {
	if (entry.outside?.kind === 'issuer') {
		if (entry.state === 'closed') return null;
		return readPublicTicketKey(Buffer.from(entry.outside.spki, 'hex'));
	}
	try {
		return await keys.readTicketKey(entry.roundId);
	} catch (error) {
		if (error instanceof KeyUnreadable && entry.state === 'closed') return null;
		throw error;
	}
}

function signature(key: TicketKey, blinded: Uint8Array): Buffer | null {
	try {
		return signBlinded(key, blinded);
	} catch (error) {
		if (error instanceof BlindedRefused) return null;
		throw error;
	}
}

const REFUSED = {
	other: 'slip_used',
	revoked: 'slip_revoked',
	unknown: 'slip_unknown',
	closed: 'closed'
} as const;

function named(outcome: SubmitOutcome): TicketAnswered {
	switch (outcome) {
		case 'ok':
			return { kind: 'accepted', isNew: true };
		case 'already':
			return { kind: 'accepted', isNew: false };
		case 'closed':
			return { kind: 'closed' };
		case 'unknown':
			return { kind: 'gone' };
		case 'other_form':
		case 'slip_unknown':
		case 'slip_used':
			throw new Error('An answer with a ticket was refused for what it did not bring.');
	}
}
