/** Whole numbers for a shuffle, from the browser's cryptographic source. */
import type { RandomInt } from '../../privacy/mix/shuffle.ts';

const DRAWS = 2 ** 32;

/** @param max at least 1, at most 2 ** 32. */
export const randomInt: RandomInt = (max) => {
	// What is left over beyond the last whole multiple would make the small numbers likelier.
	const end = DRAWS - (DRAWS % max);
	for (;;) {
		const [drawn = DRAWS] = crypto.getRandomValues(new Uint32Array(1));
		if (drawn < end) return drawn % max;
	}
};
