import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { scoreOf } from './score.ts';
import { exact, hundredths, possibleHundredths, shown } from './shown.ts';

describe('what is shown', () => {
	it.each([
		['88.579', '88.58'],
		['88.585', '88.59'],
		['88.5849999', '88.58'],
		['100', '100.00'],
		['0', '0.00'],
		['0.005', '0.01'],
		['-0.025', '-0.03'],
		['-0.004', '0.00'],
		['-8.278', '-8.28'],
		['1/3', '0.33']
	])('of %s is %s', (value, expected) => {
		expect(shown(new Fraction(value))).toBe(expected);
	});

	it('is exact where binary numbers are not', () => {
		// 1.005 is 1.00499… as a binary number, and toFixed makes 1.00 of it.
		expect(shown(new Fraction(1005, 1000))).toBe('1.01');
	});

	it('never lies more than half a hundredth away', () => {
		fc.assert(
			fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 7n), (n, d) => {
				const value = new Fraction(n, d);
				expect(new Fraction(shown(value)).sub(value).abs().lte('0.005')).toBe(true);
			})
		);
	});
});

describe('an exact figure', () => {
	it('is a reduced fraction, also when it is whole or negative', () => {
		expect(exact(new Fraction('88.58'))).toBe('4429/50');
		expect(exact(new Fraction(100))).toBe('100/1');
		expect(exact(new Fraction(0))).toBe('0/1');
		expect(exact(new Fraction('-0.025'))).toBe('-1/40');
	});
});

describe('the hundredths a rounded figure may have been shown as', () => {
	it('are its own alone, for the upper end of its span is open', () => {
		const figure = { value: new Fraction('94.99'), halfStep: new Fraction('0.005') };
		expect(possibleHundredths(scoreOf(figure))).toEqual({ low: 9499, high: 9499 });
	});

	it('are one number for an exact value', () => {
		const figure = { value: new Fraction('94.995'), halfStep: new Fraction(0) };
		expect(possibleHundredths(scoreOf(figure))).toEqual({ low: 9500, high: 9500 });
		expect(hundredths(figure.value)).toBe(9500);
	});
});
