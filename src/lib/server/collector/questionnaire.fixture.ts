/** The questionnaire with a way in whose database, clock and keys a test can reach into. */
import { randomBytes } from 'node:crypto';
import { formatSlipCode, generateSlipCode, hashSlipCode } from '$lib/privacy/slip-code.ts';
import type { Entry, SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import { readFilledForm, type FilledForm } from './filled-form.ts';
import { KeyUnreadable } from './key-store.ts';
import { Limiter } from './limiter.ts';
import { openForm, sendAnswers, type Step } from './questionnaire.ts';
import type { WayIn } from './submit.ts';

export const ROUND = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export const VISITOR = { getClientAddress: () => '203.0.113.7' };

export const EXTERNAL: Entry = {
	roundId: ROUND,
	cell: 2,
	servicePoint: { th: 'งานทะเบียน', en: 'Registry' },
	state: 'open',
	name: 'รอบแรก',
	instrumentId: 'eit-2566',
	wording: {},
	fiscalYear: 2570,
	k: 10,
	profile: 'default',
	opensOn: '2026-11-01',
	closesOn: '2026-12-31',
	admission: 'link',
	jointWith: [],
	asksComment: true,
	agency: {
		name: { th: 'อบต. สาธิต', en: 'Demonstration' },
		slug: 'demonstration',
		dataContact: 'สำนักปลัด',
		hostedBy: 'อบต. สาธิต',
		isDemonstration: true,
		digits: 'arabic'
	}
};
export const INTERNAL: Entry = {
	...EXTERNAL,
	cell: 1,
	servicePoint: null,
	instrumentId: 'iit-2566',
	admission: 'draw',
	asksComment: false
};

/** What stands around a way in. */
export interface Surroundings {
	wayIn: WayIn;
	time: Date;
	/** Of the round; null once it is destroyed. */
	key: Buffer | null;
	/** What the database holds. */
	stored: SealedResponse[];
	slips: Map<string, 'unused' | 'redeemed'>;
	isClosed: boolean;
	/** Whether the database cannot be reached. */
	isAway: boolean;
}

/** A way in with nothing stored yet. */
export function surroundings(): Surroundings {
	const around: Omit<Surroundings, 'wayIn'> = {
		time: new Date('2026-11-22T03:17:42Z'),
		key: randomBytes(32),
		stored: [],
		slips: new Map(),
		isClosed: false,
		isAway: false
	};
	const secrets = new Map<string, Buffer>();
	const limits = { answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 20 };
	const wayIn: WayIn = {
		limiter: new Limiter(limits, () => around.time),
		keys: {
			async read() {
				if (around.key === null) throw new KeyUnreadable();
				return around.key;
			},
			async secret(label) {
				const secret = secrets.get(label) ?? randomBytes(32);
				secrets.set(label, secret);
				return secret;
			}
		},
		submit: (response) => submit(around, response),
		now: () => around.time
	};
	return Object.assign(around, { wayIn });
}

/** Answers as `submit_responses` does. */
async function submit(
	around: Omit<Surroundings, 'wayIn'>,
	response: SealedResponse
): Promise<SubmitOutcome> {
	if (around.isAway) throw new Error('no connection');
	if (around.stored.some(({ h }) => h === response.h)) return 'already';
	if (around.isClosed) return 'closed';
	if (response.slip !== null) {
		const state = around.slips.get(response.slip);
		if (state !== 'unused') return state === undefined ? 'slip_unknown' : 'slip_used';
		around.slips.set(response.slip, 'redeemed');
	}
	around.stored.push(response);
	return 'ok';
}

/** A fresh form, filled. */
export async function fill(
	{ wayIn }: Surroundings,
	answers: Record<string, string>,
	{ entry = EXTERNAL, code = '', comment = '' } = {}
): Promise<FilledForm> {
	const screen = await openForm(wayIn, entry);
	if (screen.name !== 'form') throw new Error(`No form but ${screen.name}.`);
	return { ...screen.form, code, comment, answers };
}

export function send(
	{ wayIn }: Surroundings,
	form: FilledForm,
	entry: Entry = EXTERNAL
): Promise<Step> {
	return sendAnswers(wayIn, entry, form, VISITOR);
}

export function screenOf(step: Step) {
	if (step.kind !== 'screen') throw new Error(`No screen but ${step.kind}.`);
	return { status: step.status, ...step.screen };
}

/** The form that a review would send. */
export function formOf(step: Step): FilledForm {
	const screen = screenOf(step);
	if (screen.name !== 'review') throw new Error(`No review but ${screen.name}.`);
	const data = new FormData();
	for (const [name, value] of screen.fields) data.append(name, value);
	return readFilledForm(data);
}

/** A slip of the round, as somebody types its code. */
export async function putSlip({ wayIn, slips }: Surroundings): Promise<string> {
	const code = generateSlipCode(randomBytes);
	slips.set(hashSlipCode(code, ROUND, await wayIn.keys.secret('slip-pepper')), 'unused');
	return formatSlipCode(code);
}
