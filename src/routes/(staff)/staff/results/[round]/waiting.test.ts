import { describe, expect, it } from 'vitest';
import { waitingOf } from './waiting.ts';

const ROUND: Parameters<typeof waitingOf>[0] = {
	state: 'open',
	part: 'eit_public',
	k: 10,
	closesOn: '2026-12-31',
	mixDueOn: '2026-11-29',
	turnoutAtLeast: 10,
	servicePoints: [{ cell: 1, expected: 30, nameTh: 'ก', nameEn: 'A' }]
};

describe('a round without a result', () => {
	it('waits, while open, for 2k answers at one point and the day of the mix', () => {
		expect(waitingOf(ROUND)).toEqual({
			kind: 'mix',
			needed: 20,
			isPerPoint: false,
			received: 10,
			missing: 10,
			day: '2026-11-29'
		});
		expect(waitingOf({ ...ROUND, turnoutAtLeast: 40 })).toMatchObject({ missing: 0 });
	});

	it('does not guess what is missing where points are told apart', () => {
		const servicePoints = [
			...ROUND.servicePoints,
			{ cell: 2, expected: 30, nameTh: 'ข', nameEn: 'B' }
		];
		expect(waitingOf({ ...ROUND, servicePoints })).toMatchObject({
			isPerPoint: true,
			missing: null
		});
	});

	it('waits, when internal, for its close and k answers', () => {
		const internal = { part: 'iit', mixDueOn: null } as const;
		expect(waitingOf({ ...ROUND, ...internal, servicePoints: [] })).toMatchObject({
			kind: 'close',
			needed: 10,
			isPerPoint: false,
			missing: 0,
			day: '2026-12-31'
		});
	});

	it.each(['draft', 'void'] as const)('says that it is %s', (state) => {
		expect(waitingOf({ ...ROUND, state })).toEqual({ kind: state });
	});

	it.each(['closing', 'closed'] as const)('is being finished while %s', (state) => {
		expect(waitingOf({ ...ROUND, state })).toEqual({ kind: 'closing' });
	});
});
