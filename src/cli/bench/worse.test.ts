import { describe, expect, it } from 'vitest';
import { isWorse } from './worse.ts';

const KEPT = { intake: 0.5, mix: 1 };

describe('a ratio of a benchmark', () => {
	it.each([
		['mix', 1.2, false],
		['mix', 1.21, true],
		['mix', 0.1, false],
		['intake', 0.42, false],
		['intake', 0.41, true],
		['intake', 5, false]
	])('%s of %d is worse than the kept one: %s', (name, ratio, expected) => {
		expect(isWorse({ name, ratio }, KEPT)).toBe(expected);
	});

	it('that nobody has kept is worse than none', () => {
		expect(isWorse({ name: 'new', ratio: 1 }, KEPT)).toBe(true);
	});
});
