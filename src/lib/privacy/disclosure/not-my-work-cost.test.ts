import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { notMyWorkCost, type Span } from '../../ita/analysis/not-my-work.ts';
import { publish } from './publish.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf } from './testing/state.ts';

const SCALES = [
	[0, 33, 67, 100],
	[0, 20, 40, 60, 80, 100],
	[0, 100],
	[25, 50, 75, 100]
] as const;
/** Two indicators, of three items and of one. */
const INSTRUMENT = sampleInstrument('iit', [
	[0, 1, 2].map((at) => ({ code: `i${at + 1}`, points: [...(SCALES[at] ?? [])] })),
	[{ code: 'i4', points: [...SCALES[3]] }]
]);

/** How many of `n` people gave each answer of a scale, said "not my work", or nothing. */
function countsOf(weights: number[], options: number, n: number): Record<string, number> {
	const names = [...Array.from({ length: options }, (_, at) => String(at + 1)), 'x', '-'];
	const used = weights.slice(0, names.length);
	const sum = used.reduce((total, weight) => total + weight, 0);
	const counts = used.map((weight) => Math.floor((weight * n) / Math.max(1, sum)));
	const rest = n - counts.reduce((total, count) => total + count, 0);
	return Object.fromEntries(
		names.map((name, at) => [name, (counts[at] ?? 0) + (at === 0 ? rest : 0)])
	);
}

/** What the raw counts say: the mean, and the mean had every `x` been the lowest answer. */
function truthOf(counts: Record<string, number>, points: readonly number[]) {
	const lowest = Math.min(...points);
	const answered = points.reduce((total, _, at) => total + (counts[String(at + 1)] ?? 0), 0);
	const sum = points.reduce((total, each, at) => total + each * (counts[String(at + 1)] ?? 0), 0);
	const away = counts['x'] ?? 0;
	const ifLowest = new Fraction(sum + lowest * away, answered + away);
	return { ifLowest, cost: new Fraction(sum, answered).sub(ifLowest) };
}

type Truth = ReturnType<typeof truthOf>;

function meanOf(truths: Truth[]): Truth {
	const mean = (of: keyof Truth) =>
		truths.reduce((sum, truth) => sum.add(truth[of]), new Fraction(0)).div(truths.length);
	return { ifLowest: mean('ifLowest'), cost: mean('cost') };
}

const isIn = (span: Span | null | undefined, truth: Fraction): boolean =>
	!!span && truth.gte(span.low) && truth.lte(span.high);

describe('the cost of "not my work" from what is published', () => {
	it('holds the true cost by the raw counts, in both profiles (P35)', () => {
		let known = 0;
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }), {
					minLength: 4,
					maxLength: 4
				}),
				fc.integer({ min: 10, max: 400 }),
				fc.constantFrom('default', 'strict'),
				(weights, n, profile) => {
					const counts = SCALES.map((points, at) => countsOf(weights[at] ?? [], points.length, n));
					const codes = counts.map((each, at) => [`i${at + 1}`, each] as const);
					const state = stateOf(n, Object.fromEntries(codes), { profile });
					const { items } = publish(state, INSTRUMENT);
					const told = notMyWorkCost(items, INSTRUMENT.indicators, 30);
					if (items.some(({ mean }) => mean === null)) {
						expect([told.score, told.total]).toEqual([null, null]);
						return;
					}
					known += 1;
					const truths = counts.map((each, at) => truthOf(each, SCALES[at] ?? []));
					const byIndicator = [meanOf(truths.slice(0, 3)), meanOf(truths.slice(3))];
					for (const [at, truth] of byIndicator.entries()) {
						const loss = told.indicators[at]?.loss;
						expect(isIn(loss?.ifLowest, truth.ifLowest)).toBe(true);
						expect(isIn(loss?.cost, truth.cost)).toBe(true);
						expect(loss?.cost.low).toBeGreaterThanOrEqual(0);
					}
					const whole = meanOf(byIndicator);
					expect(isIn(told.score?.ifLowest, whole.ifLowest)).toBe(true);
					expect(isIn(told.score?.cost, whole.cost)).toBe(true);
					expect(isIn(told.total, whole.cost.mul(3).div(10))).toBe(true);
				}
			),
			{ numRuns: 600 }
		);
		expect(known, 'there was something to see').toBeGreaterThan(200);
	});

	it('is told within three points where three hundred answered', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60 }), (away) => {
				const counts = { '1': 30, '4': 270, x: away };
				const points = [...SCALES[3]];
				const one = sampleInstrument('iit', [[{ code: 'i1', points }]]);
				const { items } = publish(stateOf(300 + away, { i1: counts }), one);
				const [only] = notMyWorkCost(items, one.indicators, 30).indicators;
				const cost = only?.loss?.cost ?? { low: 0, high: 100 };
				expect(cost.high - cost.low).toBeLessThanOrEqual(3);
			}),
			{ numRuns: 61 }
		);
	});
});
