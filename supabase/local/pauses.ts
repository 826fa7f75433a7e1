/** How long to wait before trying again what has died, so that it cannot keep the machine busy. */

const FIRST_MS = 250;
const LONGEST_MS = 10_000;
const CALM_MS = 60_000;

/**
 * Makes a sequence of pauses in milliseconds: none at first, then each twice as long as the one
 * before, up to ten seconds. After a minute without asking it begins anew.
 * @param now milliseconds of a clock that never goes back.
 */
export function createPauses(now: () => number = () => performance.now()): () => number {
	let next = 0;
	let asked = -Infinity;
	return () => {
		if (now() - asked > CALM_MS) next = 0;
		asked = now();
		const pause = next;
		next = Math.min(LONGEST_MS, next === 0 ? FIRST_MS : next * 2);
		return pause;
	};
}
