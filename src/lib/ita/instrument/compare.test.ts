import { describe, expect, it } from 'vitest';
import { changesSince } from './compare.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';

const before = builtInSet(2566);

function eitOf(whole: typeof before) {
	const found = whole.instruments.find(({ kind }) => kind === 'eit');
	if (found?.kind !== 'eit') throw new Error('no EIT');
	return found;
}

describe('what a set changes', () => {
	it('is nothing where it is the same for another year', () => {
		const changes = changesSince(before, inYear(before, 2570));
		expect(changes).toMatchObject({
			since: 2566,
			dropped: [],
			indicators: [],
			weights: false,
			levels: false
		});
		expect(changes.instruments.map(({ kind, same }) => [kind, same])).toEqual([
			['iit', 30],
			['eit', 15],
			['oit', 43]
		]);
		expect(
			changes.instruments.flatMap(({ added, removed, changed }) => [added, removed, changed])
		).toEqual(Array.from({ length: 9 }, () => []));
	});

	it('is told item by item: the words, the scale, the polarity, and what came and went', () => {
		const now = inYear(before, 2570);
		const { items, scales, indicators } = eitOf(now);
		const [first, second, third] = items;
		if (!first || !second || !third) throw new Error('too few items');
		first.question.th += ' ใหม่';
		second.polarity = second.polarity === 'positive' ? 'negative' : 'positive';
		third.help.en += ' New.';
		const last = items.pop();
		indicators.at(-1)?.items.pop();
		const changes = changesSince(before, now).instruments[1];
		expect(changes).toMatchObject({ kind: 'eit', isNew: false, added: [], removed: [last?.code] });
		expect(changes?.changed).toEqual([
			{ code: 'e1', differences: ['wording'] },
			{ code: 'e2', differences: ['polarity'] },
			{ code: 'e3', differences: ['help'] }
		]);
		for (const { options } of scales) for (const option of options) option.points /= 2;
		expect(changesSince(before, now).instruments[1]?.same).toBe(0);
	});

	it('is told of indicators, weights, levels and of instruments that are not asked any more', () => {
		const now = inYear(before, 2570);
		now.instruments = now.instruments.filter(({ kind }) => kind !== 'oit');
		const [indicator] = now.set.indicators;
		if (indicator) indicator.name.th = 'ชื่อใหม่';
		now.set.weights = { iit: 40, eit_public: 15, eit_survey: 15, oit: 30 };
		now.set.levels = now.set.levels.slice(1);
		expect(changesSince(before, now)).toMatchObject({
			dropped: ['oit'],
			indicators: [1],
			weights: true,
			levels: true
		});
		expect(changesSince(now, before).instruments[2]).toMatchObject({ kind: 'oit', isNew: true });
	});

	it('is not the order in which weights are written', () => {
		const now = inYear(before, 2570);
		now.set.weights = { oit: 40, eit_survey: 15, eit_public: 15, iit: 30 };
		expect(changesSince(before, now).weights).toBe(false);
	});
});
