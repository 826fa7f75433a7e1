/** A source of numbers from 0 up to 1; each call gives the next. */
export type Random = () => number;

/**
 * Numbers that look random and are the same for the same seed (Mulberry32, public domain, by Tommy
 * Ettinger). For made-up answers only: whoever knows the seed knows them all.
 * @param seed a whole number; its lowest 32 bits count.
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The list in a random order (Fisher–Yates); the list given stays as it is. */
export function inRandomOrder<T>(list: readonly T[], random: Random): T[] {
	const left = [...list];
	return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
