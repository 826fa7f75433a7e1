import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openComment } from '$lib/privacy/comments/envelope.ts';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import {
	EXTERNAL,
	ROUND,
	fill,
	formOf,
	screenOf,
	send,
	surroundings,
	type Surroundings
} from './questionnaire.fixture.ts';
import { editAnswers, reviewAnswers } from './questionnaire.ts';

let around: Surroundings;

beforeEach(() => {
	around = surroundings();
	vi.spyOn(console, 'error').mockReturnValue();
});

describe('a comment', () => {
	const NUMBER = '๐๘๑-๒๓๔-๕๖๗๘';

	function sealedComment(): string {
		const [sealed] = around.stored;
		if (!sealed?.comment || around.key === null) throw new Error('No comment was around.stored.');
		return openComment(sealed.comment, around.key, ROUND);
	}

	it('is shown with its cuts marked, and those very bytes are sealed (P37, P38)', async () => {
		const form = await fill(around, { e1: '3' }, { comment: `รอนาน\r\nโทร ${NUMBER} ครับ ` });
		const step = await reviewAnswers(around.wayIn, EXTERNAL, form);
		const shown = screenOf(step);
		if (shown.name !== 'review' || shown.comment === null) throw new Error('Nothing is shown.');
		expect(shown.comment.pieces).toEqual([
			{ text: 'รอนาน\nโทร ', isCut: false },
			{ text: '[ตัดเบอร์โทร]', isCut: true },
			{ text: ' ครับ', isCut: false }
		]);
		expect(JSON.stringify(shown)).not.toContain(NUMBER);
		expect(await send(around, formOf(step))).toEqual({ kind: 'thanks' });
		expect(sealedComment()).toBe(shown.comment.text);
	});

	it('is redacted also where the review was skipped (P37)', async () => {
		await send(around, await fill(around, { e1: '3' }, { comment: NUMBER }));
		expect(sealedComment()).toBe('[ตัดเบอร์โทร]');
	});

	it('has an envelope also where nothing was written, and stands beside no answer', async () => {
		await send(around, await fill(around, { e1: '3' }));
		expect(sealedComment()).toBe('');
		const [sealed] = around.stored;
		if (sealed === undefined || around.key === null) throw new Error('Nothing');
		const answers = openEnvelope(sealed.envelope, around.key, { round: ROUND, cell: 2 });
		expect(Object.keys(answers)).not.toContain('comment');
	});

	it('is neither shown nor stored where the round does not ask', async () => {
		const silent = { ...EXTERNAL, asksComment: false };
		const form = await fill(around, { e1: '3' }, { entry: silent, comment: 'ดีมาก' });
		const step = await reviewAnswers(around.wayIn, silent, form);
		expect(screenOf(step)).toMatchObject({ name: 'review', comment: null });
		expect(await send(around, form, silent)).toEqual({ kind: 'thanks' });
		expect(around.stored[0]?.comment).toBeNull();
	});

	it.each([
		['ก'.repeat(501), 'comment_too_long'],
		['รอ\u0007นาน', 'comment_control']
	])(
		'that cannot be used comes back as it was typed, with all answers',
		async (comment, problem) => {
			const form = await fill(around, { e1: '3', e2: '-' }, { comment });
			for (const step of [
				await reviewAnswers(around.wayIn, EXTERNAL, form),
				await send(around, form)
			]) {
				expect(screenOf(step)).toMatchObject({ name: 'form', status: 422, problem, form });
			}
			expect(around.stored).toEqual([]);
		}
	);

	it('alone is no answer, and is not lost for it', async () => {
		const step = await reviewAnswers(
			around.wayIn,
			EXTERNAL,
			await fill(around, {}, { comment: 'ดีมาก' })
		);
		expect(screenOf(step)).toMatchObject({
			problem: 'nothing_answered',
			form: { comment: 'ดีมาก' }
		});
	});

	it('goes along when answers are changed or the language is', async () => {
		const form = await fill(around, { e1: '3' }, { comment: 'ดีมาก\nจริง ๆ' });
		const review = formOf(await reviewAnswers(around.wayIn, EXTERNAL, form));
		expect(screenOf(await editAnswers(around.wayIn, EXTERNAL, review))).toMatchObject({ form });
	});

	it('that the round asks for differently by now is answered with another try', async () => {
		around.wayIn.submit = async () => 'other_form';
		const form = await fill(around, { e1: '3' }, { comment: 'ดีมาก' });
		const step = await send(around, form);
		expect(screenOf(step)).toMatchObject({ name: 'review', status: 503, problem: 'unavailable' });
		expect(formOf(step).comment).toBe('ดีมาก');
	});
});
