/**
 * A whole number from 0 to `max - 1`, each equally likely. Where an order must be forgotten it has
 * to come from a cryptographic source (`randomInt` of node:crypto): whoever can predict the numbers
 * can undo the shuffle.
 */
export type RandomInt = (max: number) => number;

/** A copy of `items` in random order, every order equally likely (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], randomInt: RandomInt): T[] {
	const result = items.slice();
	for (let last = result.length - 1; last > 0; last--) {
		const other = randomInt(last + 1);
		[result[last], result[other]] = [result[other] as T, result[last] as T];
	}
	return result;
}
