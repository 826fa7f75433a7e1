import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const GIVEN = ['--round', '4kz9w0m2xq', '--responses', '120', '--seed', '7'];

describe('the arguments of simulate', () => {
	it('are a round, a number of responses and a seed', () => {
		expect(readArguments(GIVEN)).toEqual({
			round: '4kz9w0m2xq',
			responses: 120,
			seed: 7,
			codes: undefined,
			out: undefined,
			url: undefined
		});
		expect(readArguments([...GIVEN, '--codes', 'slips.txt']).codes).toBe('slips.txt');
	});

	it('are explained when one is missing or unknown', () => {
		for (const wrong of [[], GIVEN.slice(2), [...GIVEN, '--fast'], [...GIVEN, 'more']]) {
			expect(() => readArguments(wrong)).toThrow('Usage: npm run simulate');
		}
	});

	it('name the number that is out of range', () => {
		const swap = (at: number, text: string) => readArguments(GIVEN.with(at, text));
		expect(() => swap(3, '0')).toThrow(
			'--responses is "0"; it must be a whole number, 1 to 100000.'
		);
		expect(() => swap(3, '1e3')).toThrow('--responses');
		expect(() => swap(5, '-1')).toThrow('--seed');
		expect(() => swap(5, '4294967296')).toThrow('--seed');
	});
});
