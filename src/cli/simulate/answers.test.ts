import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import eitJson from '../../lib/ita/instrument/built-in/eit-2566.json' with { type: 'json' };
import iitJson from '../../lib/ita/instrument/built-in/iit-2566.json' with { type: 'json' };
import { checkAnswers, OUTSIDE_THE_MEAN } from '../../lib/ita/instrument/answers.ts';
import { parseInstrument } from '../../lib/ita/instrument/parse.ts';
import { pointsByOption, scaleOf } from '../../lib/ita/instrument/points.ts';
import type { SurveyInstrument } from '../../lib/ita/instrument/types.ts';
import { drawEmployeeAnswers, drawPublicAnswers, drawTendencies } from './answers.ts';
import { seededRandom } from './random.ts';

const EIT = parseInstrument('eit-2566', eitJson) as SurveyInstrument;
const IIT = parseInstrument('iit-2566', iitJson) as SurveyInstrument;

function drawMany(instrument: SurveyInstrument, seed: number, howMany: number) {
	const random = seededRandom(seed);
	const tendencies = drawTendencies(instrument, random);
	const draw = instrument.kind === 'eit' ? drawPublicAnswers : drawEmployeeAnswers;
	return Array.from({ length: howMany }, () => draw(tendencies, random));
}

/** Mean points of every item over those who answered it. */
function means(instrument: SurveyInstrument, seed: number): number[] {
	const all = drawMany(instrument, seed, 500);
	return instrument.items.map((item) => {
		const points = pointsByOption(scaleOf(instrument, item), item.polarity);
		const given = all.flatMap((answers) => points.get(answers[item.code] ?? '') ?? []);
		return given.reduce((sum, value) => sum + value, 0) / given.length;
	});
}

describe('made-up answers', () => {
	it('are the same for the same seed', () => {
		expect(drawMany(IIT, 9, 20)).toEqual(drawMany(IIT, 9, 20));
		expect(drawMany(IIT, 9, 20)).not.toEqual(drawMany(IIT, 10, 20));
	});

	it('fit the instrument, whatever the seed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.constantFrom(EIT, IIT), (seed, instrument) => {
				for (const answers of drawMany(instrument, seed, 3)) {
					expect(checkAnswers(instrument, answers)).toEqual({ ok: true, answers });
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('of the public leave no item out', () => {
		const given = drawMany(EIT, 4, 200).flatMap((answers) => Object.values(answers));
		expect(given.some((option) => OUTSIDE_THE_MEAN.has(option))).toBe(false);
	});

	it('of employees say "not my work" to budget items alone, and skip few', () => {
		const all = drawMany(IIT, 4, 400);
		const saying = (option: string) =>
			all.flatMap((answers) => Object.keys(answers).filter((item) => answers[item] === option));
		const notMine = saying('x');
		expect([...new Set(notMine)].toSorted()).toEqual(['i10', 'i11', 'i12', 'i7', 'i8', 'i9']);
		expect(notMine.length / (400 * 6)).toBeCloseTo(0.12, 1);
		expect(saying('-').length).toBeGreaterThan(0);
		expect(saying('-').length).toBeLessThan(400 * 30 * 0.03);
	});

	it('lie about 80 to 97 points with a few weaker items, whatever the polarity', () => {
		for (const [instrument, weak] of [
			[EIT, 2],
			[IIT, 3]
		] as const) {
			const sorted = means(instrument, 11).toSorted((a, b) => a - b);
			expect(sorted.slice(0, weak).every((mean) => mean > 42 && mean < 76)).toBe(true);
			expect(sorted.slice(weak).every((mean) => mean > 77 && mean < 100)).toBe(true);
		}
	});
});
