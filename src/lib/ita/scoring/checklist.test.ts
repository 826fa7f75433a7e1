import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialRows } from '../../../../tests/fixtures/official.ts';
import { disclosureInstrument } from '../instrument/catalogue.ts';
import { isAllTicked, scoreChecklist } from './checklist.ts';
import { OWN_SCORE } from './score.ts';
import { shown } from './shown.ts';

const oit = disclosureInstrument('oit-2566');
const all = (code: string): number[] =>
	oit.items.find((item) => item.code === code)?.elements.map((_, at) => at + 1) ?? [];

function scores(ticks: Map<string, number[]>) {
	const settled = scoreChecklist(oit, ticks);
	return (code: string): string | undefined => {
		const score = settled.get(code)?.score;
		return score && `${shown(score.low)} ${shown(score.high)}`;
	};
}

describe('a checklist', () => {
	it('gives what the assessors gave the published example: 80.00, 70.00 and 75.00', () => {
		const marks = officialRows(2566).filter(({ code }) => /^o\d/.test(code));
		expect(marks).toHaveLength(43);
		const ticks = marks.map(({ code, score }): [string, number[]] => [
			code,
			score === '100.00' ? all(code) : all(code).slice(1)
		]);
		const score = scores(new Map(ticks));
		expect([score('9'), score('10'), score(OWN_SCORE)]).toEqual([
			'80.00 80.00',
			'70.00 70.00',
			'75.00 75.00'
		]);
	});

	it('gives nothing for an item that lacks one element, and all for one that lacks none', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...oit.items),
				fc.array(fc.integer({ min: 1, max: 8 })),
				(item, ticked) => {
					const has = new Set(ticked);
					const isWhole = item.elements.every((_, at) => has.has(at + 1));
					expect(isAllTicked(item, ticked)).toBe(isWhole);
					const expected = isWhole ? '100.00 100.00' : '0.00 0.00';
					expect(scores(new Map([[item.code, ticked]]))(item.code)).toBe(expected);
				}
			)
		);
	});

	it('leaves open what nobody has looked at, from nothing to all', () => {
		const score = scores(new Map([['o19', all('o19')]]));
		expect(score('9.3')).toBe('25.00 100.00');
		expect(score('o20')).toBeUndefined();
		expect(score('10')).toBeUndefined();
		expect(scores(new Map())(OWN_SCORE)).toBeUndefined();
	});

	it('never loses by another tick', () => {
		const ticked = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]);
		fc.assert(
			fc.property(fc.array(ticked, { minLength: 43, maxLength: 43 }), fc.nat(42), (each, at) => {
				const of = (lists: number[][]) =>
					scoreChecklist(
						oit,
						new Map(oit.items.map(({ code }, place) => [code, lists[place] ?? []]))
					).get(OWN_SCORE)?.score;
				const more = each.with(at, [1, 2, 3, 4, 5, 6, 7, 8]);
				const [before, after] = [of(each), of(more)];
				expect(before && after && after.low.gte(before.low)).toBe(true);
			}),
			{ numRuns: 30 }
		);
	});
});
