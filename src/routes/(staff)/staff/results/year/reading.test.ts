import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { tableCsv } from '$lib/server/documents/table.ts';
import { itemOf, resultOf, scoreOf } from '../[round]/result.fixture.ts';
import { yearCharts } from './charts.ts';
import { yearReading, type YearReading } from './reading.ts';
import { yearRows } from './rows.ts';
import { known, officialState } from './year.fixture.ts';

const official = yearReading(known(2566), known(2565), 'official');

describe('the official picture of 2566', () => {
	it('has the published totals, levels and the exact contributions to their change', () => {
		expect([official.total, official.level?.low.th]).toEqual([
			{ low: '88.58', high: '88.58' },
			'ผ่าน'
		]);
		expect(official.changes?.before.total?.low).toBe('96.86');
		expect(official.changes?.before.level?.low.th).toBe('AA');
		expect(official.changes?.total?.change).toBe('−8.28');
		expect(official.changes?.contributions.map(({ kind, change }) => [kind, change])).toEqual([
			['iit', '−0.03'],
			['eit', '+1.75'],
			['oit', '−10.00']
		]);
	});

	it('files each indicator in its class', () => {
		const classes = official.changes?.indicators.map(({ number, classNumber }) => [
			Number(number),
			classNumber
		]);
		expect(classes).toEqual([
			[1, 2],
			[2, 2],
			[3, 2],
			[4, 4],
			[5, 2],
			[6, 3],
			[7, 3],
			[8, 3],
			[9, 5],
			[10, 5]
		]);
	});

	it('has the means of the themes, and flagged items first', () => {
		const means = official.themes?.map(({ overall }) => overall?.low);
		expect(means).toEqual([
			'98.68',
			'98.61',
			'99.04',
			'99.69',
			'85.52',
			'64.29',
			expect.any(String)
		]);
		const oit = official.themes?.[5]?.parts.find(({ part }) => part === 'oit');
		expect(oit?.mean.low).toBe('28.57');
		expect(oit?.items.slice(0, 5).every(({ flags }) => flags.includes('low'))).toBe(true);
		expect(oit?.items.at(-1)?.flags).toEqual([]);
	});

	it('says what cannot be right, with the cells', () => {
		const state = officialState(2566, { 'ita/total': '88.57' });
		const { findings } = yearReading(known(2566, [], state), null, 'official');
		expect(findings).toHaveLength(1);
		expect(findings[0]?.sentence).toContain('88.57');
		expect(findings[0]?.cells.length).toBeGreaterThan(0);
		expect(official.findings).toEqual([]);
	});

	it('has rank, day and remarks', () => {
		expect(official.official).toMatchObject({ rank: 3563, announcedOn: '2023-08-10' });
		expect(official.remarks.map(({ code }) => code)).toEqual(['o24']);
	});
});

describe('the pulse', () => {
	const iit = resultOf('iit-2566', [itemOf('i7', '70/1', { interval: { low: 60, high: 80 } })]);
	const interviews = resultOf('eit-2566', [], { part: 'eit_survey' });
	const year = known(2566, [iit, interviews]);
	const pulse = yearReading(year, null, 'pulse');

	it('is a range, with origins, and with own interviews beside the total', () => {
		// 0.30 · 90, and 70 % unknown.
		expect(pulse.total).toEqual({ low: '27.00', high: '97.00' });
		expect(pulse.parts.map(({ part, origin }) => [part, origin])).toEqual([
			['iit', 'pulse_round'],
			['eit_public', 'missing'],
			['eit_survey', 'missing'],
			['eit', 'missing'],
			['oit', 'missing']
		]);
		expect(pulse.interviews[0]).toMatchObject({
			origin: 'interviewer_round',
			score: { low: '90.00' }
		});
	});

	it('says how sure a flag is, and how many were expected', () => {
		const flag = pulse.flags.find(({ code, kind }) => code === 'i7' && kind === 'low');
		expect(flag).toMatchObject({ score: '70.00', certainty: 'certain', n: 60 });
		expect(pulse.samples[0]?.round).toMatchObject({ counted: 60, expected: 60, percent: 100 });
	});

	it.each([
		['in other words', { i7: { th: 'ถ้อยคำอื่น' } }, true],
		['about another item in other words', { i8: { th: 'ถ้อยคำอื่น' } }, false]
	])('says of a fall since a round that asked %s that it may be the words', (_, wording, isWhy) => {
		const higher = resultOf('iit-2566', [itemOf('i7', '95/1')]);
		const since = known(2566, [iit, higher]);
		if (since.earlier.iit) since.earlier.iit.round.wording = wording;
		const reading = yearReading(since, null, 'pulse');
		const of = reading.flags.filter(({ code }) => code === 'i7');
		expect(of.map(({ kind, isReworded }) => [kind, isReworded])).toEqual([
			['low', false],
			['fell', isWhy],
			['below_median', false]
		]);
		const notes = yearRows(reading).map(({ note }) => String(note));
		expect(notes.some((note) => note.includes(m.wording_fell_reworded()))).toBe(isWhy);
	});

	it('tells what "not my work" would take from the indicators of which it is known, as a range', () => {
		const asked = surveyInstrument('iit-2566').indicators.find(({ number }) => number === 2);
		const items = (asked?.items ?? []).map((code) =>
			itemOf(code, '80/1', { ifLowest: { low: 74, high: 77 } })
		);
		const told = yearReading(known(2566, [resultOf('iit-2566', items)]), null, 'pulse');
		expect(told.notMyWork?.indicators.map(({ number, cost }) => [number, cost])).toEqual([
			['2', { low: 3, high: 6 }]
		]);
		const rows = yearRows(told).filter(({ section }) => section === 'not_my_work');
		expect(rows).toMatchObject([{ part: 'iit', code: '2', low: 3, high: 6 }]);
		expect([pulse.notMyWork, official.notMyWork], 'where nothing is known').toEqual([null, null]);
	});

	it('stands beside the official figures with the gap', () => {
		const own = pulse.side.rows.find(({ part, code }) => part === 'iit' && code === 'own');
		expect(own).toMatchObject({ pulse: '90.00', official: '99.92', gap: '+9.92' });
	});

	it('of a strict round is a range, and flags no item', () => {
		const within = { low: 76, high: 83 };
		const strict = resultOf('iit-2566', [], {
			profile: 'strict',
			score: { ...scoreOf('80/1'), within },
			indicators: [1, 2, 3, 4, 5].map((number) => ({ number, ...scoreOf('80/1'), within }))
		});
		const reading = yearReading(known(2566, [strict], null), null, 'pulse');
		expect(reading.parts[0]?.score).toEqual({ low: '76.00', high: '83.00' });
		expect(reading.total).toEqual({ low: '22.80', high: '94.90' });
		expect([reading.flags, reading.side.rows]).toEqual([[], []]);
	});

	it('takes no round that still runs', () => {
		const running = resultOf('iit-2566', [], { isFinal: false });
		expect(yearReading(known(2566, [running]), null, 'pulse').total).toBeNull();
	});
});

/** Every number that a value holds, whatever it is written in. */
function numbersIn(value: unknown): Set<number> {
	const written = JSON.stringify(value)
		.replaceAll('−', '-')
		.matchAll(/-?\d+(?:\.\d+)?/g);
	return new Set([...written].map(([digits]) => Number(digits)));
}

describe('what leaves', () => {
	const read = (reading: YearReading) =>
		Papa.parse<Record<string, string>>(tableCsv(yearRows(reading)).replace('\uFEFF', ''), {
			header: true,
			skipEmptyLines: true
		}).data;

	it.each(['official', 'pulse'] as const)('holds no number that the page lacks (%s)', (basis) => {
		const iit = resultOf('iit-2566', [itemOf('i7', '70/1')]);
		const reading = yearReading(known(2566, [iit]), known(2565), basis);
		const rows = read(reading);
		expect(rows.length).toBeGreaterThan(10);
		const figures = rows.map(({ low, high }) => ({ low, high }));
		expect(numbersIn(figures).difference(numbersIn(reading))).toEqual(new Set());
	});

	it('reads back with total, contributions and theme means as numbers', () => {
		const rows = read(official);
		const of = (section: string, code: string, part: string) =>
			rows.find((row) => row.section === section && row.code === code && row.part === part)?.low;
		expect(of('total', 'total', 'ita')).toBe('88.58');
		expect(of('contribution', 'own', 'oit')).toBe('-10');
		expect(of('contribution', 'total', 'ita')).toBe('-8.28');
		expect(of('theme', 'theme 6', '')).toBe('64.29');
	});

	it('runs no remark as a formula', () => {
		const state = officialState(2566);
		state.remarks = [{ part: 'oit', code: 'o24', remark: '=HYPERLINK("http://x")' }];
		const reading = yearReading(known(2566, [], state), null, 'official');
		expect(read(reading).find(({ section }) => section === 'remark')?.note).toMatch(/^'=/);
	});
});

describe('the pictures', () => {
	const charts = yearCharts(official);

	it('have no style, no script and no event of their own, and say what they show', () => {
		for (const chart of Object.values(charts)) {
			expect(chart.svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
			expect(chart.svg).not.toMatch(/style=|<style|<script| on\w+=/);
			expect(chart.svg).toContain(chart.sentence.slice(0, 10));
		}
	});

	it('show the change of each instrument and the figures of the indicators', () => {
		expect(charts.contributions?.svg).toContain('−10.00');
		expect(charts.indicators?.svg).toContain('70.00');
		expect(charts.themes?.svg).toContain('64.29');
	});
});
