import { describe, expect, it } from 'vitest';
import { disclosureInstrument } from '$lib/ita/instrument/catalogue.ts';
import { Fields } from './fields.ts';
import { readSelfCheck, selfCheckValues } from './self-check-form.ts';

const [item] = disclosureInstrument('oit-2566').items;

function sent(values: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ state: 'gathering', ...values })) {
		form.set(name, value);
	}
	const fields = new Fields(form);
	if (item === undefined) throw new Error('no item');
	return { fields, words: readSelfCheck(fields, item) };
}

describe('the form of an OIT item', () => {
	it('reads what was ticked by its place, and shows it again', () => {
		const { words } = sent({ element_1: 'yes', element_3: 'yes', element_99: 'yes' });
		expect(words.ticked).toEqual([1, 3]);
		const values = selfCheckValues({ item: 'o1', link: null, ...words });
		expect(values).toMatchObject({ element_1: 'yes', element_3: 'yes', state: 'gathering' });
		expect(values.element_2).toBeUndefined();
	});

	it.each([
		['', null],
		['https://www.example.go.th/o1', 'https://www.example.go.th/o1'],
		[' http://example.go.th ', 'http://example.go.th/'],
		[
			'https://example.go.th/ข้อมูล',
			'https://example.go.th/%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5'
		]
	])('takes the address %j', (typed, address) => {
		const { fields, words } = sent({ evidence_url: typed });
		expect([fields.isGood, words.evidenceUrl]).toEqual([true, address]);
	});

	it.each([
		'www.example.go.th',
		'javascript:alert(1)',
		'ftp://example.go.th/',
		'https://user:secret@example.go.th/',
		'https://localhost/',
		`https://example.go.th/${'ก'.repeat(300)}`
	])('refuses the address %.40s', (typed) => {
		const { fields } = sent({ evidence_url: typed });
		expect(Object.keys(fields.errors)).toEqual(['evidence_url']);
	});
});
