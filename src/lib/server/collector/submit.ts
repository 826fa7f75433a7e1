/**
 * A **submission's way in**: limiter, form token, answers, slip code, seal, database. Whatever stops
 * it says which; only what the database has committed is accepted.
 */
import { randomBytes } from 'node:crypto';
import { checkAnswers } from '$lib/ita/instrument/answers.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import { sealComment } from '$lib/privacy/comments/envelope.ts';
import { sealEnvelope } from '$lib/privacy/envelope.ts';
import { readFormToken } from '$lib/privacy/form-token.ts';
import { withMode, type Mode } from '$lib/privacy/mode.ts';
import { readComment } from '$lib/privacy/redaction/comment.ts';
import { hashSlipCode, readSlipCode } from '$lib/privacy/slip-code.ts';
import type { Entry, SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import type { FilledForm } from './filled-form.ts';
import { KeyUnreadable, type KeyStore } from './key-store.ts';
import { isProof, PROOF_SECRET } from './proof-of-work.ts';
import type { Limiter, Visitor } from './limiter.ts';

/** What all submissions of a process share. */
export interface WayIn {
	limiter: Pick<Limiter, 'admit' | 'isGuessed' | 'countWrongCode' | 'isUnusual'>;
	keys: Pick<KeyStore, 'read' | 'secret'>;
	submit: (response: SealedResponse) => Promise<SubmitOutcome>;
	now: () => Date;
}

/** Labels of the secrets that must survive a restart. */
export const FORM_TOKEN_SECRET = 'form-token';
export const SLIP_SECRET = 'slip-pepper';

/**
 * `accepted`: stored, now or by an earlier try. `stale`: the form token is expired or not of this
 * place. `not_offered`: an answer that is none of the item's options. `code`: no slip code at all,
 * or a mistyped one. `comment`: one that is too long or no text. `gone`: the round or its link is no longer there. Only `accepted` stored
 * anything.
 */
export type Submitted =
	| { kind: 'accepted'; isNew: boolean }
	| { kind: 'too_many'; reason: 'address' | 'point' | 'codes' }
	| {
			kind:
				| 'stale'
				| 'not_offered'
				| 'code'
				| 'comment'
				| 'slip_unknown'
				| 'slip_used'
				| 'closed'
				| 'gone';
	  };

/** A filled form and where it came from. */
export interface Submission {
	visitor: Visitor;
	entry: Entry;
	instrument: SurveyInstrument;
	form: FilledForm;
	/** How it came; of the respondent's own hand where nothing is said. */
	mode?: Mode;
}

/**
 * Takes one submission in. A repeat of an accepted one is accepted again and counts once.
 * @throws when the database or the round's key cannot be reached; then nobody knows whether the
 *   answer was stored, and sending it again with the same token is safe.
 */
export async function submitAnswers(wayIn: WayIn, submission: Submission): Promise<Submitted> {
	const { entry, visitor } = submission;
	if (entry.cell === null) return { kind: 'closed' };
	// A form token is no ticket, and the database could not tell one from the other.
	if (entry.admission === 'ticket') return { kind: 'gone' };
	const place = { round: entry.roundId, cell: entry.cell };
	const isDraw = entry.admission === 'draw';
	if (isDraw && wayIn.limiter.isGuessed(place.round)) return { kind: 'too_many', reason: 'codes' };
	// The slips bound a draw, and a whole office may answer from one address within minutes.
	const isProven = isDraw || !wayIn.limiter.isUnusual(place) || (await hasProof(wayIn, submission));
	const admission = wayIn.limiter.admit(visitor, isDraw ? null : place, isProven);
	if (!admission.ok) return { kind: 'too_many', reason: admission.reason };
	let submitted: Submitted | null = null;
	try {
		submitted = await sealAndSubmit(wayIn, submission, place);
		if (submitted.kind === 'slip_unknown') wayIn.limiter.countWrongCode(place.round);
		return submitted;
	} finally {
		const isCounted = isDraw
			? submitted?.kind === 'slip_unknown'
			: submitted?.kind === 'accepted' && submitted.isNew;
		if (!isCounted) admission.giveBack();
	}
}

async function hasProof({ keys, now }: WayIn, { form, entry }: Submission): Promise<boolean> {
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const token = readFormToken(form.token, { round: entry.roundId, now: now(), secret });
	return token.ok && isProof(form.proof, token.jti, await keys.secret(PROOF_SECRET));
}

async function sealAndSubmit(
	{ keys, submit, now }: WayIn,
	{ entry, instrument, form, mode = 'self' }: Submission,
	place: { round: string; cell: number }
): Promise<Submitted> {
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const token = readFormToken(form.token, { round: place.round, now: now(), secret });
	if (!token.ok || token.cell !== place.cell) return { kind: 'stale' };
	const checked = checkAnswers(instrument, form.answers);
	if (!checked.ok) return { kind: 'not_offered' };
	let slip: string | null = null;
	if (entry.admission === 'draw') {
		const reading = readSlipCode(form.code);
		if (!reading.ok) return { kind: 'code' };
		slip = hashSlipCode(reading.code, place.round, await keys.secret(SLIP_SECRET));
	}
	const reading = readComment(form.comment);
	if (!reading.ok) return { kind: 'comment' };
	const key = await sealingKey(keys, entry);
	const envelope = sealEnvelope(withMode(checked.answers, mode), key, place);
	const comment = entry.asksComment ? sealComment(reading.comment.text, key, place.round) : null;
	return named(await submit({ ...place, h: token.h, envelope, slip, comment }));
}

/**
 * A closed round has no key any more, but whoever repeats an accepted submission must still hear
 * that it was accepted, and only the database knows. It stores nothing into a closed round, so what
 * is under this throw-away key goes nowhere.
 */
async function sealingKey(keys: WayIn['keys'], entry: Entry): Promise<Buffer> {
	try {
		return await keys.read(entry.roundId);
	} catch (error) {
		if (error instanceof KeyUnreadable && entry.state === 'closed') return randomBytes(32);
		throw error;
	}
}

function named(outcome: SubmitOutcome): Submitted {
	switch (outcome) {
		case 'ok':
			return { kind: 'accepted', isNew: true };
		case 'already':
			return { kind: 'accepted', isNew: false };
		case 'unknown':
			return { kind: 'gone' };
		case 'other_form':
			// What is remembered of the round is some seconds old; the next try knows better.
			throw new Error('The round asks for something else than the form did.');
		default:
			return { kind: outcome };
	}
}
