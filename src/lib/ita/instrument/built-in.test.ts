import { describe, expect, it } from 'vitest';
import { INSTRUMENT_SETS, INSTRUMENTS } from './built-in.ts';
import { instrument, instrumentSet, instrumentsOf } from './catalogue.ts';
import type { Instrument, Wording } from './types.ts';

const LANGUAGES = ['th', 'en'] as const;

function texts(one: Instrument): { item: string; wordings: Wording[]; help: Wording }[] {
	return one.kind === 'oit'
		? one.items.map(({ code, elements, help }) => ({ item: code, wordings: elements, help }))
		: one.items.map(({ code, question, help }) => ({ item: code, wordings: [question], help }));
}

describe('the built-in instruments', () => {
	it('have 30, 15 and 43 items in 2566, 15 and 9 in 2567', () => {
		expect(Object.fromEntries(INSTRUMENTS.map(({ id, items }) => [id, items.length]))).toEqual({
			'iit-2566': 30,
			'eit-2566': 15,
			'oit-2566': 43,
			'iit-2567': 15,
			'eit-2567': 9
		});
	});

	it('have items numbered in order', () => {
		for (const { kind, items } of INSTRUMENTS) {
			const expected = items.map((_, index) => `${kind.slice(0, 1)}${index + 1}`);
			expect(items.map(({ code }) => code)).toEqual(expected);
		}
	});

	it('are found by id, and are in no other way', () => {
		expect(instrument('eit-2566')?.items).toHaveLength(15);
		expect(instrument('eit-2565')).toBeUndefined();
	});

	it('explain every item in ten to twenty words', () => {
		const thai = new Intl.Segmenter('th', { granularity: 'word' });
		const count = {
			th: (help: string) => [...thai.segment(help)].filter(({ isWordLike }) => isWordLike).length,
			en: (help: string) => help.split(/\s+/).length
		};
		const outside = INSTRUMENTS.flatMap((one) =>
			texts(one).flatMap(({ item, help }) =>
				LANGUAGES.map((language) => ({
					help: `${one.id} ${item} ${language}`,
					words: count[language](help[language])
				}))
			)
		).filter(({ words }) => words < 10 || words > 20);
		expect(outside).toEqual([]);
	});

	it.each(LANGUAGES)('share no text, nor nearly, between two items (%s)', (language) => {
		const all = INSTRUMENTS.flatMap((one) =>
			texts(one).flatMap(({ item, wordings, help }) =>
				[...wordings, help].map((wording) => ({
					item: `${one.id} ${item}`,
					text: wording[language],
					trigrams: trigrams(wording[language])
				}))
			)
		);
		const alike: string[] = [];
		all.forEach((a, index) => {
			for (const b of all.slice(index + 1)) {
				if (a.item === b.item) continue;
				const likeness = jaccard(a.trigrams, b.trigrams);
				if (likeness >= 0.5) {
					alike.push(`${likeness.toFixed(2)} ${a.item} "${a.text}" ~ ${b.item} "${b.text}"`);
				}
			}
		});
		expect(alike).toEqual([]);
	});
});

describe('the built-in sets', () => {
	it('are those of 2565 to 2567', () => {
		expect(INSTRUMENT_SETS.map(({ fiscalYear }) => fiscalYear)).toEqual([2565, 2566, 2567]);
		expect(instrumentSet(2564)).toBeUndefined();
	});

	it('name only built-in instruments, whose indicators are theirs', () => {
		for (const set of INSTRUMENT_SETS) {
			const members = instrumentsOf(set);
			expect(members).toHaveLength(Object.keys(set.instruments).length);
			for (const { kind, indicators } of members) {
				const own = indicators.map(({ number, name }) => ({ number, kind, name }));
				expect(set.indicators.filter((indicator) => indicator.kind === kind)).toEqual(own);
			}
		}
	});

	it('have all ten indicators', () => {
		for (const set of INSTRUMENT_SETS) {
			expect(set.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		}
	});
});

function trigrams(text: string): Set<string> {
	const plain = text.toLowerCase().replaceAll(/\s+/g, ' ');
	return new Set(Array.from({ length: plain.length - 2 }, (_, at) => plain.slice(at, at + 3)));
}

function jaccard(a: Set<string>, b: Set<string>): number {
	const shared = a.intersection(b).size;
	return shared / (a.size + b.size - shared);
}
