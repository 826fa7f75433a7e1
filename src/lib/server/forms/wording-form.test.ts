import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { Fields } from './fields.ts';
import { readList, readWording, undoItem, wordingValues } from './wording-form.ts';

const EIT = surveyInstrument('eit-2566');

function typed(values: Record<string, string>): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

describe('the fields of all items', () => {
	it('make the wording of a round, each language for itself', () => {
		const fields = typed({ th_e1: ' ถ้อยคำ\r\nทางการ ', en_e2: 'Official', th_e3: '   ' });
		const wording = readWording(fields, EIT);
		expect(wording).toEqual({ e1: { th: 'ถ้อยคำ ทางการ' }, e2: { en: 'Official' } });
		expect(readWording(typed(wordingValues(wording)), EIT)).toEqual(wording);
		expect(fields.isGood).toBe(true);
	});

	it('that say what ours say are ours', () => {
		const ours = Object.fromEntries(EIT.items.map(({ code, question }) => [code, question]));
		expect(readWording(typed(wordingValues(ours)), EIT)).toEqual({});
	});

	it('are refused by name where they are too long or hold what no keyboard types', () => {
		const fields = typed({ th_e1: 'ก'.repeat(501), en_e2: 'a\u202eb', th_e3: 'ก'.repeat(500) });
		readWording(fields, EIT);
		expect(Object.keys(fields.errors)).toEqual(['th_e1', 'en_e2']);
		expect(fields.values.th_e1).toHaveLength(501);
	});

	it('of no item of the questionnaire are not read', () => {
		expect(readWording(typed({ th_e99: 'ก', th___proto__: 'ข', th_i1: 'ค' }), EIT)).toEqual({});
	});
});

describe('a pasted list', () => {
	it('fills the fields of its language and leaves the others as they were typed', () => {
		const values = { language: 'en', list: 'E1 One\nE2 Two', th_e1: 'หนึ่ง', en_e3: 'Three' };
		const fields = typed(values);
		expect(readList(fields, EIT)).toEqual({ language: 'en', filled: ['e1', 'e2'], notTaken: [] });
		expect(fields.values).toMatchObject({
			th_e1: 'หนึ่ง',
			en_e1: 'One',
			en_e2: 'Two',
			en_e3: 'Three',
			list: ''
		});
	});

	it('stays in its box while something of it was not taken', () => {
		const fields = typed({ language: 'th', list: 'E1 หนึ่ง\nI1 สอง' });
		expect(readList(fields, EIT)?.notTaken).toHaveLength(1);
		expect(fields.values.list).toBe('E1 หนึ่ง\nI1 สอง');
	});

	it.each([
		['an empty one', { language: 'th', list: ' ' }, 'list'],
		['one in no language', { language: 'fr', list: 'E1 Un' }, 'language'],
		['one longer than any questionnaire', { language: 'th', list: 'ก'.repeat(60_001) }, 'list']
	])('is refused: %s', (_, values, field) => {
		const fields = typed({ ...values, th_e1: 'เดิม' });
		expect(readList(fields, EIT)).toBeNull();
		expect(Object.keys(fields.errors)).toEqual([field]);
		expect(fields.values.th_e1).toBe('เดิม');
	});
});

describe('undoing an item', () => {
	it('empties both languages of it and nothing else', () => {
		const fields = typed({ item: 'e1', th_e1: 'ก', en_e1: 'A', th_e2: 'ข', list: 'E3 ค' });
		undoItem(fields, EIT);
		expect(fields.values).toMatchObject({ th_e1: '', en_e1: '', th_e2: 'ข', list: 'E3 ค' });
		const wording = readWording(typed(fields.values), EIT);
		expect(questionnaireOf({ instrumentId: EIT.id, wording }).items[0]).toEqual(EIT.items[0]);
	});
});
