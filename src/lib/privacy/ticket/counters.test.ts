import { describe, expect, it } from 'vitest';
import { contradictions } from './counters.ts';

const honest = { answers: 27, redeemed: 28, handedOut: 30, printed: 32, expected: 30, spares: 2 };

describe('the public numbers of a round (P22)', () => {
	it('contradict nothing where each is at most the next, equal included', () => {
		expect(contradictions(honest)).toEqual([]);
		expect(contradictions({ ...honest, answers: 30, redeemed: 30 })).toEqual([]);
	});

	it('contradict nothing by what is not known yet', () => {
		expect(contradictions({ ...honest, answers: null, redeemed: 20, handedOut: null })).toEqual([]);
	});

	it.each([
		[{ answers: 29 }, ['redeemed']],
		[{ handedOut: 27 }, ['handed_out']],
		[{ handedOut: 33 }, ['printed']],
		[{ handedOut: null, redeemed: 33 }, ['printed']],
		[{ spares: 1 }, ['head_count']],
		[{ answers: 29, handedOut: 27 }, ['redeemed', 'handed_out']]
	])('contradict with %j: %j', (change, found) => {
		expect(contradictions({ ...honest, ...change })).toEqual(found);
	});
});
