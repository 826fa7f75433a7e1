import { describe, expect, it } from 'vitest';
import type { RoundCounters } from '$lib/server/supabase/tickets.ts';
import { integrityOf } from './integrity.ts';
import { itemOf, resultOf } from './result.fixture.ts';

const COUNTERS: RoundCounters = {
	state: 'open',
	admission: 'draw',
	k: 10,
	keyFingerprint: null,
	expected: 40,
	printed: 42,
	handedOut: 38,
	spares: 2,
	redeemed: 30,
	countedOn: '2023-06-08',
	answers: null
};

describe('what qualifies a score', () => {
	it('names every mark, and of those that may not be told no number', () => {
		const result = resultOf('eit-2566', [], { marks: [{ mark: 'paper', n: 14 }] });
		expect(integrityOf(result, null)).toEqual({
			marks: [
				{ mark: 'all_top', n: null },
				{ mark: 'assisted', n: null },
				{ mark: 'paper', n: 14 }
			],
			slips: null,
			spread: null
		});
	});

	it('has the slips of an internal round, exact once it is closed', () => {
		const result = resultOf('iit-2566');
		expect(integrityOf(result, COUNTERS).slips).toEqual({
			handedOut: 38,
			used: 30,
			isExact: false
		});
		expect(integrityOf(result, { ...COUNTERS, state: 'closed' }).slips?.isExact).toBe(true);
	});

	it('compares service points by the questions that each of them shows', () => {
		const cells = [
			{ cell: 1, n: 20, items: [itemOf('e1', '80/1'), itemOf('e2', '91/1')] },
			{ cell: 2, n: 20, items: [itemOf('e1', '60/1'), itemOf('e2', '70/1')] },
			{ cell: 3, n: 20, items: [itemOf('e1', '95/1'), itemOf('e2', null)] }
		];
		const spread = (these: typeof cells) =>
			integrityOf(resultOf('eit-2566', [], { cells: these }), null).spread;
		expect(spread(cells)).toEqual({ low: '60.00', high: '95.00', items: 1 });
		expect(spread(cells.slice(0, 2))).toEqual({ low: '65.00', high: '85.50', items: 2 });
		expect(spread(cells.slice(0, 1))).toBeNull();
	});
});
