/** The blanks of a kiosk: they are in its page alone, each is given to one form, and none after its end. */
import { isGood } from '../queue/store.ts';

export interface KioskBlanks {
	/** Takes one out that still holds; null where none is left. */
	claim(now: Date): string | null;
	/** How many still hold. */
	count(now: Date): number;
	/** Puts a batch in the place of what is left. */
	replace(batch: readonly string[]): void;
}

/** @param place of the kiosk, as its tokens name it. */
export function kioskBlanks(place: string): KioskBlanks {
	let left: readonly string[] = [];
	const keepGood = (now: Date) => {
		left = left.filter((token) => isGood(token, place, now));
		return left;
	};
	return {
		claim(now) {
			const [token, ...others] = keepGood(now);
			left = others;
			return token ?? null;
		},
		count: (now) => keepGood(now).length,
		replace(batch) {
			left = batch;
		}
	};
}
