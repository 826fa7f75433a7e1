/** The report agrees with itself, whatever the figures are, in both languages. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { officialRows, replaced, rowsOf } from '../../../../tests/fixtures/official.ts';
import { overwriteGetLocale, type Locale } from '../../i18n/paraglide/runtime.js';
import { REPORT_WORDS } from '../../i18n/report-words.ts';
import { checkReport } from '../analysis/consistency/report.ts';
import { CLASS_NUMBER, type StrengthClass } from '../analysis/strengths.ts';
import { knownRules } from '../scoring/known-rules.ts';
import type { FigureRow } from '../scoring/figures.ts';
import { sentencesOf, tablesOf, type Report } from './model.ts';
import { reportSource, reportYear } from '../../../../tests/fixtures/report.ts';
import { reportOf } from './report.ts';
import { statedBy } from './stated.ts';

afterEach(() => overwriteGetLocale(() => 'th'));

const NUMBER = /\d+\.\d\d(?!\d)/g;

/** Figures of two decimals in sentences that stand in no table. */
function untabled(report: Report): string[] {
	const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const tabled = new Set(cells.flatMap(({ text }) => text.match(NUMBER) ?? []));
	return sentencesOf(report)
		.flatMap(({ text }) => text.match(NUMBER) ?? [])
		.filter((number) => !tabled.has(number));
}

function said(report: Report, key: string): string {
	const found = sentencesOf(report).find((sentence) => sentence.key === key);
	if (found === undefined) throw new Error(`no sentence ${key}`);
	return found.text;
}

/** Every item at a value of its own, those of both halves of EIT; 2565 has indicators alone. */
const figures = (fiscalYear: 2565 | 2566): fc.Arbitrary<FigureRow[]> => {
	const known = officialRows(fiscalYear);
	const items = known.filter(({ code }) => /^[ioe]\d+$/.test(code));
	const halves = items.filter(({ part }) => part === 'eit_public');
	const rows =
		fiscalYear === 2565
			? known.filter(({ part }) => part !== 'ita')
			: [...items, ...halves.map((row) => ({ ...row, part: 'eit_survey' }))];
	const cell = ({ part, code }: FigureRow) =>
		part === 'oit' && code.startsWith('o')
			? fc.constantFrom('0.00', '100.00')
			: // Near the target and the top, where the cases are.
				fc
					.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 8400, max: 8600 }))
					.map((points) => (points / 100).toFixed(2));
	return fc
		.tuple(...rows.map(cell))
		.map((scores) => rows.map((row, at) => ({ ...row, score: scores[at] ?? '0.00' })));
};

const RUNS = { numRuns: 12 };

/**
 * The class that two figures as printed belong to: written out here once more, for the checker of
 * reports asks the same function that filed them.
 */
function ruleOf(before: number, after: number, highest: number): StrengthClass {
	if (after < 85) return after < before ? 'fell_below' : 'still_below';
	if (after === highest) return 'highest';
	if (after === before) return 'kept';
	return after > before ? 'rose' : 'fell';
}

/** What stands in the table of classes for a class. */
function filedAs(of: StrengthClass): string {
	return REPORT_WORDS.findingName(CLASS_NUMBER[of], REPORT_WORDS.strength(of));
}

describe.each<Locale>(['th', 'en'])('a report in %s', (locale) => {
	it('says no figure that stands in none of its tables', () => {
		fc.assert(
			fc.property(figures(2565), figures(2566), (before, after) => {
				overwriteGetLocale(() => locale);
				const earlier = reportYear(2565, before);
				const report = reportOf(
					reportSource({ ...reportYear(2566, after), earlier }),
					REPORT_WORDS
				);
				expect(untabled(report)).toEqual([]);
				// Control: there was something to look up.
				const all = sentencesOf(report).map(({ text }) => text);
				expect(all.join().match(NUMBER) ?? []).not.toEqual([]);
			}),
			RUNS
		);
	});

	it('says of no rise that it fell, and of no fall that it rose', () => {
		const verbs = locale === 'th' ? ['เพิ่มขึ้น', 'ลดลง'] : ['rose', 'fell'];
		const same = locale === 'th' ? 'เท่าเดิม' : 'unchanged';
		fc.assert(
			fc.property(figures(2565), figures(2566), (before, after) => {
				overwriteGetLocale(() => locale);
				const earlier = reportYear(2565, before);
				const source = reportSource({ ...reportYear(2566, after), earlier });
				const report = reportOf(source, REPORT_WORDS);
				const moved = Number(rowOf(report, 'total').at(4)?.replace('−', '-'));
				const [verb, other] = moved > 0 ? verbs : verbs.toReversed();
				const sentence = said(report, 'comparison.total');
				expect(sentence).toContain(moved === 0 ? same : verb);
				expect(sentence).not.toContain(other);
				if (moved === 0) expect(sentence).not.toContain(verb);
				for (const { cells } of tableOf(report, 'comparison').rows) {
					const change = Number((cells[4]?.text ?? '').replace('−', '-'));
					const word = cells[5]?.text.toLowerCase() ?? '';
					if (change > 0) expect(word).toBe(verbs[0]);
					if (change < 0) expect(word).toBe(verbs[1]);
					if (cells[4]?.text === '0.00') expect(word).toBe(same);
				}
			}),
			RUNS
		);
	});

	it('says of two totals that are shown alike that they are the same, and tells no size', () => {
		overwriteGetLocale(() => locale);
		const parts = (fiscalYear: number, eit: string) =>
			reportYear(
				fiscalYear,
				rowsOf(fiscalYear, `iit iit 90.02, eit eit ${eit}, oit oit 90.00, iit 1 90.00`)
			);
		// 90.006 and 90.012: the difference would be shown as 0.01.
		const source = reportSource({ ...parts(2566, '90.02'), earlier: parts(2565, '90.00') });
		const report = reportOf(source, REPORT_WORDS);
		const [, , before, after, change, word] = rowOf(report, 'total');
		expect([before, after, change]).toEqual(['90.01', '90.01', '0.00']);
		expect(word).toBe(locale === 'th' ? 'เท่าเดิม' : 'Unchanged');
		const sentence = said(report, 'comparison.total');
		expect(sentence).toMatch(locale === 'th' ? /คะแนนรวมเท่าเดิม/ : /The total is unchanged/);
		expect(sentence).not.toMatch(/(?<!\d)0\.01/);
		expect(said(report, 'comparison.why')).not.toMatch(/เป็นหลัก|mainly/);
	});

	it('files every indicator by the two figures beside it, as the rule of its class says', () => {
		fc.assert(
			fc.property(figures(2565), figures(2566), (before, after) => {
				overwriteGetLocale(() => locale);
				const earlier = reportYear(2565, before);
				const report = reportOf(
					reportSource({ ...reportYear(2566, after), earlier }),
					REPORT_WORDS
				);
				const rows = tableOf(report, 'classes').rows.map(({ cells }) => ({
					filed: cells[0]?.text,
					before: Number(cells[3]?.text),
					after: Number(cells[4]?.text)
				}));
				expect(rows).toHaveLength(10);
				const highest = Math.max(...rows.map((row) => row.after));
				expect(rows.map(({ filed }) => filed)).toEqual(
					rows.map((row) => filedAs(ruleOf(row.before, row.after, highest)))
				);
			}),
			RUNS
		);
	});

	it('leaves no word open', () => {
		overwriteGetLocale(() => locale);
		const report = reportOf(reportSource(), REPORT_WORDS);
		const all = JSON.stringify(report);
		expect(all).not.toMatch(/undefined|NaN|\{\w+\}|\[object/);
		expect(all).toMatch(locale === 'th' ? /คะแนนรวม/ : /The total/);
		const keys = sentencesOf(report).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.every((key) => /^[a-z0-9._]{1,60}$/.test(key))).toBe(true);
	});
});

describe('the report of the reference figures', () => {
	const report = () => reportOf(reportSource(), REPORT_WORDS);

	it('has the theme means that its items give, not the total seven times', () => {
		const means = [1, 2, 3, 4, 5, 6, 7].map(
			(number) => tableOf(report(), `theme.${number}`).rows.at(-1)?.cells[3]?.text
		);
		expect(means).toEqual(['98.68', '98.61', '99.04', '99.69', '85.52', '64.29', '99.23']);
	});

	it('files indicators 9 and 10 under what fell below the target, and 4 alone under what fell', () => {
		const members = (key: string) => said(report(), key).match(/ตัวชี้วัดที่ \d+/g);
		expect(members('findings.fell')).toEqual(['ตัวชี้วัดที่ 4']);
		expect(members('findings.fell_below')).toEqual(['ตัวชี้วัดที่ 9', 'ตัวชี้วัดที่ 10']);
	});

	it('explains the fall by OIT, which IIT hardly moved and EIT made smaller', () => {
		const why = said(report(), 'comparison.why');
		expect(why).toContain('แบบวัด IIT ทำให้คะแนนรวมลดลง 0.03');
		expect(why).toContain('แบบวัด EIT ทำให้คะแนนรวมเพิ่มขึ้น 1.75');
		expect(why).toContain('แบบวัด OIT ทำให้คะแนนรวมลดลง 10.00');
		expect(why).toContain('จึงมาจากแบบวัด OIT เป็นหลัก');
	});

	it('says why 88.58 is no better level, and that a mean of 85.52 hides what OIT lacks', () => {
		expect(said(report(), 'result.target')).toMatch(/“ผ่านดี”.*“ผ่าน” เพราะแบบวัด OIT ได้ 75\.00/);
		expect(said(report(), 'theme.5.says')).toContain('แบบวัด OIT ยังต่ำกว่าเป้าหมาย');
		expect(said(report(), 'theme.6.says')).not.toContain('จึงไม่ควรสรุป');
	});
});

describe('the checker of reports', () => {
	const checked = (source = reportSource(), change = (report: Report) => report) => {
		const report = change(reportOf(source, REPORT_WORDS));
		const found = checkReport(statedBy(report, { source, words: REPORT_WORDS }), knownRules);
		if (!found.ok) throw new Error(JSON.stringify(found.faults));
		return found.findings.map(({ code, item }) => `${code} ${item}`);
	};

	it('finds nothing in a report of ours, whatever the figures', () => {
		expect(checked()).toEqual([]);
		fc.assert(
			fc.property(figures(2565), figures(2566), (before, after) => {
				const earlier = reportYear(2565, before);
				expect(checked(reportSource({ ...reportYear(2566, after), earlier }))).toEqual([]);
			}),
			RUNS
		);
	});

	it('control: finds a figure that was changed in one table alone', () => {
		const changed = (report: Report): Report =>
			JSON.parse(JSON.stringify(report).replace('"98.68"', '"88.58"'));
		expect(checked(undefined, changed)).toEqual(['mean_does_not_follow theme.1']);
	});

	it('control: finds an indicator that the table of classes files elsewhere', () => {
		const changed = (report: Report): Report => {
			const copy = structuredClone(report);
			const row = tableOf(copy, 'classes').rows.find(
				({ cells }) => cells.at(-1)?.figure?.code === '4'
			);
			const [cell] = row?.cells ?? [];
			if (cell?.text !== filedAs('fell')) throw new Error('indicator 4 fell');
			cell.text = filedAs('rose');
			return copy;
		};
		expect(checked(undefined, changed)).toEqual(['wrong_class 4']);
	});
});

describe('without', () => {
	it('a year before, nothing is compared', () => {
		const report = reportOf(reportSource({ earlier: null }), REPORT_WORDS);
		expect(said(report, 'comparison.none')).not.toBe('');
		expect(tablesOf(report).map(({ key }) => key)).not.toContain('comparison');
		expect(JSON.stringify(report)).not.toMatch(/ลดลง \d|เพิ่มขึ้น \d/);
	});

	it('a part, the total is a range and the level is one, and no verb is used', () => {
		const rows = officialRows(2566).filter(({ part }) => part !== 'oit');
		const report = reportOf(reportSource(reportYear(2566, rows)), REPORT_WORDS);
		expect(said(report, 'result.total')).toMatch(/คะแนนรวม 58\.58–98\.58/);
		expect(said(report, 'comparison.total')).not.toMatch(/ลดลง|เพิ่มขึ้น/);
		expect(said(report, 'limits.missing')).toContain('แบบวัด OIT');
		expect(untabled(report)).toEqual([]);
	});

	it('items, no theme is analysed', () => {
		const source = reportSource({ ...reportYear(2565, officialRows(2565)), earlier: null });
		const report = reportOf(source, REPORT_WORDS);
		expect(said(report, 'themes.none')).not.toBe('');
		expect(report.sections.some(({ key }) => key.startsWith('theme.'))).toBe(false);
	});

	it('any item below the target, none is named as lacking a measure', () => {
		const rows = officialRows(2566)
			.filter(({ part, code }) => /^[ioe]\d+$/.test(code) || part === 'eit')
			.map((row) => (row.score === '0.00' ? { ...row, score: '100.00' } : row));
		const report = reportOf(reportSource(reportYear(2566, rows)), REPORT_WORDS);
		expect(said(report, 'measures.open')).not.toMatch(/o\d/);
		// Control.
		expect(said(reportOf(reportSource(), REPORT_WORDS), 'measures.open')).toMatch(/o21/);
	});
});

it('a pulse is told with its interval, in tables of its own', () => {
	const pulse = [
		{
			name: 'ความเห็นของบุคลากร',
			part: 'iit' as const,
			n: 40,
			mean: '71.20',
			interval: { low: 60, high: 82 },
			low: [{ code: 'i7', name: 'งบประมาณ', mean: '40.10', interval: { low: 28, high: 52 } }]
		}
	];
	const report = reportOf(reportSource({ pulse }), REPORT_WORDS);
	expect(said(report, 'pulse.iit')).toMatch(/71\.20 คะแนน \(ช่วงความเชื่อมั่น 95% 60–82\).*i7/);
	expect(untabled(report)).toEqual([]);
	const official = tablesOf(report).filter(({ key }) => !key.startsWith('pulse'));
	expect(JSON.stringify(official)).not.toContain('71.20');
});

function tableOf(report: Report, key: string) {
	const found = tablesOf(report).find((table) => table.key === key);
	if (found === undefined) throw new Error(`no table ${key}`);
	return found;
}

/** The row of the comparison with this figure of `ita`. */
function rowOf(report: Report, code: 'total'): string[] {
	const found = tableOf(report, 'comparison').rows.find(({ cells }) =>
		cells.some(({ figure }) => figure?.part === 'ita' && figure.code === code)
	);
	return found?.cells.map(({ text }) => text) ?? [];
}

it('a figure that moves, moves every sentence that tells it', () => {
	const rows = replaced(officialRows(2566), 'iit i21 90.00');
	const moved = reportOf(reportSource(reportYear(2566, rows)), REPORT_WORDS);
	expect(said(moved, 'theme.4.conclusion')).toContain('i21 (90.00 คะแนน)');
});
