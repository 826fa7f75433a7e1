import { describe, expect, it } from 'vitest';
import { measure } from '$lib/ita/measures/measure.fixture.ts';
import { Fields, type Values } from './fields.ts';
import { planValues, readPlan, readProgress, readReports, reportValues } from './measure-form.ts';

const YEARS = [2566, 2567];

function fieldsOf(values: Values): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

const plan = planValues(measure());

describe('the plan of a measure', () => {
	it('comes back from its own form as it was', () => {
		const { id, fiscalYear, halfYear, result, progress, ...own } = measure({
			steps: ['หนึ่ง', 'สอง'],
			items: ['i21', 'o24'],
			state: 'dropped',
			droppedReason: 'ซ้ำกับอีกมาตรการ',
			isPublic: true
		});
		expect([id, fiscalYear, halfYear, result, progress]).toHaveLength(5);
		const fields = fieldsOf(planValues(own));
		expect(readPlan(fields, YEARS)).toEqual(own);
		expect(fields.errors).toEqual({});
	});

	it('may be a title alone', () => {
		const fields = fieldsOf({
			...planValues(measure({ theme: null, unit: '', steps: [], startsOn: null, endsOn: null })),
			items: ''
		});
		expect(readPlan(fields, YEARS)).toMatchObject({ unit: '', startsOn: null, endsOn: null });
		expect(fields.isGood).toBe(true);
	});

	it('reads a step a line, without the numbers that people type before them', () => {
		const fields = fieldsOf({ ...plan, steps: '1. หนึ่ง\r\n\r\n ๒) สอง \n 3 สาม' });
		expect(readPlan(fields, YEARS).steps).toEqual(['หนึ่ง', 'สอง', '3 สาม']);
	});

	it('reads items in Thai digits and capitals, each once', () => {
		const fields = fieldsOf({ ...plan, items: 'I๒๑, o24  i21' });
		expect(readPlan(fields, YEARS).items).toEqual(['i21', 'o24']);
		expect(fields.isGood).toBe(true);
	});

	it('forgets the reason of a measure that goes on', () => {
		const fields = fieldsOf({ ...plan, dropped_reason: 'ซ้ำ' });
		expect(readPlan(fields, YEARS).droppedReason).toBe('');
	});

	it.each([
		['title', { title: '' }],
		['title', { title: 'ก'.repeat(301) }],
		['items', { items: 'i21 i31' }],
		['items', { items: 'o1', items_year: '2567' }],
		['items_year', { items_year: '2565' }],
		['theme', { theme: '8' }],
		['unit', { unit: 'ก'.repeat(201) }],
		['steps', { steps: 'ก\n'.repeat(13) }],
		['steps', { steps: 'ก'.repeat(501) }],
		['starts_on', { starts_on_year: '' }],
		['ends_on', { ends_on_day: '30', ends_on_month: '9', ends_on_year: '2569' }],
		['state', { state: 'nearly' }],
		['dropped_reason', { state: 'dropped' }]
	])('is refused at %s', (name, typed: Values) => {
		const fields = fieldsOf({ ...plan, ...typed });
		readPlan(fields, YEARS);
		expect(Object.keys(fields.errors)).toEqual([name]);
	});
});

describe('the reports of a measure', () => {
	const told = { text: 'ทำแล้ว', on: '2027-04-05' };

	it('come back from their own form, and may be missing', () => {
		for (const reports of [
			{ halfYear: told, result: null },
			{ halfYear: null, result: told },
			{ halfYear: null, result: null }
		]) {
			const fields = fieldsOf(reportValues(measure(reports)));
			expect(readReports(fields, 2570)).toEqual(reports);
			expect(fields.isGood).toBe(true);
		}
	});

	it('are text and day together, of a day in the year or after', () => {
		const whole = reportValues(measure({ halfYear: told }));
		const errors = (typed: Values) => {
			const fields = fieldsOf({ ...whole, ...typed });
			readReports(fields, 2570);
			return Object.keys(fields.errors);
		};
		expect(errors({ half_year: '' })).toEqual(['half_year']);
		const noDay = { half_year_on_day: '', half_year_on_month: '', half_year_on_year: '' };
		expect(errors(noDay)).toEqual(['half_year_on']);
		const first = { half_year_on_day: '1', half_year_on_month: '10', half_year_on_year: '2569' };
		expect(errors(first)).toEqual([]);
		expect(errors({ ...first, half_year_on_day: '30', half_year_on_month: '9' })).toEqual([
			'half_year_on'
		]);
	});
});

describe('an entry of progress', () => {
	const entry = { done_on_day: '๑', done_on_month: '11', done_on_year: '๒๕๖๙', note: 'ประชุม' };

	it('is a day, a note, and evidence on the web or none', () => {
		const read = readProgress(fieldsOf({ ...entry, evidence_url: '' }));
		expect(read).toEqual({ on: '2026-11-01', text: 'ประชุม', evidenceUrl: null });
		const fields = fieldsOf({ ...entry, evidence_url: 'https://www.example.go.th/ก' });
		expect(readProgress(fields).evidenceUrl).toBe('https://www.example.go.th/%E0%B8%81');
	});

	it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.go.th/a', 'https://a b'])(
		'is refused with %s for evidence',
		(evidence_url) => {
			const fields = fieldsOf({ ...entry, evidence_url });
			readProgress(fields);
			expect(Object.keys(fields.errors)).toEqual(['evidence_url']);
		}
	);
});
