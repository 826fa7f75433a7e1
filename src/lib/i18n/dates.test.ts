import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bangkokDay, fiscalYearOf, longDate, shortDate } from './dates.ts';

describe('days', () => {
	it('are written with Buddhist years in both languages', () => {
		expect(longDate('2023-07-26', 'th')).toBe('26 กรกฎาคม 2566');
		expect(longDate('2023-07-26', 'en')).toBe('26 July 2566 B.E.');
		expect(shortDate('2023-10-01', 'th')).toBe('1 ต.ค. 2566');
	});

	it('end an English sentence by the full stop of their B.E., not by two', () => {
		const folder = join(import.meta.dirname, 'messages/en');
		const doubled = readdirSync(folder).flatMap(
			(file) =>
				readFileSync(join(folder, file), 'utf8').match(/.*\{(opens|closes|day|last)\}\..*/g) ?? []
		);
		expect(doubled).toEqual([]);
	});

	it('belong to the fiscal year that ends in September', () => {
		expect(fiscalYearOf('2023-09-30')).toBe(2566);
		expect(fiscalYearOf('2023-10-01')).toBe(2567);
	});

	it('begin at midnight in Thailand', () => {
		expect(bangkokDay(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
		expect(bangkokDay(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
	});

	it('are refused when they are none', () => {
		expect(() => longDate('soon', 'th')).toThrow(RangeError);
	});
});
