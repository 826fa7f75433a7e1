/**
 * The **questionnaire** step by step: the form, the review, the sending. Each step takes the whole
 * filled form and gives it back with whatever it says, so that no answer that reached the server is
 * ever asked for twice, and none is kept here.
 */
import { randomBytes } from 'node:crypto';
import { checkAnswers } from '$lib/ita/instrument/answers.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { issueFormToken, readFormToken } from '$lib/privacy/form-token.ts';
import { readComment } from '$lib/privacy/redaction/comment.ts';
import { formatSlipCode, readSlipCode } from '$lib/privacy/slip-code.ts';
import { log } from '$lib/server/log.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { fieldsOf, type FilledForm } from './filled-form.ts';
import type { Visitor } from './limiter.ts';
import { makeChallenge, PROOF_SECRET } from './proof-of-work.ts';
import type { Problem, Screen } from './screens.ts';
import { Overloaded } from './submission-queue.ts';
import { FORM_TOKEN_SECRET, submitAnswers, type Submitted, type WayIn } from './submit.ts';

/** What a step leads to. The status is that of the HTTP response. */
export type Step =
	{ kind: 'screen'; status: number; screen: Screen } | { kind: 'thanks' } | { kind: 'gone' };

const EMPTY: FilledForm = { token: '', code: '', comment: '', proof: '', answers: {} };

/** The form as it is opened, or why it cannot be. */
export async function openForm(wayIn: WayIn, entry: Entry): Promise<Screen> {
	if (entry.state !== 'open') return { name: 'shut', entry, isRefused: false };
	const form = { ...EMPTY, token: await currentToken(wayIn, entry, '') };
	return {
		name: 'form',
		entry,
		instrument: questionnaireOf(entry),
		form,
		problem: null
	};
}

/** The form with its answers: to change some, or in the other language. */
export async function editAnswers(wayIn: WayIn, entry: Entry, form: FilledForm): Promise<Step> {
	if (entry.state !== 'open') return shut(entry);
	return backToForm(wayIn, entry, form, null);
}

/** The same for a page of the staff, which shows it by itself; null where the round takes no answers. */
export async function formAgain(
	wayIn: WayIn,
	entry: Entry,
	form: FilledForm
): Promise<FilledForm | null> {
	const step = await editAnswers(wayIn, entry, form);
	return step.kind === 'screen' && step.screen.name === 'form' ? step.screen.form : null;
}

/** The answers for a last look. Nothing is stored. */
export async function reviewAnswers(wayIn: WayIn, entry: Entry, form: FilledForm): Promise<Step> {
	if (entry.state !== 'open') return shut(entry);
	return review(wayIn, entry, form, null);
}

/** Sends the answers; thanks come only when they are stored. */
export async function sendAnswers(
	wayIn: WayIn,
	entry: Entry,
	form: FilledForm,
	visitor: Visitor
): Promise<Step> {
	// With a ticket the phone's script sends, to another address; here came a form without it.
	if (entry.admission === 'ticket') {
		if (entry.state !== 'open') return shut(entry);
		return review(wayIn, entry, form, 'ticket_script');
	}
	const instrument = questionnaireOf(entry);
	let submitted: Submitted;
	try {
		submitted = await submitAnswers(wayIn, { visitor, entry, instrument, form });
	} catch (error) {
		// Told without its text, which may quote data.
		log({ submit: error instanceof Overloaded ? 'overloaded' : 'failed' });
		return review(wayIn, entry, form, 'unavailable');
	}
	switch (submitted.kind) {
		case 'accepted':
			return { kind: 'thanks' };
		case 'gone':
			return { kind: 'gone' };
		case 'closed':
			return shut(entry);
		case 'slip_unknown':
		case 'slip_used':
			return backToForm(wayIn, entry, form, submitted.kind);
		case 'too_many':
			return review(wayIn, entry, form, `too_many_${submitted.reason}`);
		case 'stale':
			return review(wayIn, entry, form, 'stale');
		case 'not_offered':
		case 'code':
		case 'comment':
			// The review finds the same fault and says it.
			return review(wayIn, entry, form, null);
	}
}

async function review(
	wayIn: WayIn,
	entry: Entry,
	form: FilledForm,
	problem: Problem | null
): Promise<Step> {
	const instrument = questionnaireOf(entry);
	const slip = readCode(entry, form);
	if (!slip.ok) return backToForm(wayIn, entry, form, slip.problem);
	const checked = checkAnswers(instrument, form.answers);
	if (!checked.ok) return backToForm(wayIn, entry, form, 'not_offered');
	const reading = readComment(form.comment);
	if (!reading.ok) return backToForm(wayIn, entry, form, `comment_${reading.fault}`);
	if (Object.keys(form.answers).length === 0) {
		return backToForm(wayIn, entry, form, 'nothing_answered');
	}
	const comment = entry.asksComment ? reading.comment : null;
	const token = await currentToken(wayIn, entry, form.token);
	const screen: Screen = {
		name: 'review',
		entry,
		instrument,
		fields: fieldsOf({
			...form,
			comment: comment?.text ?? '',
			token
		}),
		stored: checked.answers,
		leftOpen: Object.keys(checked.answers).filter((item) => !Object.hasOwn(form.answers, item)),
		code: slip.code,
		comment,
		challenge: await challengeFor(wayIn, entry, token),
		problem
	};
	return { kind: 'screen', status: problem === null ? 200 : STATUS[problem], screen };
}

/** Null where answers come at a usual rate, and where each has its slip. */
async function challengeFor(
	{ limiter, keys, now }: WayIn,
	{ roundId, cell, admission }: Entry,
	token: string
): Promise<string | null> {
	if (admission !== 'link' || cell === null) return null;
	if (!limiter.isUnusual({ round: roundId, cell })) return null;
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const reading = readFormToken(token, { now: now(), secret });
	return reading.ok ? makeChallenge(reading.jti, await keys.secret(PROOF_SECRET)) : null;
}

async function backToForm(
	wayIn: WayIn,
	entry: Entry,
	form: FilledForm,
	problem: Problem | null
): Promise<Step> {
	const instrument = questionnaireOf(entry);
	const reading = readComment(form.comment);
	const screen: Screen = {
		name: 'form',
		entry,
		instrument,
		form: {
			token: await currentToken(wayIn, entry, form.token),
			code: form.code,
			// One that cannot be used is given back as it was typed, to be mended.
			comment: reading.ok ? reading.comment.text : form.comment,
			proof: '',
			answers: offeredOnly(instrument, form.answers)
		},
		problem
	};
	return { kind: 'screen', status: problem === null ? 200 : STATUS[problem], screen };
}

function shut(entry: Entry): Step {
	return { kind: 'screen', status: 410, screen: { name: 'shut', entry, isRefused: true } };
}

const STATUS: Record<Problem, number> = {
	stale: 409,
	nothing_answered: 422,
	not_offered: 422,
	code_empty: 422,
	code_length: 422,
	code_character: 422,
	code_check: 422,
	comment_too_long: 422,
	comment_control: 422,
	slip_unknown: 422,
	slip_used: 409,
	too_many_address: 429,
	too_many_point: 429,
	too_many_codes: 429,
	ticket_script: 409,
	unavailable: 503
};

/** Answers that the instrument offers; an item with any other counts as left open. */
function offeredOnly(
	instrument: SurveyInstrument,
	answers: Record<string, string>
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(answers).filter(
			([item, option]) => checkAnswers(instrument, { [item]: option }).ok
		)
	);
}

function readCode(
	entry: Entry,
	{ code }: FilledForm
): { ok: true; code: string | null } | { ok: false; problem: Problem } {
	if (entry.admission !== 'draw') return { ok: true, code: null };
	if (code.trim() === '') return { ok: false, problem: 'code_empty' };
	const reading = readSlipCode(code);
	if (!reading.ok) return { ok: false, problem: `code_${reading.fault}` };
	return { ok: true, code: formatSlipCode(reading.code) };
}

/**
 * The token to go on with: the same while it holds; a fresh one with the same number where it has
 * expired, so that both together count once; else a new one.
 */
async function currentToken({ keys, now }: WayIn, entry: Entry, token: string): Promise<string> {
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const place = { round: entry.roundId, cell: entry.cell ?? 0 };
	const reading = readFormToken(token, { round: place.round, now: now(), secret });
	if (reading.ok && reading.cell === place.cell) return token;
	const isContinued = !reading.ok && reading.fault === 'expired' && reading.cell === place.cell;
	const jti = isContinued ? { jti: reading.jti } : {};
	return issueFormToken({ ...place, now: now(), secret, randomBytes, ...jti });
}
