import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import {
	itemOf,
	resultOf,
	scoreOf
} from '../../../(staff)/staff/results/[round]/result.fixture.ts';
import { publicJson } from './public-json.ts';
import { saidIn } from './said.ts';

const ROUND = {
	name: 'ความเห็นของผู้รับบริการ',
	part: 'eit_public' as const,
	wording: {},
	opensOn: '2023-05-01',
	closesOn: '2023-06-01',
	expected: 120,
	publishedOn: '2023-06-10',
	jointAgencies: []
};
const AGENCY = {
	slug: 'here',
	name: { th: 'ที่นี่', en: 'Here' },
	digits: 'arabic' as const,
	isDemonstration: false,
	years: [2566]
};

const said = (result: PublishedResult) => saidIn({ ...ROUND, result });

describe('what a published round says', () => {
	it('has each question as the round asked it', () => {
		const wording = { e1: { th: 'ถ้อยคำทางการ' } };
		const [first, second] = saidIn({ ...ROUND, wording, result: resultOf('eit-2566') })
			.indicators.flatMap(({ items }) => items)
			.map(({ question }) => question.th);
		expect(first).toBe('ถ้อยคำทางการ');
		expect(second).toBe(surveyInstrument('eit-2566').items[1]?.question.th);
	});

	it('has every question under its indicator, in the order of the form', () => {
		const { indicators } = said(resultOf('eit-2566'));
		expect(indicators.map(({ number }) => number)).toEqual([6, 7, 8]);
		expect(indicators.flatMap(({ items }) => items.map(({ code }) => code))).toEqual(
			Array.from({ length: 15 }, (_, at) => `e${at + 1}`)
		);
	});

	it('tells the answer that earns most, whichever way a question is turned', () => {
		const items = said(resultOf('eit-2566')).indicators.flatMap((indicator) => indicator.items);
		const best = new Map(items.map((item) => [item.code, item.best.en]));
		expect([best.get('e1'), best.get('e4')]).toEqual(['A great deal', 'No']);
	});

	it('shows means as people read them, and draws no bar that tells more', () => {
		const result = resultOf('eit-2566', [itemOf('e1', '247/3')], { score: scoreOf('1000/12') });
		const { score, indicators } = said(result);
		expect(score).toMatchObject({ mean: '83.33', points: 83.33 });
		expect(indicators[0]?.items[0]).toMatchObject({ mean: '82.33', points: 82.33 });
	});

	it('P30: names a question that too few answered, and gives it no figure', () => {
		const { missing, indicators } = said(resultOf('eit-2566', [itemOf('e2', null)]));
		expect(missing).toEqual(['e2']);
		expect(indicators[0]?.items[1]).toMatchObject({ code: 'e2', mean: null, points: null });
	});

	it('names the indicators with most and least, unless all are alike', () => {
		const indicators = [
			{ number: 6, ...scoreOf('95/1') },
			{ number: 7, ...scoreOf('80/1') },
			{ number: 8, ...scoreOf('80/1') }
		];
		expect(said(resultOf('eit-2566', [], { indicators })).ends).toEqual({
			most: [6],
			least: [7, 8]
		});
		expect(said(resultOf('eit-2566')).ends).toBeNull();
	});

	it('P33: of a strict result tells no most and least, which approximate means do not know', () => {
		const indicators = [
			{ number: 6, ...scoreOf('95/1') },
			{ number: 7, ...scoreOf('80/1') }
		];
		const { ends, score } = said(
			resultOf('eit-2566', [], { indicators, profile: 'strict', score: scoreOf('88/1') })
		);
		expect([ends, score.mean]).toEqual([null, '≈ 88']);
	});
});

describe('P35: its JSON', () => {
	it('has the figures of the page, and neither fractions nor shares nor marks', () => {
		const result = resultOf('eit-2566', [itemOf('e1', '247/3')], {
			marks: [{ mark: 'paper', n: 12 }]
		});
		const written = JSON.stringify(
			publicJson({ agency: AGENCY, fiscalYear: 2566, rounds: [said(result)], measures: [] })
		);
		expect(written).toContain('"82.33"');
		expect(written).not.toMatch(/\d\/\d|distribution|marks|cells|paper/);
	});
});
