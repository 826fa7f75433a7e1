import { describe, expect, it } from 'vitest';
import { readNewSet } from './new-set.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';
import { writeSetTable } from './write-set-table.ts';

const whole = inYear(builtInSet(2567), 2570);

describe('a new set', () => {
	it.each([
		['JSON', JSON.stringify(whole)],
		['JSON with a mark in front', `\uFEFF\n${JSON.stringify(whole, null, '\t')}`],
		['a table', writeSetTable(whole)]
	])('is read from %s', (_, text) => {
		expect(readNewSet(text)).toEqual({ ok: true, whole });
	});

	it.each([
		['{ "set": ', 'not_json'],
		['[]', 'not_object'],
		['', 'no_column'],
		['คะแนน', 'no_column']
	])('is not read from %j', (text, code) => {
		const read = readNewSet(text);
		expect(read.ok ? null : read.faults[0]?.code).toBe(code);
	});

	it.each([
		[2567, false],
		[2568, true],
		[2650, true],
		[2651, false]
	])('of %i is taken: %s', (year, isTaken) => {
		const read = readNewSet(JSON.stringify(inYear(whole, year)));
		expect(read.ok).toBe(isTaken);
		if (!read.ok) expect(read.faults).toMatchObject([{ code: 'no_later_year' }]);
	});
});
