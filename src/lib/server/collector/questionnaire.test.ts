import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openComment } from '$lib/privacy/comments/envelope.ts';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { readFormToken } from '$lib/privacy/form-token.ts';
import { formatSlipCode, generateSlipCode, hashSlipCode } from '$lib/privacy/slip-code.ts';
import type { Entry, SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import { readFilledForm, type FilledForm } from './filled-form.ts';
import { KeyUnreadable } from './key-store.ts';
import { Limiter } from './limiter.ts';
import { editAnswers, openForm, reviewAnswers, sendAnswers, type Step } from './questionnaire.ts';
import type { WayIn } from './submit.ts';

const MINUTE = 60_000;
const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const secrets = new Map<string, Buffer>();
const visitor = { getClientAddress: () => '203.0.113.7' };

const external: Entry = {
	roundId: round,
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
const internal: Entry = {
	...external,
	cell: 1,
	servicePoint: null,
	instrumentId: 'iit-2566',
	admission: 'draw',
	asksComment: false
};

let time: Date;
let key: Buffer | null;
let wayIn: WayIn;
/** What the database holds, and whether it can be reached. */
let stored: SealedResponse[];
let slips: Map<string, 'unused' | 'redeemed'>;
let isClosed: boolean;
let isAway: boolean;

beforeEach(() => {
	time = new Date('2026-11-22T03:17:42Z');
	key = randomBytes(32);
	stored = [];
	slips = new Map();
	isClosed = false;
	isAway = false;
	vi.spyOn(console, 'error').mockReturnValue();
	const limits = { answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 20 };
	wayIn = {
		limiter: new Limiter(limits, () => time),
		keys: {
			async read() {
				if (key === null) throw new KeyUnreadable();
				return key;
			},
			async secret(label) {
				const secret = secrets.get(label) ?? randomBytes(32);
				secrets.set(label, secret);
				return secret;
			}
		},
		submit: database,
		now: () => time
	};
});

/** Answers as `submit_responses` does. */
async function database(response: SealedResponse): Promise<SubmitOutcome> {
	if (isAway) throw new Error('no connection');
	if (stored.some(({ h }) => h === response.h)) return 'already';
	if (isClosed) return 'closed';
	if (response.slip !== null) {
		const state = slips.get(response.slip);
		if (state !== 'unused') return state === undefined ? 'slip_unknown' : 'slip_used';
		slips.set(response.slip, 'redeemed');
	}
	stored.push(response);
	return 'ok';
}

/** A fresh form, filled. */
async function fill(
	answers: Record<string, string>,
	{ entry = external, code = '', comment = '' } = {}
): Promise<FilledForm> {
	const screen = await openForm(wayIn, entry);
	if (screen.name !== 'form') throw new Error(`No form but ${screen.name}.`);
	return { ...screen.form, code, comment, answers };
}

const send = (form: FilledForm, entry = external) => sendAnswers(wayIn, entry, form, visitor);

function screenOf(step: Step) {
	if (step.kind !== 'screen') throw new Error(`No screen but ${step.kind}.`);
	return { status: step.status, ...step.screen };
}

/** The form that a review would send. */
function formOf(step: Step): FilledForm {
	const screen = screenOf(step);
	if (screen.name !== 'review') throw new Error(`No review but ${screen.name}.`);
	const data = new FormData();
	for (const [name, value] of screen.fields) data.append(name, value);
	return readFilledForm(data);
}

async function putSlip(): Promise<string> {
	const code = generateSlipCode(randomBytes);
	slips.set(hashSlipCode(code, round, await wayIn.keys.secret('slip-pepper')), 'unused');
	return formatSlipCode(code);
}

describe('the words of a round', () => {
	it('stand on its form, on its review and on the form that is given back', async () => {
		const entry = { ...external, wording: { e1: { th: 'ถ้อยคำทางการ' } } };
		const form = await fill({ e1: '3' }, { entry });
		const screens = [
			await openForm(wayIn, entry),
			screenOf(await reviewAnswers(wayIn, entry, form)),
			screenOf(await editAnswers(wayIn, entry, form))
		];
		const asked = screens.map((screen) =>
			'instrument' in screen ? screen.instrument.items[0]?.question.th : screen.name
		);
		expect(asked).toEqual(['ถ้อยคำทางการ', 'ถ้อยคำทางการ', 'ถ้อยคำทางการ']);
	});
});

describe('a review', () => {
	it('shows the very bytes that are sealed afterwards (P38)', async () => {
		const step = await reviewAnswers(wayIn, external, await fill({ e4: 'no', e1: '3', e2: '-' }));
		const shown = screenOf(step);
		expect(await send(formOf(step))).toEqual({ kind: 'thanks' });
		const [sealed] = stored;
		if (sealed === undefined || key === null || shown.name !== 'review') throw new Error('Nothing');
		const opened = openEnvelope(sealed.envelope, key, { round, cell: 2 });
		expect(JSON.stringify(opened)).toBe(JSON.stringify(shown.stored));
		expect(opened).toMatchObject({ e1: '3', e2: '-', e3: '-', e4: 'no' });
		expect(Object.keys(opened)).toHaveLength(15);
	});

	it('tells an item left open from one that was declined, and stores nothing', async () => {
		const step = await reviewAnswers(wayIn, external, await fill({ e1: '3', e2: '-' }));
		const shown = screenOf(step);
		expect(shown).toMatchObject({ name: 'review', status: 200, problem: null });
		expect(shown.name === 'review' && shown.leftOpen).toHaveLength(13);
		expect(shown.name === 'review' && shown.leftOpen).not.toContain('e2');
		expect(stored).toEqual([]);
	});

	it('is not made of an empty form', async () => {
		const step = await reviewAnswers(wayIn, external, await fill({}));
		expect(screenOf(step)).toMatchObject({
			name: 'form',
			status: 422,
			problem: 'nothing_answered'
		});
	});

	it('gives the form back without an answer that is no option, and with all others', async () => {
		const faults: Record<string, string>[] = [{ e2: '9' }, { e2: 'x' }, { i1: '3' }, { e4: '3' }];
		for (const faulty of faults) {
			const step = await reviewAnswers(
				wayIn,
				external,
				await fill({ e1: '3', e15: '-', ...faulty })
			);
			expect(screenOf(step)).toMatchObject({
				name: 'form',
				status: 422,
				problem: 'not_offered',
				form: { answers: { e1: '3', e15: '-' } }
			});
		}
	});

	it.each([
		['', 'code_empty'],
		['ABCD-EFGH', 'code_length'],
		['ABCD-EFGH-JKMN!', 'code_character'],
		['AAAA-AAAA-AAAAB', 'code_check']
	])('of an internal round tells a mistyped code %j from a strange one', async (code, problem) => {
		const form = await fill({ i1: '3' }, { entry: internal, code });
		const step = await reviewAnswers(wayIn, internal, form);
		expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem, form });
	});

	it('can be left to change answers, and nothing is lost', async () => {
		const form = await fill({ e1: '3', e2: '-' });
		const step = await editAnswers(
			wayIn,
			external,
			formOf(await reviewAnswers(wayIn, external, form))
		);
		expect(screenOf(step)).toMatchObject({ name: 'form', status: 200, form, problem: null });
	});
});

describe('sending', () => {
	it('twice counts once and is thanked for twice (P7, P26)', async () => {
		const form = await fill({ e1: '3' });
		expect(await send(form)).toEqual({ kind: 'thanks' });
		expect(await send({ ...form, answers: { e1: '1' } })).toEqual({ kind: 'thanks' });
		expect(stored).toHaveLength(1);
	});

	it('again after the close and the end of the key is thanked for still (P7)', async () => {
		const form = await fill({ e1: '3' });
		await send(form);
		isClosed = true;
		key = null;
		const closed = { ...external, state: 'closed' as const };
		expect(await send(form, closed)).toEqual({ kind: 'thanks' });
		const late = await sendAnswers(wayIn, closed, await fill({ e1: '3' }), visitor);
		expect(screenOf(late)).toMatchObject({ name: 'shut', status: 410, isRefused: true });
		expect(stored).toHaveLength(1);
	});

	it('after four hours asks once more, with the answers, and counts once with the first (P26)', async () => {
		const form = await fill({ e1: '3' });
		time = new Date(time.getTime() + 300 * MINUTE);
		const step = await send(form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 409, problem: 'stale' });
		expect(stored).toEqual([]);
		const again = formOf(step);
		expect(again.answers).toEqual({ e1: '3' });
		expect(await send(again)).toEqual({ kind: 'thanks' });
		const secret = await wayIn.keys.secret('form-token');
		const first = readFormToken(form.token, { now: time, secret });
		expect(stored).toMatchObject([{ h: 'h' in first && first.h }]);
	});

	it.each(['', 'no token', 'e30.AAAA'])(
		'with %j for a token stores nothing (P26)',
		async (token) => {
			const step = await send({ ...(await fill({ e1: '3' })), token });
			expect(screenOf(step)).toMatchObject({ name: 'review', status: 409, problem: 'stale' });
			expect(stored).toEqual([]);
		}
	);

	it('with the token of another round or service point stores nothing (P26)', async () => {
		const { token } = await fill({ e1: '3' });
		const elsewhere = [
			{ ...external, cell: 3 },
			{ ...external, roundId: '7c9e6679-7425-40de-944b-e07fc1f90ae8' }
		];
		for (const entry of elsewhere) {
			const step = await send(
				{ token, code: '', comment: '', proof: '', answers: { e1: '3' } },
				entry
			);
			expect(screenOf(step)).toMatchObject({ problem: 'stale' });
		}
		expect(stored).toEqual([]);
	});

	it('while the database is away gives everything back, to be sent again', async () => {
		const form = await fill({ e1: '3' });
		isAway = true;
		const step = await send(form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 503, problem: 'unavailable' });
		isAway = false;
		expect(await send(formOf(step))).toEqual({ kind: 'thanks' });
		expect(stored).toHaveLength(1);
	});

	it('while the key of an open round is unreadable stores nothing', async () => {
		const form = await fill({ e1: '3' });
		key = null;
		expect(screenOf(await send(form))).toMatchObject({ status: 503, problem: 'unavailable' });
		expect(stored).toEqual([]);
	});

	it('beyond the limit gives everything back, and a repeat does not count towards it', async () => {
		const first = await fill({ e1: '3' });
		for (let n = 0; n < 40; n++) await send(first);
		for (let n = 0; n < 29; n++) await send(await fill({ e1: '3' }));
		expect(stored).toHaveLength(30);
		const step = await send(await fill({ e1: '3' }));
		expect(screenOf(step)).toMatchObject({
			name: 'review',
			status: 429,
			problem: 'too_many_address'
		});
		time = new Date(time.getTime() + MINUTE);
		expect(await send(formOf(step))).toEqual({ kind: 'thanks' });
	});
});

describe('a comment', () => {
	const NUMBER = '๐๘๑-๒๓๔-๕๖๗๘';

	function sealedComment(): string {
		const [sealed] = stored;
		if (!sealed?.comment || key === null) throw new Error('No comment was stored.');
		return openComment(sealed.comment, key, round);
	}

	it('is shown with its cuts marked, and those very bytes are sealed (P37, P38)', async () => {
		const form = await fill({ e1: '3' }, { comment: `รอนาน\r\nโทร ${NUMBER} ครับ ` });
		const step = await reviewAnswers(wayIn, external, form);
		const shown = screenOf(step);
		if (shown.name !== 'review' || shown.comment === null) throw new Error('Nothing is shown.');
		expect(shown.comment.pieces).toEqual([
			{ text: 'รอนาน\nโทร ', isCut: false },
			{ text: '[ตัดเบอร์โทร]', isCut: true },
			{ text: ' ครับ', isCut: false }
		]);
		expect(JSON.stringify(shown)).not.toContain(NUMBER);
		expect(await send(formOf(step))).toEqual({ kind: 'thanks' });
		expect(sealedComment()).toBe(shown.comment.text);
	});

	it('is redacted also where the review was skipped (P37)', async () => {
		await send(await fill({ e1: '3' }, { comment: NUMBER }));
		expect(sealedComment()).toBe('[ตัดเบอร์โทร]');
	});

	it('has an envelope also where nothing was written, and stands beside no answer', async () => {
		await send(await fill({ e1: '3' }));
		expect(sealedComment()).toBe('');
		const [sealed] = stored;
		if (sealed === undefined || key === null) throw new Error('Nothing');
		const answers = openEnvelope(sealed.envelope, key, { round, cell: 2 });
		expect(Object.keys(answers)).not.toContain('comment');
	});

	it('is neither shown nor stored where the round does not ask', async () => {
		const silent = { ...external, asksComment: false };
		const form = await fill({ e1: '3' }, { entry: silent, comment: 'ดีมาก' });
		const step = await reviewAnswers(wayIn, silent, form);
		expect(screenOf(step)).toMatchObject({ name: 'review', comment: null });
		expect(await send(form, silent)).toEqual({ kind: 'thanks' });
		expect(stored[0]?.comment).toBeNull();
	});

	it.each([
		['ก'.repeat(501), 'comment_too_long'],
		['รอ\u0007นาน', 'comment_control']
	])(
		'that cannot be used comes back as it was typed, with all answers',
		async (comment, problem) => {
			const form = await fill({ e1: '3', e2: '-' }, { comment });
			for (const step of [await reviewAnswers(wayIn, external, form), await send(form)]) {
				expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem, form });
			}
			expect(stored).toEqual([]);
		}
	);

	it('alone is no answer, and is not lost for it', async () => {
		const step = await reviewAnswers(wayIn, external, await fill({}, { comment: 'ดีมาก' }));
		expect(screenOf(step)).toMatchObject({
			problem: 'nothing_answered',
			form: { comment: 'ดีมาก' }
		});
	});

	it('goes along when answers are changed or the language is', async () => {
		const form = await fill({ e1: '3' }, { comment: 'ดีมาก\nจริง ๆ' });
		const review = formOf(await reviewAnswers(wayIn, external, form));
		expect(screenOf(await editAnswers(wayIn, external, review))).toMatchObject({ form });
	});

	it('that the round asks for differently by now is answered with another try', async () => {
		wayIn.submit = async () => 'other_form';
		const form = await fill({ e1: '3' }, { comment: 'ดีมาก' });
		const step = await send(form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 503, problem: 'unavailable' });
		expect(formOf(step).comment).toBe('ดีมาก');
	});
});

describe('sending with a slip', () => {
	const fillWith = (code: string) => fill({ i1: '3', i7: 'x' }, { entry: internal, code });

	it('is taken once for each slip, however the code is typed', async () => {
		const code = await putSlip();
		expect(await send(await fillWith(code.toLowerCase().replaceAll('-', ' ')), internal)).toEqual({
			kind: 'thanks'
		});
		const step = await send(await fillWith(code), internal);
		expect(screenOf(step)).toMatchObject({
			name: 'form',
			status: 409,
			problem: 'slip_used',
			form: { code, answers: { i1: '3', i7: 'x' } }
		});
		expect(stored).toHaveLength(1);
	});

	it('keeps the code out of what is sealed and submitted (P23)', async () => {
		const code = await putSlip();
		await send(await fillWith(code), internal);
		const plain = code.replaceAll('-', '');
		const [sealed] = stored;
		if (sealed === undefined || key === null) throw new Error('Nothing was stored.');
		expect(JSON.stringify(sealed)).not.toContain(plain);
		const opened = openEnvelope(sealed.envelope, key, { round, cell: 1 });
		expect(JSON.stringify(opened)).not.toContain(plain);
		expect(Object.keys(opened)).toHaveLength(30);
	});

	it('that is unknown gives everything back, twenty times a minute', async () => {
		const wrong = () => formatSlipCode(generateSlipCode(randomBytes));
		for (let n = 0; n < 20; n++) {
			const step = await send(await fillWith(wrong()), internal);
			expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem: 'slip_unknown' });
		}
		const right = await fillWith(await putSlip());
		const step = await send(right, internal);
		expect(screenOf(step)).toMatchObject({
			name: 'review',
			status: 429,
			problem: 'too_many_codes'
		});
		time = new Date(time.getTime() + 10 * MINUTE);
		expect(await send(formOf(step), internal)).toEqual({ kind: 'thanks' });
	});

	it('is not refused because a whole office answers from one address', async () => {
		for (let n = 0; n < 60; n++) {
			expect(await send(await fillWith(await putSlip()), internal)).toEqual({ kind: 'thanks' });
		}
		expect(stored).toHaveLength(60);
	});
});

describe('a form', () => {
	it('is the same for all visitors but for its token (P28)', async () => {
		const screens = await Promise.all([openForm(wayIn, external), openForm(wayIn, external)]);
		const [one, other] = screens.map((screen) => (screen.name === 'form' ? screen : null));
		expect(one?.form.token).not.toBe(other?.form.token);
		expect({ ...one, form: null }).toEqual({ ...other, form: null });
	});

	it('is not shown before the first day nor after the last', async () => {
		for (const state of ['not_yet', 'closed'] as const) {
			const entry = { ...external, state };
			expect(await openForm(wayIn, entry)).toEqual({ name: 'shut', entry, isRefused: false });
			const form = { token: '', code: '', comment: '', proof: '', answers: { e1: '3' } };
			const step = await reviewAnswers(wayIn, entry, form);
			expect(screenOf(step)).toMatchObject({ name: 'shut', status: 410, isRefused: true });
		}
	});
});

describe('a round with tickets', () => {
	const entry: Entry = { ...internal, admission: 'ticket' };

	it('is reviewed without a code, and a form sent without the script stores nothing', async () => {
		const form = await fill({ i1: '3' }, { entry });
		const reviewed = screenOf(await reviewAnswers(wayIn, entry, form));
		expect(reviewed).toMatchObject({ name: 'review', status: 200, code: null });
		const sent = screenOf(await send(form, entry));
		expect(sent).toMatchObject({ name: 'review', status: 409, problem: 'ticket_script' });
		const late = screenOf(await send(form, { ...entry, state: 'closed' }));
		expect(late).toMatchObject({ name: 'shut', status: 410 });
		expect(stored).toEqual([]);
	});
});

describe('while answers come at an unusual rate', () => {
	const place = { round, cell: 2 };

	beforeEach(() => {
		for (let n = 0; n < 30; n++) {
			wayIn.limiter.admit({ getClientAddress: () => `10.0.0.${n}` }, place);
		}
	});

	it('the review asks for a proof of work, and an answer with it is admitted as ever', async () => {
		for (let n = 0; n < 10; n++) {
			const reviewed = await reviewAnswers(wayIn, external, await fill({ e1: '3' }));
			const screen = screenOf(reviewed);
			if (screen.name !== 'review' || screen.challenge === null) throw new Error('Not asked.');
			const challenge = JSON.parse(screen.challenge) as Challenge;
			const solution = await solveChallenge({ challenge, deriveKey });
			const proof = JSON.stringify({ challenge, solution });
			expect((await send({ ...formOf(reviewed), proof })).kind).toBe('thanks');
		}
		expect(stored).toHaveLength(10);
	});

	it('3 answers of a network go without, and the next is told to wait (P29)', async () => {
		for (let n = 0; n < 3; n++) expect((await send(await fill({ e1: '3' }))).kind).toBe('thanks');
		expect(screenOf(await send(await fill({ e1: '3' })))).toMatchObject({
			status: 429,
			problem: 'too_many_address',
			challenge: expect.any(String) as string
		});
		expect(stored).toHaveLength(3);
	});

	it('a round with slips asks for none', async () => {
		const form = await fill({ i1: '1' }, { entry: internal, code: await putSlip() });
		expect(screenOf(await reviewAnswers(wayIn, internal, form))).toMatchObject({
			name: 'review',
			challenge: null
		});
	});
});

it('at a usual rate no proof of work is asked for', async () => {
	expect(screenOf(await reviewAnswers(wayIn, external, await fill({ e1: '3' })))).toMatchObject({
		challenge: null
	});
});
