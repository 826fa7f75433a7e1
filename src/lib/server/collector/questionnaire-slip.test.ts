import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { formatSlipCode, generateSlipCode } from '$lib/privacy/slip-code.ts';
import {
	INTERNAL,
	ROUND,
	fill,
	formOf,
	putSlip,
	screenOf,
	send,
	surroundings,
	type Surroundings
} from './questionnaire.fixture.ts';

const MINUTE = 60_000;

let around: Surroundings;

beforeEach(() => {
	around = surroundings();
	vi.spyOn(console, 'error').mockReturnValue();
});

describe('sending with a slip', () => {
	const fillWith = (code: string) => fill(around, { i1: '3', i7: 'x' }, { entry: INTERNAL, code });

	it('is taken once for each slip, however the code is typed', async () => {
		const code = await putSlip(around);
		expect(
			await send(around, await fillWith(code.toLowerCase().replaceAll('-', ' ')), INTERNAL)
		).toEqual({
			kind: 'thanks'
		});
		const step = await send(around, await fillWith(code), INTERNAL);
		expect(screenOf(step)).toMatchObject({
			name: 'form',
			status: 409,
			problem: 'slip_used',
			form: { code, answers: { i1: '3', i7: 'x' } }
		});
		expect(around.stored).toHaveLength(1);
	});

	it('keeps the code out of what is sealed and submitted (P23)', async () => {
		const code = await putSlip(around);
		await send(around, await fillWith(code), INTERNAL);
		const plain = code.replaceAll('-', '');
		const [sealed] = around.stored;
		if (sealed === undefined || around.key === null) throw new Error('Nothing was around.stored.');
		expect(JSON.stringify(sealed)).not.toContain(plain);
		const opened = openEnvelope(sealed.envelope, around.key, { round: ROUND, cell: 1 });
		expect(JSON.stringify(opened)).not.toContain(plain);
		expect(Object.keys(opened)).toHaveLength(30);
	});

	it('that is unknown gives everything back, twenty times a minute', async () => {
		const wrong = () => formatSlipCode(generateSlipCode(randomBytes));
		for (let n = 0; n < 20; n++) {
			const step = await send(around, await fillWith(wrong()), INTERNAL);
			expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem: 'slip_unknown' });
		}
		const right = await fillWith(await putSlip(around));
		const step = await send(around, right, INTERNAL);
		expect(screenOf(step)).toMatchObject({
			name: 'review',
			status: 429,
			problem: 'too_many_codes'
		});
		around.time = new Date(around.time.getTime() + 10 * MINUTE);
		expect(await send(around, formOf(step), INTERNAL)).toEqual({ kind: 'thanks' });
	});

	it('is not refused because a whole office answers from one address', async () => {
		for (let n = 0; n < 60; n++) {
			expect(await send(around, await fillWith(await putSlip(around)), INTERNAL)).toEqual({
				kind: 'thanks'
			});
		}
		expect(around.stored).toHaveLength(60);
	});
});
