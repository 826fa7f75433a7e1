import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import eitJson from '../../lib/ita/instrument/built-in/eit-2566.json' with { type: 'json' };
import iitJson from '../../lib/ita/instrument/built-in/iit-2566.json' with { type: 'json' };
import { parseInstrument } from '../../lib/ita/instrument/parse.ts';
import type { SurveyInstrument } from '../../lib/ita/instrument/types.ts';
import { planInternal, planPublic, type EntryPoint } from './plan.ts';

const EIT = parseInstrument('eit-2566', eitJson) as SurveyInstrument;
const IIT = parseInstrument('iit-2566', iitJson) as SurveyInstrument;

const POINTS: EntryPoint[] = [
	{ slug: 'a', cell: 1, expected: 60 },
	{ slug: 'b', cell: 2, expected: 40 },
	{ slug: 'c', cell: 3, expected: 20 }
];

function countByPath(points: EntryPoint[], responses: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { path } of planPublic(EIT, points, responses, 1)) {
		counts.set(path, (counts.get(path) ?? 0) + 1);
	}
	return counts;
}

describe('made-up comments', () => {
	it('are the same for the same seed, marked as made up, and written by about every third', () => {
		const [one, again] = [planPublic(EIT, POINTS, 120, 7), planPublic(EIT, POINTS, 120, 7)];
		const written = one.map(({ comment }) => comment).filter((text) => text !== '');
		expect(again).toEqual(one);
		expect(written.length).toBeGreaterThan(24);
		expect(written.length).toBeLessThan(60);
		for (const text of written) expect(text).toContain('(ข้อความสมมุติ)');
		expect(planPublic(EIT, POINTS, 120, 8).map(({ comment }) => comment)).not.toEqual(
			one.map(({ comment }) => comment)
		);
	});

	it('fit the box, and are never written by employees', () => {
		for (const { comment } of planPublic(EIT, POINTS, 500, 3)) {
			expect(comment.length).toBeLessThanOrEqual(500);
		}
		const codes = Array.from({ length: 30 }, (_, i) => `c${i}`);
		expect(planInternal(IIT, 'r', null, codes, 3).filter(({ comment }) => comment !== '')).toEqual(
			[]
		);
	});
});

describe('planPublic', () => {
	it('spreads the responses as the service points expect them', () => {
		expect([...countByPath(POINTS, 120)].toSorted()).toEqual([
			['/e/a', 60],
			['/e/b', 40],
			['/e/c', 20]
		]);
	});

	it('plans as many as asked and never strays a whole response from a share', () => {
		const expected = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(expected, fc.integer({ min: 1, max: 300 }), (list, responses) => {
				const points = list.map((each, index) => ({ slug: `p${index}`, cell: 1, expected: each }));
				const counts = countByPath(points, responses);
				const total = list.reduce((sum, each) => sum + each);
				let planned = 0;
				for (const { slug, expected: each } of points) {
					const count = counts.get(`/e/${slug}`) ?? 0;
					expect(Math.abs(count - (responses * each) / total)).toBeLessThan(1);
					planned += count;
				}
				expect(planned).toBe(responses);
			})
		);
	});

	it('is the same for the same seed and another for another', () => {
		expect(planPublic(EIT, POINTS, 30, 2)).toEqual(planPublic(EIT, POINTS, 30, 2));
		expect(planPublic(EIT, POINTS, 30, 2)).not.toEqual(planPublic(EIT, POINTS, 30, 3));
	});

	it('mixes the service points', () => {
		const paths = planPublic(EIT, POINTS, 120, 1).map(({ path }) => path);
		expect(paths).not.toEqual(paths.toSorted());
	});
});

describe('planInternal', () => {
	it('uses every code once, in one cell', () => {
		const plan = planInternal(IIT, 'round', null, ['AAA', 'BBB'], 1);
		expect(plan.map(({ path, cell, code }) => [path, cell, code])).toEqual([
			['/i/round', 1, 'AAA'],
			['/i/round', 1, 'BBB']
		]);
	});
});
