import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedMarks } from './marks.ts';
import { publish } from './publish.ts';
import type { PublishedMark } from './published-result.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf, talliesOf } from './testing/state.ts';

const POINTS = [0, 33, 67, 100];
const ITEMS = ['e1', 'e2'];
const EIT = sampleInstrument('eit', [ITEMS.map((code) => ({ code, points: POINTS }))]);
const EIT_ROUND = { instrumentId: 'eit-2566', part: 'eit_public' } as const;

type Mode = 'self' | 'assisted' | 'paper';
interface Person {
	mode: Mode;
	answers: Record<string, string>;
}

const answer = fc.constantFrom('4', '4', '4', '1', '-', '-');
const person: fc.Arbitrary<Person> = fc.record({
	mode: fc.constantFrom('self' as const, 'self' as const, 'assisted' as const, 'paper' as const),
	answers: fc.oneof(
		fc.constant({ e1: '4', e2: '4' }),
		fc.record({ e1: answer, e2: answer }),
		fc.constant({ e1: '-', e2: '-' })
	)
});
const people = fc.array(person, { minLength: 5, maxLength: 40 });
const K = 5;

const isAllTop = ({ answers }: Person) => ITEMS.every((item) => answers[item] === '4');

function marksOf(all: Person[]): PublishedMark[] {
	const count = (bears: (one: Person) => boolean) => all.filter(bears).length;
	return [
		{ mark: 'all_top', n: count(isAllTop) },
		{ mark: 'assisted', n: count(({ mode }) => mode === 'assisted') },
		{ mark: 'paper', n: count(({ mode }) => mode === 'paper') }
	];
}

function closed(all: Person[]) {
	const counts = Object.fromEntries(
		ITEMS.map((item) => [
			item,
			Object.fromEntries(
				['1', '4', '-'].map((option) => [
					option,
					all.filter(({ answers }) => answers[item] === option).length
				])
			)
		])
	);
	const tallies = talliesOf(1, counts);
	return publish(
		stateOf(all.length, {}, { ...EIT_ROUND, k: K, tallies, marks: marksOf(all) }),
		EIT
	);
}

/** Groups whom the marks, with all else that is published, set apart. */
function setApart(all: Person[], marks: PublishedMark[], shownItems: string[]): number[] {
	const has = (mark: PublishedMark['mark']) => marks.some((each) => each.mark === mark);
	const modes = (['assisted', 'paper'] as const).filter(has);
	const size = (bears: (one: Person) => boolean) => all.filter(bears).length;
	return [
		...modes.flatMap((mode) => [
			size((one) => one.mode === mode),
			size((one) => one.mode !== mode)
		]),
		size((one) => modes.length === 2 && one.mode === 'self'),
		...(has('all_top')
			? [
					size(isAllTop),
					size((one) => !isAllTop(one)),
					...shownItems.map((item) => size((one) => !isAllTop(one) && one.answers[item] !== '-'))
				]
			: [])
	];
}

describe('marks', () => {
	it('set apart nobody or k and more, together with all else that is published (P30)', () => {
		fc.assert(
			fc.property(people, (all) => {
				const { marks, items } = closed(all);
				const shownItems = items.filter(({ state }) => state === 'shown').map(({ code }) => code);
				for (const size of setApart(all, marks, shownItems)) {
					expect(size === 0 || size >= K).toBe(true);
				}
			}),
			{ numRuns: 3000 }
		);
	});

	it('would set apart fewer if each were only k and all but k by itself', () => {
		const naive = (all: Person[]) => marksOf(all).filter(({ n }) => n >= K && all.length - n >= K);
		const found = fc.sample(people, { numRuns: 500, seed: 3 }).flatMap((all) => {
			const { items } = closed(all);
			const shownItems = items.filter(({ state }) => state === 'shown').map(({ code }) => code);
			return setApart(all, naive(all), shownItems).filter((size) => size > 0 && size < K);
		});
		expect(found.length).toBeGreaterThan(10);
	});

	it('are told often enough to be of use', () => {
		const told = fc
			.sample(people, { numRuns: 500, seed: 3 })
			.flatMap((all) => closed(all).marks.map(({ mark }) => mark));
		for (const mark of ['all_top', 'assisted', 'paper'] as const) {
			expect(told.filter((each) => each === mark).length).toBeGreaterThan(10);
		}
	});

	it('of an item whose figures leave answers out are taken for too many (P30)', () => {
		const marks: PublishedMark[] = [{ mark: 'all_top', n: 20 }];
		const about = { state: 'closed', n: 40, k: 10, marks } as const;
		const told = (people: number, isHeld: boolean) =>
			publishedMarks(about, [{ people, isHeld }]).length;
		expect([told(20, false), told(20, true), told(29, false), told(30, true)]).toEqual([
			1, 0, 0, 1
		]);
	});

	it('are told at the end only, and more of them than answers are refused', () => {
		const marks: PublishedMark[] = [{ mark: 'paper', n: 20 }];
		const at = (state: 'open' | 'closing' | 'closed' | 'void') =>
			publishedMarks({ state, n: 40, k: 10, marks }, []).length;
		expect([at('open'), at('closing'), at('closed'), at('void')]).toEqual([0, 0, 1, 0]);
		expect(() => publishedMarks({ state: 'closed', n: 19, k: 10, marks }, [])).toThrow(RangeError);
	});
});
