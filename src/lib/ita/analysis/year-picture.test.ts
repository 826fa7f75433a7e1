import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { inShort, officialRows, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import { shown } from '../scoring/shown.ts';
import { sideBySide, yearPicture, type PictureFigure, type YearSources } from './year-picture.ts';

const rules = rulesOf(2566);

const round = (...means: (string | null)[]): NonNullable<YearSources['iit']> => {
	const first = means.length === 5 ? 1 : 6;
	return {
		indicators: means.map((mean, index) => ({
			number: first + index,
			mean,
			missing: mean === null || index === 1 ? [`x${index}`] : []
		}))
	};
};

const selfCheck = new Map(
	rules.outlines.oit
		.filter(({ level }) => level === 'item')
		.map(({ code }) => [code, { value: new Fraction(100), halfStep: new Fraction(0) }])
);

const sources: YearSources = {
	iit: round('90/1', '91/1', '92/1', '93/1', '94/1'),
	eitPublic: round('95/1', '96/1', '97/1'),
	interviews: round('10/1', '20/1', '30/1'),
	oitSelfCheck: selfCheck,
	official: scored(officialRows(2566)).year
};

const brief = ({ origin, score }: PictureFigure): string => `${origin} ${inShort(score)}`;

describe('the picture of a year', () => {
	it('on the official basis is the official result and nothing else', () => {
		const { parts, total, level, interviews, indicators } = yearPicture(rules, sources, 'official');
		expect(Object.values(parts).map(brief)).toEqual([
			'official 99.92',
			'official 97.07',
			'official 93.62',
			'official 95.35',
			'official 75.00'
		]);
		expect([inShort(total), level?.low.name.th, interviews]).toEqual(['88.58', 'ผ่าน', null]);
		expect(
			indicators.map(({ figures }) => figures.map(({ figure }) => inShort(figure.score)))
		).toEqual([
			['100.00'],
			['100.00'],
			['100.00'],
			['99.58'],
			['100.00'],
			['96.58', '95.38', '95.98'],
			['97.31', '91.43', '94.37'],
			['97.32', '94.06', '95.69'],
			['80.00'],
			['70.00']
		]);
	});

	it('on the pulse basis has rounds and self-check, and leaves EIT survey from 0 to 100', () => {
		const { parts, total, level } = yearPicture(rules, sources, 'pulse');
		expect([parts.iit, parts.eit_public, parts.eit_survey, parts.oit].map(brief)).toEqual([
			'pulse_round 92.00',
			'pulse_round 96.00',
			'missing unknown',
			'oit_self_check 100.00'
		]);
		// 0.30 · 92 + 0.15 · 96 + 40 = 82, and up to 15 more.
		expect(inShort(total)).toBe('82.00–97.00');
		expect([level?.low.code, level?.high.code]).toEqual(['improve', 'good']);
	});

	it('has the own interviews beside the total, never in it', () => {
		const { interviews, total } = yearPicture(rules, sources, 'pulse');
		expect(interviews && [brief(interviews.own), interviews.indicators.length]).toEqual([
			'interviewer_round 20.00',
			3
		]);
		const other = { ...sources, interviews: round('100/1', '100/1', '100/1') };
		const without = { ...sources, interviews: null };
		expect(inShort(yearPicture(rules, other, 'pulse').total)).toBe(inShort(total));
		expect(yearPicture(rules, without, 'pulse').interviews).toBeNull();
	});

	it('mixes neither basis into the other', () => {
		const noPulse = {
			...sources,
			iit: null,
			eitPublic: null,
			interviews: null,
			oitSelfCheck: null
		};
		expect(yearPicture(rules, noPulse, 'pulse')).toMatchObject({ total: undefined, level: null });
		const noOfficial = yearPicture(rules, { ...sources, official: null }, 'official');
		expect(noOfficial).toMatchObject({ total: undefined, level: null });
		expect(Object.values(noOfficial.parts).map(({ origin }) => origin)).toEqual(
			Array.from({ length: 5 }, () => 'missing')
		);
	});

	it('says which items a pulse figure leaves out, and of a bare indicator that it is missing', () => {
		const few = { ...sources, eitPublic: round('95/1', '96/1', null) };
		const { parts, indicators } = yearPicture(rules, few, 'pulse');
		expect(parts.eit_public.leftOut).toEqual(['x1', 'x2']);
		expect(inShort(parts.eit_public.score)).toBe('63.67–97.00');
		expect(indicators[7]?.figures[0]?.figure).toMatchObject({ origin: 'missing', leftOut: ['x2'] });
	});

	it('has no total in a year without weights', () => {
		const { total, level } = yearPicture(rulesOf(2567), { ...sources, official: null }, 'pulse');
		expect([total, level]).toEqual([undefined, null]);
	});
});

describe('pulse and official side by side', () => {
	it('compare the same part with the same part, and tell how far the pulse was off', () => {
		const { rows, meanGap } = sideBySide(rules, sources);
		expect(rows.map(({ part, code, gap }) => `${part} ${code} ${shown(gap)}`)).toEqual([
			'iit 1 10.00',
			'iit 2 9.00',
			'iit 3 8.00',
			'iit 4 6.58',
			'iit 5 6.00',
			'iit own 7.92',
			'eit_public 6 1.58',
			'eit_public 7 1.31',
			'eit_public 8 0.32',
			'eit_public own 1.07',
			'oit 9 -20.00',
			'oit 10 -30.00',
			'oit own -25.00'
		]);
		// (10 + 9 + 8 + 6.5833 + 6 + 1.576 + 1.31 + 0.32 + 20 + 30) / 10
		expect(meanGap && shown(meanGap)).toBe('9.28');
	});

	it('have no row where one of them is missing', () => {
		expect(sideBySide(rules, { ...sources, official: null })).toEqual({ rows: [], meanGap: null });
	});

	it('have no row where one of them is known only between two ends', () => {
		const codes = (given: Partial<YearSources>) =>
			sideBySide(rules, { ...sources, ...given }).rows.map(({ part, code }) => `${part} ${code}`);
		// The last item is of indicator 10, that nobody has looked at.
		const begun = codes({ oitSelfCheck: new Map([...selfCheck].slice(0, -1)) });
		expect(begun).toContain('oit 9');
		expect(begun).not.toContain('oit 10');
		expect(begun).not.toContain('oit own');
		const without = officialRows(2566).filter(
			({ part, code }) => part !== 'oit' || !['own', '10', '10.2', 'o43'].includes(code)
		);
		const official = codes({ official: scored(without).year });
		expect(official).toContain('oit 9');
		expect(official).not.toContain('oit 10');
	});
});
