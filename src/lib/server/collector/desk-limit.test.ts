import { describe, expect, it } from 'vitest';
import { DeskLimit } from './desk-limit.ts';

/** A limit of two answers, and a clock to turn. */
function limited() {
	const clock = { now: new Date('2026-11-22T16:59:00Z') };
	return { clock, limit: new DeskLimit(2, () => clock.now) };
}

describe('the limit of a desk', () => {
	it('is for each point and day in Thailand', () => {
		const { clock, limit } = limited();
		expect([limit.admit('a').ok, limit.admit('a').ok]).toEqual([true, true]);
		expect(limit.admit('a')).toEqual({ ok: false, reason: 'point' });
		expect(limit.admit('b').ok).toBe(true);
		clock.now = new Date('2026-11-22T17:00:00Z');
		expect(limit.admit('a').ok).toBe(true);
	});

	it('does not count an answer that was given back, also not against the next day', () => {
		const { limit } = limited();
		const first = limit.admit('a');
		limit.admit('a');
		if (first.ok) first.giveBack();
		expect(limit.admit('a').ok).toBe(true);
		const late = limited();
		const admitted = late.limit.admit('a');
		late.clock.now = new Date('2026-11-22T17:00:00Z');
		expect([late.limit.admit('a').ok, late.limit.admit('a').ok]).toEqual([true, true]);
		if (admitted.ok) admitted.giveBack();
		expect(late.limit.admit('a').ok).toBe(false);
	});
});
