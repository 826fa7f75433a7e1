import { describe, expect, it } from 'vitest';
import { dayValues, Fields } from './fields.ts';

function sent(values: Record<string, string>): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

describe('a field', () => {
	it('keeps what was typed, good or not', () => {
		const fields = sent({ name: '  ปี ๒๕๗๐ ', expected: 'มาก' });
		expect(fields.text('name', 'ชื่อ', 120)).toBe('ปี ๒๕๗๐');
		fields.wholeNumber('expected', 'จำนวน', { least: 1, most: 10 });
		expect(fields.values).toEqual({ name: 'ปี ๒๕๗๐', expected: 'มาก' });
		expect(fields.errors.expected).toContain('จำนวน');
		expect(fields.isGood).toBe(false);
	});

	it('has no U+0000, which no database would take', () => {
		const fields = sent({ name: 'ที่\0นี่\0' });
		expect(fields.text('name', 'ชื่อ', 120)).toBe('ที่นี่');
		expect(sent({ name: '\0' }).textOrNothing('name')).toBe('');
	});

	it('is too long by characters, not by bytes or marks', () => {
		expect(sent({ name: 'ที่' }).text('name', '', 3)).toBe('ที่');
		const fields = sent({ name: 'ที่นี่' });
		fields.text('name', '', 5);
		expect(fields.isGood).toBe(false);
	});

	it.each([
		['๑๒๐', 120],
		['1,200', 1200]
	])('reads %s as a whole number', (typed, number) => {
		const fields = sent({ n: typed });
		expect(fields.wholeNumber('n', '', { least: 1, most: 10_000 })).toBe(number);
		expect(fields.isGood).toBe(true);
	});

	it.each(['', '4', '101', '10.5', '-7', '1e1', '0x10'])('refuses %j as a k', (typed) => {
		const fields = sent({ k: typed });
		fields.wholeNumber('k', '', { least: 5, most: 100 });
		expect(fields.isGood).toBe(false);
	});

	it('reads a score with at most two decimals', () => {
		const bounds = { least: 0, most: 100 };
		expect(sent({ target: '๘๕.๕' }).score('target', '', bounds)).toBe(85.5);
		const fields = sent({ target: '85.555' });
		fields.score('target', '', bounds);
		expect(fields.isGood).toBe(false);
	});

	it('never gives a password back', () => {
		const fields = sent({ password: 'หนึ่งสองสามสี่' });
		expect(fields.password('password', 10)).toBe('หนึ่งสองสามสี่');
		expect(fields.values).toEqual({});
	});
});

describe('a day in the Buddhist era', () => {
	const day = (date: string, month: string, year: string) =>
		sent({ d_day: date, d_month: month, d_year: year });

	it('becomes a day of the common era, Thai digits or not', () => {
		expect(day('๑', '2', '๒๕๗๐').day('d', '')).toBe('2027-02-01');
		expect(day('29', '2', '2571').day('d', '')).toBe('2028-02-29');
	});

	it.each([
		['31', '2', '2570'],
		['29', '2', '2570'],
		['1', '13', '2570'],
		['0', '1', '2570'],
		['1', '1', '2027'],
		['', '1', '2570'],
		['1', '', '2570']
	])('is refused when it is %s/%s/%s', (date, month, year) => {
		const fields = day(date, month, year);
		fields.day('d', 'วันแรก');
		expect(fields.errors.d).toContain('วันแรก');
	});

	it('is shown as it was read', () => {
		expect(dayValues('d', '2026-11-02')).toEqual({ d_day: '2', d_month: '11', d_year: '2569' });
	});
});
