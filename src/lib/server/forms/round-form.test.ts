import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '$lib/ita/instrument/built-in.ts';
import { Fields } from './fields.ts';
import {
	draftValues,
	instrumentChoices,
	newRoundValues,
	readFirstRound,
	readLaterDay,
	readRoundDraft,
	readServicePoint
} from './round-form.ts';

const NOW = new Date('2026-11-22T18:00:00Z');

function sent(values: Record<string, string>): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

describe('the form of a round', () => {
	const filled = { ...newRoundValues(NOW), name: 'รอบแรก', expected: '120' };

	it('begins with today in Thailand and the fiscal year of that day', () => {
		const draft = readRoundDraft(sent(filled));
		expect(draft).toMatchObject({
			opensOn: '2026-11-23',
			closesOn: '2026-12-23',
			fiscalYear: 2570,
			k: 10,
			profile: 'default',
			target: 85,
			instrumentId: 'eit-2566',
			part: 'eit_public'
		});
	});

	it.each([
		['eit-2566', 'ticket'],
		['iit-2566', 'ticket'],
		['iit-2566', 'draw']
	])('reads back what a draft of %s with the choice of %s shows', (instrument, admission) => {
		const draft = readRoundDraft(sent({ ...filled, instrument, admission }));
		expect(readRoundDraft(sent(draftValues(draft, 'ticket')))).toEqual(draft);
	});

	it('asks residents for a comment and employees not, unless it is ticked otherwise', () => {
		const asks = (values: Record<string, string>) =>
			readRoundDraft(sent({ ...filled, ...values })).asksComment;
		expect(asks({})).toBe(true);
		expect(asks({ instrument: 'iit-2567' })).toBe(false);
		expect(asks({ comment_external: '' })).toBe(false);
		expect(asks({ instrument: 'iit-2567', comment_internal: 'yes' })).toBe(true);
		for (const instrument of ['eit-2566', 'iit-2567']) {
			for (const [name, value] of [
				['comment_external', ''],
				['comment_internal', 'yes']
			] as const) {
				const draft = readRoundDraft(sent({ ...filled, instrument, [name]: value }));
				expect(readRoundDraft(sent(draftValues(draft, 'draw')))).toEqual(draft);
			}
		}
	});

	it('asks for no comment with tickets, whose answers have no room for one', () => {
		const asked = { ...filled, instrument: 'iit-2567', comment_internal: 'yes' };
		const ticket = sent({ ...asked, admission: 'ticket' });
		readRoundDraft(ticket);
		expect(Object.keys(ticket.errors)).toEqual(['comment_internal']);
		const draw = sent({ ...asked, admission: 'draw' });
		readRoundDraft(draw);
		expect(draw.errors).toEqual({});
	});

	it('takes a profile of the two, chosen by name', () => {
		expect(readRoundDraft(sent({ ...filled, profile: 'strict' })).profile).toBe('strict');
		const fields = sent({ ...filled, profile: 'lax' });
		readRoundDraft(fields);
		expect(Object.keys(fields.errors)).toEqual(['profile']);
	});

	it('takes the part from the questionnaire', () => {
		const internal = sent({ ...filled, instrument: 'iit-2567', admission: 'draw' });
		expect(readRoundDraft(internal).part).toBe('iit');
	});

	it('takes the way in of employees as it was chosen, and residents come by the link', () => {
		const read = (instrument: string, admission: string) => {
			const fields = sent({ ...filled, instrument, admission });
			return [readRoundDraft(fields).admission, Object.keys(fields.errors).join()];
		};
		expect(read('iit-2566', 'ticket')).toEqual(['ticket', '']);
		expect(read('iit-2566', 'draw')).toEqual(['draw', '']);
		expect(read('iit-2566', 'link')[1]).toBe('admission');
		expect(read('iit-2566', '')[1]).toBe('admission');
		expect(read('eit-2566', 'ticket')).toEqual(['link', '']);
	});

	it('shows a draft for residents the usual way in, and one for employees its own', () => {
		const draft = readRoundDraft(sent(filled));
		expect(draftValues(draft, 'ticket').admission).toBe('ticket');
		expect(draftValues({ ...draft, admission: 'draw' }, 'ticket').admission).toBe('draw');
	});

	it('refuses k below 5 (P15), questionnaires that nobody answers and days in the wrong order', () => {
		const fields = sent({
			...filled,
			k: '4',
			instrument: 'oit-2566',
			closes_on_day: '23',
			closes_on_month: '11'
		});
		readRoundDraft(fields);
		expect(Object.keys(fields.errors).sort()).toEqual(['closes_on', 'instrument', 'k']);
	});

	it('offers every built-in questionnaire that people answer', () => {
		const answered = INSTRUMENTS.filter(({ kind }) => kind !== 'oit').map(({ id }) => id);
		const offered = instrumentChoices().filter(({ part }) => part !== 'eit_survey');
		expect(offered.map(({ instrumentId }) => instrumentId)).toEqual(answered);
	});

	it('offers what residents are asked to interviewers as well, who write no comment down', () => {
		const values = instrumentChoices().map(({ value }) => value);
		expect(values.filter((value) => value.startsWith('survey-'))).toEqual([
			'survey-eit-2566',
			'survey-eit-2567'
		]);
		const sentBack = (instrument: string) => {
			const draft = readRoundDraft(sent({ ...filled, instrument, admission: 'ticket' }));
			return [draft, draftValues(draft, 'ticket').instrument] as const;
		};
		const [survey, value] = sentBack('survey-eit-2566');
		expect(survey).toMatchObject({
			instrumentId: 'eit-2566',
			part: 'eit_survey',
			admission: 'link',
			asksComment: false
		});
		expect(value).toBe('survey-eit-2566');
		const [open] = sentBack('eit-2566');
		expect(open, 'control').toMatchObject({ part: 'eit_public', asksComment: true });
	});
});

describe('the form of a first round', () => {
	it('makes a round of residents with one service point', () => {
		const { draft, point } = readFirstRound(
			sent({ ...newRoundValues(NOW), name: 'รอบแรก', expected: '๑๒๐', point: 'เคาน์เตอร์ 1' })
		);
		expect(draft).toMatchObject({ part: 'eit_public', k: 10, expected: 120, fiscalYear: 2570 });
		expect(point).toEqual({ nameTh: 'เคาน์เตอร์ 1', nameEn: 'เคาน์เตอร์ 1', expected: 120 });
	});

	it('names every field that is missing', () => {
		const fields = sent({});
		readFirstRound(fields);
		expect(Object.keys(fields.errors)).toEqual([
			'name',
			'opens_on',
			'closes_on',
			'expected',
			'point'
		]);
	});
});

describe('the form of a service point', () => {
	it('uses the Thai name where there is no English one', () => {
		const fields = sent({ name_th: 'งานคลัง', name_en: '', point_expected: '40' });
		expect(readServicePoint(fields)).toEqual({
			nameTh: 'งานคลัง',
			nameEn: 'งานคลัง',
			expected: 40
		});
		expect(fields.isGood).toBe(true);
	});
});

describe('a new last day', () => {
	it.each([
		['2569', false],
		['2570', true]
	])('in %s is later: %s', (year, isGood) => {
		const fields = sent({ closes_on_day: '23', closes_on_month: '12', closes_on_year: year });
		readLaterDay(fields, '2026-12-23');
		expect(fields.isGood).toBe(isGood);
	});
});

describe('the bounds of the form are those of the database', () => {
	const folder = join(import.meta.dirname, '../../../../supabase/migrations');
	const sql = readdirSync(folder)
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
	const filled = { ...newRoundValues(NOW), name: 'รอบแรก', expected: '120' };

	it.each([
		['k', /constraint rounds_k_is_at_least_5 check \(k between (\d+) and (\d+)\)/],
		['fiscal_year', /check \(fiscal_year between (\d+) and (\d+)\)/],
		['target', /constraint rounds_target_is_a_score check \(target between (\d+) and (\d+)\)/]
	])('for %s', (name, constraint) => {
		const [least, most] = (constraint.exec(sql)?.slice(1) ?? []).map(Number);
		if (least === undefined || most === undefined) throw new Error('There is no such constraint.');
		const refused = [least - 1, least, most, most + 1].filter((value) => {
			const fields = sent({ ...filled, [name]: String(value) });
			readRoundDraft(fields);
			return !fields.isGood;
		});
		expect(refused).toEqual([least - 1, most + 1]);
	});

	it('for the length of names', () => {
		const most = Number(/check \(length\(name\) between 1 and (\d+)\)/.exec(sql)?.[1]);
		const refused = [most, most + 1].filter((length) => {
			const fields = sent({ ...filled, name: 'ก'.repeat(length) });
			readRoundDraft(fields);
			return !fields.isGood;
		});
		expect(refused).toEqual([most + 1]);
	});
});
