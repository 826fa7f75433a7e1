/** Whatever is changed in a right set: it is refused with its place, or read as just what it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsByOption, scaleOf } from './points.ts';
import { readWholeSet, type WholeSet } from './whole-set.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Container = Json[] | { [name: string]: Json };

const whole = inYear(builtInSet(2567), 2570);
const asJson = (): Json => JSON.parse(JSON.stringify(whole)) as Json;

/** Everything that can be changed: each list and object, and each name in it. */
function placesIn(json: Json): { inside: Container; name: string }[] {
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([name, inner]) => [
		{ inside: json, name },
		...placesIn(inner)
	]);
}

const PLACES = placesIn(asJson()).length;

const otherValue = fc.oneof(
	fc.constantFrom<Json>(null, true, 0, 50, 100, 101, 0.5, -1, '', ' ', 'x', '-', 'i1', 'e9', 'eit'),
	fc.constantFrom<Json>('positive', 'negative', 'official', 'agreement', 'iit-2570', 2571, [], {}),
	fc.string({ maxLength: 8 })
);

type Change = (place: { inside: Container; name: string }, value: Json, other: number) => void;

const CHANGES: Change[] = [
	({ inside, name }, value) => {
		(inside as Record<string, Json>)[name] = value;
	},
	({ inside, name }) => {
		if (Array.isArray(inside)) inside.splice(Number(name), 1);
		else Reflect.deleteProperty(inside, name);
	},
	({ inside, name }, value) => {
		if (Array.isArray(inside)) inside.splice(Number(name), 0, inside[Number(name)] ?? value);
		else inside[`${name}_`] = value;
	},
	({ inside, name }, _, other) => {
		const names = Object.keys(inside);
		const swapped = names[other % names.length] ?? name;
		const named = inside as Record<string, Json>;
		const kept = named[name] ?? null;
		named[name] = named[swapped] ?? null;
		named[swapped] = kept;
	}
];

/** What a form, an envelope and a score rely on, said once more in other words than the parser's. */
function rely(on: WholeSet): void {
	const { set, instruments } = on;
	if (set.weights !== null) {
		expect(Object.values(set.weights).reduce((sum, weight) => sum + weight)).toBe(100);
	}
	expect(new Set(instruments.map(({ kind }) => kind)).size).toBe(instruments.length);
	for (const instrument of instruments) {
		const { id, kind, indicators, items } = instrument;
		expect(id).toBe(`${kind}-${set.fiscalYear}`);
		expect(set.instruments[kind]).toBe(id);
		const placed = indicators.flatMap((of) => [
			...of.items,
			...of.subIndicators.flatMap((sub) => sub.items)
		]);
		expect(placed.toSorted()).toEqual(items.map(({ code }) => code).toSorted());
		expect(new Set(placed).size).toBe(placed.length);
		if (instrument.kind === 'oit') continue;
		for (const item of instrument.items) {
			const points = [...pointsByOption(scaleOf(instrument, item), item.polarity).values()];
			expect(points.length).toBeGreaterThan(1);
			expect(new Set(points).size).toBe(points.length);
			expect(points.every((of) => Number.isInteger(of) && of >= 0 && of <= 100)).toBe(true);
		}
	}
}

describe('a whole set with something changed', () => {
	it('is refused with a finding, or says just what stands there and can be asked and scored', () => {
		let refused = 0;
		let read = 0;
		const changes = fc.array(
			fc.record({
				change: fc.constantFrom(...CHANGES),
				at: fc.nat(PLACES - 1),
				value: otherValue,
				other: fc.nat(50)
			}),
			{ minLength: 1, maxLength: 2 }
		);
		fc.assert(
			fc.property(changes, (all) => {
				const json = asJson();
				for (const { change, at, value, other } of all) {
					const places = placesIn(json);
					const place = places[at % places.length];
					if (place !== undefined) change(place, structuredClone(value), other);
				}
				const reading = readWholeSet(json);
				if (reading.ok) {
					read++;
					expect(reading.whole).toEqual(json);
					rely(reading.whole);
				} else {
					refused++;
					expect(reading.faults).not.toEqual([]);
				}
			}),
			{ numRuns: 600 }
		);
		// Both must have been tried, or the property says nothing.
		expect(read).toBeGreaterThan(10);
		expect(refused).toBeGreaterThan(10);
	});

	it('is refused whatever else it is', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (json) => {
				expect(readWholeSet(json).ok).toBe(false);
			})
		);
	});
});
