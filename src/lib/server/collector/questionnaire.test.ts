import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { readFormToken } from '$lib/privacy/form-token.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import {
	EXTERNAL,
	INTERNAL,
	ROUND,
	VISITOR,
	fill,
	formOf,
	screenOf,
	send,
	surroundings,
	type Surroundings
} from './questionnaire.fixture.ts';
import { editAnswers, openForm, reviewAnswers, sendAnswers } from './questionnaire.ts';

const MINUTE = 60_000;

let around: Surroundings;

beforeEach(() => {
	around = surroundings();
	vi.spyOn(console, 'error').mockReturnValue();
});

describe('the words of a round', () => {
	it('stand on its form, on its review and on the form that is given back', async () => {
		const entry = { ...EXTERNAL, wording: { e1: { th: 'ถ้อยคำทางการ' } } };
		const form = await fill(around, { e1: '3' }, { entry });
		const screens = [
			await openForm(around.wayIn, entry),
			screenOf(await reviewAnswers(around.wayIn, entry, form)),
			screenOf(await editAnswers(around.wayIn, entry, form))
		];
		const asked = screens.map((screen) =>
			'instrument' in screen ? screen.instrument.items[0]?.question.th : screen.name
		);
		expect(asked).toEqual(['ถ้อยคำทางการ', 'ถ้อยคำทางการ', 'ถ้อยคำทางการ']);
	});
});

describe('a review', () => {
	it('shows the very bytes that are sealed afterwards (P38)', async () => {
		const step = await reviewAnswers(
			around.wayIn,
			EXTERNAL,
			await fill(around, { e4: 'no', e1: '3', e2: '-' })
		);
		const shown = screenOf(step);
		expect(await send(around, formOf(step))).toEqual({ kind: 'thanks' });
		const [sealed] = around.stored;
		if (sealed === undefined || around.key === null || shown.name !== 'review')
			throw new Error('Nothing');
		const opened = openEnvelope(sealed.envelope, around.key, { round: ROUND, cell: 2 });
		expect(JSON.stringify(opened)).toBe(JSON.stringify(shown.stored));
		expect(opened).toMatchObject({ e1: '3', e2: '-', e3: '-', e4: 'no' });
		expect(Object.keys(opened)).toHaveLength(15);
	});

	it('tells an item left open from one that was declined, and stores nothing', async () => {
		const step = await reviewAnswers(
			around.wayIn,
			EXTERNAL,
			await fill(around, { e1: '3', e2: '-' })
		);
		const shown = screenOf(step);
		expect(shown).toMatchObject({ name: 'review', status: 200, problem: null });
		expect(shown.name === 'review' && shown.leftOpen).toHaveLength(13);
		expect(shown.name === 'review' && shown.leftOpen).not.toContain('e2');
		expect(around.stored).toEqual([]);
	});

	it('is not made of an empty form', async () => {
		const step = await reviewAnswers(around.wayIn, EXTERNAL, await fill(around, {}));
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
				around.wayIn,
				EXTERNAL,
				await fill(around, { e1: '3', e15: '-', ...faulty })
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
		const form = await fill(around, { i1: '3' }, { entry: INTERNAL, code });
		const step = await reviewAnswers(around.wayIn, INTERNAL, form);
		expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem, form });
	});

	it('can be left to change answers, and nothing is lost', async () => {
		const form = await fill(around, { e1: '3', e2: '-' });
		const step = await editAnswers(
			around.wayIn,
			EXTERNAL,
			formOf(await reviewAnswers(around.wayIn, EXTERNAL, form))
		);
		expect(screenOf(step)).toMatchObject({ name: 'form', status: 200, form, problem: null });
	});
});

describe('sending', () => {
	it('twice counts once and is thanked for twice (P7, P26)', async () => {
		const form = await fill(around, { e1: '3' });
		expect(await send(around, form)).toEqual({ kind: 'thanks' });
		expect(await send(around, { ...form, answers: { e1: '1' } })).toEqual({ kind: 'thanks' });
		expect(around.stored).toHaveLength(1);
	});

	it('again after the close and the end of the key is thanked for still (P7)', async () => {
		const form = await fill(around, { e1: '3' });
		await send(around, form);
		around.isClosed = true;
		around.key = null;
		const closed = { ...EXTERNAL, state: 'closed' as const };
		expect(await send(around, form, closed)).toEqual({ kind: 'thanks' });
		const late = await sendAnswers(around.wayIn, closed, await fill(around, { e1: '3' }), VISITOR);
		expect(screenOf(late)).toMatchObject({ name: 'shut', status: 410, isRefused: true });
		expect(around.stored).toHaveLength(1);
	});

	it('after four hours asks once more, with the answers, and counts once with the first (P26)', async () => {
		const form = await fill(around, { e1: '3' });
		around.time = new Date(around.time.getTime() + 300 * MINUTE);
		const step = await send(around, form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 409, problem: 'stale' });
		expect(around.stored).toEqual([]);
		const again = formOf(step);
		expect(again.answers).toEqual({ e1: '3' });
		expect(await send(around, again)).toEqual({ kind: 'thanks' });
		const secret = await around.wayIn.keys.secret('form-token');
		const first = readFormToken(form.token, { now: around.time, secret });
		expect(around.stored).toMatchObject([{ h: 'h' in first && first.h }]);
	});

	it.each(['', 'no token', 'e30.AAAA'])(
		'with %j for a token stores nothing (P26)',
		async (token) => {
			const step = await send(around, { ...(await fill(around, { e1: '3' })), token });
			expect(screenOf(step)).toMatchObject({ name: 'review', status: 409, problem: 'stale' });
			expect(around.stored).toEqual([]);
		}
	);

	it('with the token of another round or service point stores nothing (P26)', async () => {
		const { token } = await fill(around, { e1: '3' });
		const elsewhere = [
			{ ...EXTERNAL, cell: 3 },
			{ ...EXTERNAL, roundId: '7c9e6679-7425-40de-944b-e07fc1f90ae8' }
		];
		for (const entry of elsewhere) {
			const step = await send(
				around,
				{ token, code: '', comment: '', proof: '', answers: { e1: '3' } },
				entry
			);
			expect(screenOf(step)).toMatchObject({ problem: 'stale' });
		}
		expect(around.stored).toEqual([]);
	});

	it('while the database is away gives everything back, to be sent again', async () => {
		const form = await fill(around, { e1: '3' });
		around.isAway = true;
		const step = await send(around, form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 503, problem: 'unavailable' });
		around.isAway = false;
		expect(await send(around, formOf(step))).toEqual({ kind: 'thanks' });
		expect(around.stored).toHaveLength(1);
	});

	it('while the key of an open round is unreadable stores nothing', async () => {
		const form = await fill(around, { e1: '3' });
		around.key = null;
		expect(screenOf(await send(around, form))).toMatchObject({
			status: 503,
			problem: 'unavailable'
		});
		expect(around.stored).toEqual([]);
	});

	it('beyond the limit gives everything back, and a repeat does not count towards it', async () => {
		const first = await fill(around, { e1: '3' });
		for (let n = 0; n < 40; n++) await send(around, first);
		for (let n = 0; n < 29; n++) await send(around, await fill(around, { e1: '3' }));
		expect(around.stored).toHaveLength(30);
		const step = await send(around, await fill(around, { e1: '3' }));
		expect(screenOf(step)).toMatchObject({
			name: 'review',
			status: 429,
			problem: 'too_many_address'
		});
		around.time = new Date(around.time.getTime() + MINUTE);
		expect(await send(around, formOf(step))).toEqual({ kind: 'thanks' });
	});
});

describe('a form', () => {
	it('is the same for all visitors but for its token (P28)', async () => {
		const screens = await Promise.all([
			openForm(around.wayIn, EXTERNAL),
			openForm(around.wayIn, EXTERNAL)
		]);
		const [one, other] = screens.map((screen) => (screen.name === 'form' ? screen : null));
		expect(one?.form.token).not.toBe(other?.form.token);
		expect({ ...one, form: null }).toEqual({ ...other, form: null });
	});

	it('is not shown before the first day nor after the last', async () => {
		for (const state of ['not_yet', 'closed'] as const) {
			const entry = { ...EXTERNAL, state };
			expect(await openForm(around.wayIn, entry)).toEqual({
				name: 'shut',
				entry,
				isRefused: false
			});
			const form = { token: '', code: '', comment: '', proof: '', answers: { e1: '3' } };
			const step = await reviewAnswers(around.wayIn, entry, form);
			expect(screenOf(step)).toMatchObject({ name: 'shut', status: 410, isRefused: true });
		}
	});
});

describe('a round with tickets', () => {
	const entry: Entry = { ...INTERNAL, admission: 'ticket' };

	it('is reviewed without a code, and a form sent without the script stores nothing', async () => {
		const form = await fill(around, { i1: '3' }, { entry });
		const reviewed = screenOf(await reviewAnswers(around.wayIn, entry, form));
		expect(reviewed).toMatchObject({ name: 'review', status: 200, code: null });
		const sent = screenOf(await send(around, form, entry));
		expect(sent).toMatchObject({ name: 'review', status: 409, problem: 'ticket_script' });
		const late = screenOf(await send(around, form, { ...entry, state: 'closed' }));
		expect(late).toMatchObject({ name: 'shut', status: 410 });
		expect(around.stored).toEqual([]);
	});
});
