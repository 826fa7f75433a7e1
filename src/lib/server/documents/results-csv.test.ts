import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { jointly } from '$lib/i18n/joint-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { noteWord } from '$lib/i18n/published-words.ts';
import { partWord } from '$lib/i18n/round-words.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import type {
	PublishedItem,
	PublishedNote,
	PublishedResult,
	WholePoints
} from '$lib/privacy/disclosure/published-result.ts';
import type { Beside, Integrity } from './beside.ts';
import { INTEGRITY_CODES } from './codebook.ts';
import { resultsCsv, resultsRows, type CsvRound } from './results-csv.ts';

const named = (th: string, en: string) => ({ th, en });

const INSTRUMENT: SurveyInstrument = {
	id: 'iit-2566',
	kind: 'iit',
	name: named('แบบ', 'form'),
	wordingSource: 'own',
	indicators: [
		{ number: 1, name: named('การปฏิบัติหน้าที่', 'Duties'), items: ['i1', 'i2'], subIndicators: [] }
	],
	scales: [
		{
			code: 'levels',
			options: [
				{ code: '1', wording: named('น้อย', 'Little'), points: 0 },
				{ code: '2', wording: named('กลาง', 'Middling'), points: 50 },
				{ code: '3', wording: named('มาก', 'Much'), points: 100 }
			]
		}
	],
	items: ['i1', 'i2'].map((code) => ({
		code,
		scale: 'levels',
		polarity: 'positive',
		question: named(`ข้อถาม "${code}", มากน้อยเพียงใด`, `How much, "${code}"?`),
		help: named('-', '-'),
		quoted: false
	}))
};

const SHOWN: PublishedItem = {
	code: 'i1',
	state: 'shown',
	isHeld: true,
	mean: '16999/200',
	interval: { low: 66, high: 95 },
	within: null,
	distribution: [
		{ option: '1', band: { form: 'at_most', low: 0, high: 10 } },
		{ option: '2', band: { form: 'between', low: 10, high: 15 } },
		{ option: '3', band: { form: 'at_least', low: 90, high: 100 } }
	],
	notMyWork: { form: 'between', low: 20, high: 25 },
	noAnswer: { form: 'at_most', low: 0, high: 10 },
	ifLowest: { low: 60, high: 67 }
};

const HIDDEN: PublishedItem = {
	code: 'i2',
	state: 'below_k',
	isHeld: false,
	mean: null,
	interval: null,
	within: null,
	distribution: [],
	notMyWork: null,
	noAnswer: null,
	ifLowest: null
};

const MEAN = { mean: '16999/200', interval: { low: 66, high: 95 }, within: null };

const RESULT: PublishedResult = {
	version: 1,
	instrumentId: 'iit-2566',
	part: 'iit',
	fiscalYear: 2566,
	k: 10,
	profile: 'default',
	asOf: '2023-06-08',
	isFinal: true,
	n: 31,
	notes: ['banded', 'below_k'],
	marks: [],
	cells: [],
	items: [SHOWN, HIDDEN],
	indicators: [{ number: 1, ...MEAN, missing: ['i2'] }],
	score: { ...MEAN, missing: ['i2'] }
};

const ROUND: CsvRound = {
	name: 'รอบแรก',
	agency: { nameTh: 'อบต.ทดสอบ', nameEn: 'Test SAO' },
	jointAgencies: [],
	servicePoints: []
};

overwriteGetLocale(() => 'en');

function table(result: PublishedResult, round: CsvRound): string[][] {
	return Papa.parse<string[]>(resultsCsv(result, INSTRUMENT, round).trim()).data;
}

describe('the table of a result', () => {
	it('is this text, whole', () => {
		const columns =
			'Agency,Fiscal year (B.E.),Round,Questionnaire,Put together up to,State of the result,Detail of the result,Service point,Answers,Kind of figure,Code,Text,Average,95% confidence interval,True value lies within,Shares of answers,Not my work / don’t know,Prefer not to answer,If “not my work” counted as the lowest answer,Remark';
		const start = `Test SAO,2566,รอบแรก,${partWord('iit')},8 June 2566 B.E.,Final,"Normal, exact averages",Whole round,31`;
		const missing = 'Without i2, which too few people answered: a question needs at least 10';
		const notes = [m.results_bands_why(), m.results_note_below_k({ k: 10 })].join(' · ');
		expect(resultsCsv(RESULT, INSTRUMENT, ROUND).split('\r\n')).toEqual([
			`\uFEFF${columns}`,
			`${start},Whole questionnaire,iit,${partWord('iit')},85.00,66–95,,,,,,"${missing} · ${notes}"`,
			`${start},Indicator,1,Duties,85.00,66–95,,,,,,"${missing}"`,
			`${start},Question,i1,"How much, ""i1""?",85.00,66–95,,Little: At most 10%; Middling: 10–15%; Much: 90% or more,20–25%,At most 10%,60–67,"Without some answers to this question, which are fewer than 10"`,
			`${start},Question,i2,"How much, ""i2""?",,,,,,,,Cannot be shown: fewer than 10 people answered this question`,
			''
		]);
	});

	it('has what stands beside the figures of the whole round, and of no service point', () => {
		const cells = [{ cell: 0, n: 12, items: [SHOWN] }];
		const integrity = { marks: [], slips: null, spread: null };
		const before = { mean: '80.00', change: '−5.00', verdict: 'fell' as const };
		const beside = new Map([
			['i1', { official: '99.00', remarks: ['explain', '=more'], before, notMyWork: null }],
			['1', { official: null, remarks: [], before: null, notMyWork: null }]
		]);
		// However a point is called.
		const name = m.results_csv_whole_round();
		const servicePoints = [{ cell: 0, nameTh: name, nameEn: name }];
		const csv = resultsCsv(
			{ ...RESULT, cells },
			INSTRUMENT,
			{ ...ROUND, servicePoints },
			{
				figures: beside,
				integrity
			}
		)
			.slice(1)
			.trim();
		const rows = Papa.parse<string[]>(csv).data.map((row) => [row[10], ...row.slice(20, 25)]);
		expect(rows.slice(1)).toEqual([
			['iit', '', '', '', '', ''],
			['1', '', '', '', '', ''],
			['i1', '99.00', 'explain · =more', '80.00', '-5', m.analysis_verdict_fell()],
			['i2', '', '', '', '', ''],
			['i1', '', '', '', '', '']
		]);
	});

	it('says of which agencies a joint result is, and of one agency nothing', () => {
		const jointAgencies = [
			{ th: 'อบต. ก', en: 'A' },
			{ th: 'อบต. ข', en: 'B' }
		];
		const texts = (round: CsvRound) => JSON.stringify(resultsRows(RESULT, INSTRUMENT, round));
		expect(texts({ ...ROUND, jointAgencies })).toContain(
			m.cluster_result(jointly({ jointAgencies }))
		);
		expect(texts(ROUND)).not.toContain('อบต. ข');
	});

	it('has what "not my work" takes from an indicator, the score and the total, in words of points', () => {
		const lost = (ifLowest: WholePoints | null, low: number, high: number): Beside => ({
			...{ official: null, remarks: [], before: null },
			notMyWork: { ifLowest, cost: { low, high } }
		});
		const figures = new Map([
			['iit', lost({ low: 80, high: 82 }, 3, 5)],
			['1', lost({ low: 77, high: 82 }, 0, 4)],
			['ita', lost(null, 1, 2)]
		]);
		const integrity = { marks: [], slips: null, spread: null };
		const cells = [{ cell: 0, n: 12, items: [SHOWN] }];
		const rows = resultsRows({ ...RESULT, cells }, INSTRUMENT, ROUND, { figures, integrity });
		const [code, ifLowest, cost] = [
			m.results_csv_code(),
			m.results_col_if_lowest(),
			m.results_csv_cost()
		];
		expect(rows.map((row) => [row[code], row[ifLowest], row[cost]])).toEqual([
			['iit', '80–82', '3–5'],
			['1', '77–82', '0–4'],
			['i1', '60–67', ''],
			['i2', '', ''],
			['ita', '', '1–2'],
			['i1', '60–67', '']
		]);
	});

	it('ends with what qualifies the score, as numbers and in the words of the page', () => {
		const integrity: Integrity = {
			marks: [
				{ mark: 'all_top', n: null },
				{ mark: 'paper', n: 12 }
			],
			slips: { handedOut: null, used: 30, isExact: false },
			spread: { low: '60.00', high: '95.00', items: 2 }
		};
		const rows = resultsRows(RESULT, INSTRUMENT, ROUND, { figures: new Map(), integrity });
		expect(new Set(rows.map((row) => Object.keys(row).join())).size, 'one set of columns').toBe(1);
		const range = 'Lowest average of a point 60.00, highest 95.00, from the 2 items';
		const told = ['Code', 'Average', 'Count', 'Remark'].map((column) =>
			rows.slice(4).map((row) => row[column])
		);
		const codes = rows.slice(4).map((row) => String(row['Code']));
		expect(Object.keys(INTEGRITY_CODES)).toEqual(expect.arrayContaining(codes));
		expect(told.slice(0, 3)).toEqual([
			['all_top', 'paper', 'slips_handed_out', 'slips_used', 'spread_low', 'spread_high'],
			['', '', '', '', '60.00', '95.00'],
			['', 12, '', 30, '', '']
		]);
		expect(told[3]).toEqual([
			m.results_mark_hidden({ k: 10 }),
			'12 of 31 answers',
			m.results_slips_undeclared(),
			'At least 30',
			expect.stringContaining(range),
			expect.stringContaining(range)
		]);
	});

	it('is Thai for Thai readers', () => {
		overwriteGetLocale(() => 'th');
		const [columns, part] = table(RESULT, ROUND);
		overwriteGetLocale(() => 'en');
		expect(columns?.slice(-2)).toEqual(['ถ้านับไม่ใช่งานของฉันเป็นคำตอบต่ำสุด', 'หมายเหตุ']);
		expect(part?.slice(4, 8)).toEqual(['8 มิถุนายน 2566', 'ผลสุดท้าย', 'ปกติ ค่าเฉลี่ยตรงตามจริง', 'ทั้งรอบ']);
	});

	it('has the service points after the whole round, named as they are counted', () => {
		const cells = [
			{ cell: 0, n: 12, items: [HIDDEN] },
			{ cell: 1, n: 19, items: [SHOWN] }
		];
		const point = (nameEn: string) => ({ cell: 1, nameTh: 'จุด', nameEn });
		const rows = table({ ...RESULT, cells }, { ...ROUND, servicePoints: [point('A'), point('B')] });
		expect(rows.slice(5).map((row) => [row[7], row[8], row[10]])).toEqual([
			['Points with few answers, counted together', '12', 'i2'],
			['A / B', '19', 'i1']
		]);
	});
});

describe('the table of a strict result', () => {
	const told = { mean: '85/1', interval: null, within: { low: 82, high: 88 } };
	const strict: PublishedResult = {
		...RESULT,
		profile: 'strict',
		notes: ['strict'],
		items: [{ ...SHOWN, ...told }],
		indicators: [{ number: 1, ...told, missing: [] }],
		score: { ...told, missing: [] }
	};

	it('has approximate means with what the truth lies in, no intervals, and says why', () => {
		const [, part, indicator, item] = table(strict, ROUND);
		expect(part?.[6]).toBe('Strict, approximate averages');
		for (const row of [part, indicator, item]) {
			expect(row?.slice(12, 15)).toEqual(['≈ 85', '', '82–88']);
		}
		expect(part?.at(-1)).toBe(m.results_note_strict());
	});
});

describe('what a result does not tell', () => {
	it.each(['en', 'th'] as const)('is said at the head of the table, each kind (%s)', (locale) => {
		overwriteGetLocale(() => locale);
		const all: PublishedNote[] = [
			'strict',
			'banded',
			'thirds',
			'below_k',
			'held',
			'rest',
			'pooled'
		];
		const remark = table({ ...RESULT, notes: all }, ROUND)[1]?.at(-1) ?? '';
		const sentences = all.map((note) => noteWord(note, { k: 10 }));
		overwriteGetLocale(() => 'en');
		expect(new Set(sentences).size).toBe(all.length);
		for (const sentence of sentences) expect(remark).toContain(sentence);
	});
});

describe('why a figure is absent', () => {
	const remarkOf = (result: PublishedResult): string | undefined => table(result, ROUND)[4]?.at(-1);
	const cells = [{ cell: 1, n: 31, items: [] }];

	it('says while the round is open that no point has enough, where points are counted apart', () => {
		const open = { ...RESULT, isFinal: false };
		expect(remarkOf(open)).toBe('Cannot be shown yet: fewer than 10 people answered this question');
		expect(remarkOf({ ...open, cells })).toBe(
			'Cannot be shown yet: at no service point have 10 people answered this question'
		);
	});

	it('says at the end that all together are too few', () => {
		expect(remarkOf({ ...RESULT, cells })).toBe(
			'Cannot be shown: fewer than 10 people answered this question'
		);
	});
});

describe('a name that would be run as a formula', () => {
	it.each([
		'=HYPERLINK("http://x.example","คลิก")',
		'+66812345678',
		"-2+3+cmd|' /C calc'!A0",
		'@SUM(A1:A9)',
		'\t=1+1',
		'\r=1+1',
		'\n=1+1',
		'=1+1\nsecond line',
		'＝1+1',
		'＠SUM(A1)'
	])('is made text: %j', (name) => {
		const cells = [{ cell: 1, n: 19, items: [SHOWN] }];
		const servicePoints = [{ cell: 1, nameTh: name, nameEn: name }];
		const agency = { nameTh: name, nameEn: name };
		const rows = table({ ...RESULT, cells }, { name, agency, jointAgencies: [], servicePoints });
		expect([rows[1]?.[0], rows[1]?.[2], rows.at(-1)?.[7]]).toEqual(Array(3).fill(`'${name}`));
		// No cell of the table begins like a formula, and quotes or line ends opened no new one.
		expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＠]/.test(cell))).toEqual([]);
		expect(rows.every((row) => row.length === 20)).toBe(true);
	});

	it('stays as it is when it only holds such signs', () => {
		const name = 'จุด "1", ชั้น 2; A=B <b>';
		expect(table(RESULT, { ...ROUND, name })[1]?.[2]).toBe(name);
	});
});
