import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import type { PublishedRound } from '../year/sources.ts';
import { itemOf, resultOf, scoreOf } from './result.fixture.ts';
import { sinceReading } from './since.ts';

function roundOf(
	id: string,
	opensOn: string,
	result: PublishedResult,
	changes: Partial<ResultRound> = {}
): PublishedRound {
	const { instrumentId } = result;
	const names = { id, slug: id, name: id, part: 'eit_public' as const, fiscalYear: 2566 };
	const alone = { wording: {}, jointAgencies: [] };
	const round = { ...names, ...alone, instrumentId, opensOn, ...changes } as ResultRound;
	return { round, result };
}

const before = resultOf('eit-2566', [
	itemOf('e1', '70/1', { interval: { low: 66, high: 74 } }),
	itemOf('e2', '80/1', { interval: { low: 76, high: 84 } }),
	itemOf('e3', '80/1', { interval: { low: 76, high: 84 } }),
	itemOf('e4', null)
]);
const after = resultOf('eit-2566', [
	itemOf('e1', '76/1', { interval: { low: 72, high: 80 } }),
	itemOf('e2', '239/3', { interval: { low: 76, high: 84 } }),
	itemOf('e3', '70/1', { interval: { low: 66, high: 74 } }),
	itemOf('e4', '90/1')
]);

/** Items as `code change verdict`. */
function items(now: PublishedResult, then: PublishedResult): string[] {
	const rows = since(now, then)?.rows ?? [];
	return rows
		.filter(({ kind }) => kind === 'item')
		.map(({ code, change, verdict }) => `${code} ${change} ${verdict}`);
}

/** A round beside the one before it, each with its result and what it asked in other words. */
function since(
	now: PublishedResult,
	then: PublishedResult,
	[wording, wordingThen]: [RoundWording, RoundWording] = [{}, {}]
) {
	return sinceReading(
		roundOf('now', '2023-06-01', now, { wording }),
		roundOf('then', '2023-01-01', then, { wording: wordingThen })
	);
}

describe('a round beside the one before it', () => {
	it('tells a change that is larger than chance from one that is not', () => {
		expect(items(after, before).slice(0, 4)).toEqual([
			'e1 +6.00 rose',
			'e2 −0.33 within_chance',
			'e3 −10.00 fell',
			'e5 0.00 within_chance'
		]);
	});

	it('has score and indicators of both', () => {
		const both = since(after, before);
		expect(both?.rows.map(({ code }) => code).slice(0, 4)).toEqual(['eit_public', '6', '7', '8']);
		expect(both?.rows[0]).toMatchObject({ before: '90.00', after: '90.00', change: '0.00' });
	});

	it('has each figure beside the same one, before and after, with its name', () => {
		const indicators = (...means: string[]) =>
			means.map((mean, at) => ({ number: at + 6, ...scoreOf(mean) }));
		const then = { score: scoreOf('80/1'), indicators: indicators('60/1', '70/1', '80/1') };
		const now = { score: scoreOf('85/1'), indicators: indicators('61/1', '72/1', '83/1') };
		const both = since(resultOf('eit-2566', [], now), resultOf('eit-2566', [], then));
		const { indicators: asked, items: questions } = surveyInstrument('eit-2566');
		expect(both?.rows.slice(0, 5).map((row) => [row.before, row.change, row.name])).toEqual([
			['80.00', '+5.00', null],
			['60.00', '+1.00', asked[0]?.name],
			['70.00', '+2.00', asked[1]?.name],
			['80.00', '+3.00', asked[2]?.name],
			['90.00', '0.00', questions[0]?.question]
		]);
	});

	it('is nothing where no figure is shown in both', () => {
		const codes = surveyInstrument('eit-2566').items.map(({ code }) => code);
		const hidden = resultOf(
			'eit-2566',
			codes.map((code) => itemOf(code, null)),
			{ score: scoreOf(null, codes), indicators: [] }
		);
		expect(since(after, hidden)).toBeNull();
		expect(since(hidden, before)).toBeNull();
	});

	it('compares no items of another questionnaire, but its indicators', () => {
		const other = resultOf('eit-2567');
		const both = since(after, other);
		expect(both?.asksTheSame).toBe(false);
		expect(both?.rows.map(({ kind }) => kind)).toEqual([
			'part',
			'indicator',
			'indicator',
			'indicator'
		]);
	});

	it('is told in the words of the later one, and names what was asked in others before', () => {
		const question = (of: ReturnType<typeof since>) =>
			of?.rows.find(({ code }) => code === 'e1')?.name?.th;
		expect(since(after, before)?.reworded).toEqual([]);
		const official = { e1: { th: 'ถ้อยคำทางการ' }, e4: { th: 'ไม่มีผลเดิม' } };
		const changed = since(after, before, [official, { e2: { en: 'Other' } }]);
		expect(changed?.reworded).toEqual(['e1', 'e2']);
		expect(question(changed)).toBe('ถ้อยคำทางการ');
		expect(since(after, before, [official, official])?.reworded).toEqual([]);
	});

	it('tells no difference of approximate means', () => {
		const strict = resultOf(
			'eit-2566',
			[itemOf('e1', '70/1', { interval: null, within: { low: 67, high: 73 } })],
			{ profile: 'strict' }
		);
		expect(items(after, strict)[0]).toBe('e1 null cannot_tell');
		const figures = (now: PublishedResult, then: PublishedResult) => {
			const rows = since(now, then)?.rows ?? [];
			const row = rows.find(({ code }) => code === 'e1');
			return [row?.before, row?.after];
		};
		expect(figures(after, strict)).toEqual(['≈ 70', '76.00']);
		expect(figures(strict, before)).toEqual(['70.00', '≈ 70']);
	});
});
