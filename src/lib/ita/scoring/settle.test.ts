import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { exactly, mean, scoreOf, unknown, type Figure } from './score.ts';
import { follows, meanBeneath, settle } from './settle.ts';

const figure = (value: string): Figure => ({
	value: new Fraction(value),
	halfStep: new Fraction('0.005')
});
const ref = { part: 'iit', code: 'i1' } as const;

describe('the finest level', () => {
	it('counts where nothing of it is missing', () => {
		const { score } = settle(figure('90'), mean([scoreOf(figure('80')), scoreOf(figure('81'))]));
		expect(score?.low.toString()).toBe('80.5');
	});

	it('gives way to a stated figure where some of it is missing', () => {
		const { score } = settle(figure('60'), mean([scoreOf(figure('80')), unknown(ref)]));
		expect(score?.low.toString()).toBe('60');
	});

	it('does not give way to a stated figure that is impossible beside it', () => {
		const { score } = settle(figure('39'), mean([scoreOf(figure('80')), unknown(ref)]));
		expect([score?.low.toString(), score?.high.toString()]).toEqual(['40', '90']);
	});

	it('is missing, not zero, where nothing is given', () => {
		expect(meanBeneath([{ score: undefined, ref }])).toBeUndefined();
		expect(settle(undefined, undefined).score).toBeUndefined();
	});
});

describe('a stated figure follows', () => {
	const five = mean(Array.from({ length: 5 }, () => scoreOf(figure('97.33'))));

	it.each([
		['97.33', true],
		// Each of the five was at least 97.325 and less than 97.335.
		['97.32', false],
		['97.34', false]
	])('from five items of 97.33: %s %s', (stated, expected) => {
		expect(follows(figure(stated), five)).toBe(expected);
	});

	it('with the half of an exact value rounded up', () => {
		const half = exactly(new Fraction('53.125'));
		expect(follows(figure('53.13'), half)).toBe(true);
		expect(follows(figure('53.12'), half)).toBe(false);
	});

	it('at both ends of the scale', () => {
		expect(follows(figure('100'), exactly(new Fraction(100)))).toBe(true);
		expect(follows(figure('100'), scoreOf(figure('100')))).toBe(true);
		expect(follows(figure('0'), scoreOf(figure('0')))).toBe(true);
		expect(follows(figure('99.99'), exactly(new Fraction(100)))).toBe(false);
	});
});
