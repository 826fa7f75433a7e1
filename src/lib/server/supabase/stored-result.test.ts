import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { storedResult } from './stored-result.ts';

const RESULT: PublishedResult = {
	version: 2,
	instrumentId: 'iit-2566',
	part: 'iit',
	fiscalYear: 2566,
	k: 10,
	profile: 'default',
	asOf: '2023-06-08',
	isFinal: true,
	n: 31,
	notes: ['banded', 'below_k'],
	marks: [{ mark: 'all_top', n: 12 }],
	cells: [{ cell: 1, n: 31, items: [] }],
	items: [
		{
			code: 'i1',
			state: 'shown',
			isHeld: false,
			mean: '617/9',
			interval: { low: 51, high: 83 },
			within: null,
			distribution: [{ option: 'favourable', band: { form: 'at_least', low: 90, high: 100 } }],
			notMyWork: { form: 'between', low: 20, high: 25 },
			noAnswer: { form: 'at_most', low: 0, high: 10 },
			ifLowest: { low: 60, high: 67 }
		},
		{
			code: 'i2',
			state: 'below_k',
			isHeld: false,
			mean: null,
			interval: null,
			within: null,
			distribution: [],
			notMyWork: null,
			noAnswer: null,
			ifLowest: null
		}
	],
	indicators: [
		{
			number: 1,
			mean: '617/9',
			interval: { low: 51, high: 83 },
			within: null,
			missing: ['i2']
		}
	],
	score: { mean: '617/9', interval: { low: 51, high: 83 }, within: null, missing: ['i2'] }
};

describe('a stored result', () => {
	it('is read as it was published', () => {
		const stored: unknown = JSON.parse(JSON.stringify(RESULT));
		expect(storedResult(stored)).toEqual(RESULT);
	});

	it('from before there were profiles is read as the default one, without what it has not', () => {
		const score = { mean: '617/9', missing: ['i2'] };
		const { profile, notes, marks, ...older } = RESULT;
		expect([profile, notes.length, marks.length]).toEqual(['default', 2, 1]);
		expect(storedResult({ ...older, score })).toEqual({
			...RESULT,
			notes: [],
			marks: [],
			score: { ...score, interval: null, within: null }
		});
	});

	it('is refused by the name of the field that does not fit', () => {
		expect(() => storedResult({ ...RESULT, n: 'many' })).toThrow('n is no number');
		expect(() => storedResult({ ...RESULT, part: 'oit' })).toThrow('part');
		expect(() => storedResult({ ...RESULT, score: { mean: null, missing: [1] } })).toThrow(
			'missing'
		);
		expect(() => storedResult({ ...RESULT, profile: 'lax' })).toThrow('profile');
		expect(() => storedResult({ ...RESULT, notes: ['gossip'] })).toThrow('notes');
		expect(() => storedResult(null)).toThrow(TypeError);
	});

	it('carries nothing that a later version may have added', () => {
		expect(storedResult({ ...RESULT, tallies: [[1, 'i1', '4', 1]] })).toEqual(RESULT);
	});
});
