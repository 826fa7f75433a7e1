import { describe, expect, it } from 'vitest';
import { faultText, type FaultCode } from '$lib/ita/instrument/faults.ts';
import { faultSentence } from './instrument-fault-words.ts';
import en from './messages/en/new_year.json' with { type: 'json' };
import th from './messages/th/new_year.json' with { type: 'json' };

const PREFIX = 'new_year_fault_';
const codes = Object.keys(th)
	.filter((key) => key.startsWith(PREFIX))
	.map((key) => key.slice(PREFIX.length) as FaultCode);

/** Every value that any fault has, so that a blank left open is one that no fault fills. */
const values = {
	value: '"v"',
	least: 1,
	most: 9,
	sum: 99,
	allowed: 'a, b',
	letter: 'i',
	expected: '"9.1"',
	kind: 'IIT',
	year: '2570'
};

describe('the sentence of a fault', () => {
	it.each(codes)('%s has all its blanks filled, in Thai and in the file of the editor', (code) => {
		const fault = { path: '', code, values };
		expect(faultSentence(fault)).toMatch(/[ก-๙]/);
		expect(faultSentence(fault)).not.toMatch(/[{}]|undefined/);
		expect(faultText(fault)).not.toMatch(/[{}]|undefined/);
	});

	it('has the same blanks in both languages', () => {
		const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
		for (const [key, text] of Object.entries(th)) {
			expect([key, blanks(text)]).toEqual([key, blanks(en[key as keyof typeof en])]);
		}
	});
});
