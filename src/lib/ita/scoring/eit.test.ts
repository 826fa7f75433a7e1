import { describe, expect, it } from 'vitest';
import { findingsInShort, inShort, rowsOf, scored } from '../../../../tests/fixtures/official.ts';

function eit(table: string, code: string): string[] {
	const { parts } = scored(rowsOf(2566, table)).year;
	return [parts.eit_public, parts.eit_survey, parts.eit].map((part) =>
		inShort(part.get(code)?.score)
	);
}

describe('of the two halves of EIT and their mean', () => {
	it.each([
		['eit_public 6 96.58, eit_survey 6 95.38', '6', ['96.58', '95.38', '95.98']],
		['eit_public 6 96.58, eit 6 95.98', '6', ['96.58', '95.38', '95.98']],
		['eit_survey 6 95.38, eit 6 95.98', '6', ['96.58', '95.38', '95.98']],
		['eit 6 95.98', '6', ['unknown', 'unknown', '95.98']],
		['eit_public 6 96.58', '6', ['96.58', 'unknown', '48.29–98.29']],
		['eit_public eit_public 97.07, eit eit 95.35', 'own', ['97.07', '93.63', '95.35']],
		['eit_public e1 90, eit e1 80', 'e1', ['90.00', '70.00', '80.00']]
	])('%s gives %s', (table, code, expected) => {
		expect(eit(table, code)).toEqual(expected);
	});

	it('a third that rounding puts above 100 is 100', () => {
		expect(eit('eit_public 6 97.33, eit 6 98.67', '6')).toEqual(['97.33', '100.00', '98.67']);
	});

	it('a mean that no second half could make is a finding, and does not count', () => {
		const table = 'eit_public 6 96.58, eit 6 40.00';
		expect(findingsInShort(scored(rowsOf(2566, table)).findings)).toEqual(['eit 6 48.29 40.00']);
		expect(eit(table, '6')).toEqual(['96.58', 'unknown', '48.29–98.29']);
	});

	it('bare halves must agree with the indicators of the whole', () => {
		const whole = 'eit 6 90.00, eit 7 90.00, eit 8 90.00';
		const halves = (a: string, b: string): string[] =>
			findingsInShort(
				scored(rowsOf(2566, `${whole}, eit_public eit_public ${a}, eit_survey eit_survey ${b}`))
					.findings
			);
		expect(halves('95.00', '85.00')).toEqual([]);
		expect(halves('95.00', '85.03')).toEqual(['eit own 90.00 90.02']);
	});

	it('one wrong half is one finding, where its own indicators tell', () => {
		const table = ['eit_public', 'eit_survey']
			.map((part) => `${part} 6 90, ${part} 7 90, ${part} 8 90`)
			.join(', ');
		const halves = 'eit_public eit_public 95.00, eit_survey eit_survey 90.00';
		expect(findingsInShort(scored(rowsOf(2566, `${table}, ${halves}`)).findings)).toEqual([
			'eit_public own 90.00 95.00'
		]);
	});
});
