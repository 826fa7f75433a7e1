/**
 * What a hand does to a figure when typing it over: one digit wrong, or two neighbours swapped. A
 * correction is looked for among these, because one slip is likelier than two.
 */
import Fraction from 'fraction.js';
import type { Figure } from '../../scoring/score.ts';

/** `look_alike` is a wrong digit that is easily taken for the right one. */
export type DigitSlip = 'look_alike' | 'swapped' | 'digit';

/** A figure that may have been meant, and by which slip it became what stands there. */
export interface Meant {
	kind: DigitSlip;
	value: Fraction;
}

/**
 * Digits mistaken for each other, as they were in the one report we could check whole (๑/๗ and
 * ๐/๖; report of Mueang Mai Subdistrict Administrative Organization on fiscal year 2566).
 */
const LOOK_ALIKES = new Set(['17', '71', '06', '60']);

/** Every figure of 0 to 100, printed alike, that one slip turns into this one. */
export function meantInstead({ value, halfStep }: Figure): Meant[] {
	const decimals = decimalsOf(halfStep);
	const printed = digitsOf(value, decimals);
	const whole = printed.length - decimals;
	const meant: Meant[] = [];
	const offer = (kind: DigitSlip, digits: string): void => {
		// Nobody writes a leading zero; one digit before the point is always there.
		if (whole > 1 && digits.startsWith('0')) return;
		const other = new Fraction(BigInt(digits), 10n ** BigInt(decimals));
		if (other.lte(100)) meant.push({ kind, value: other });
	};
	for (const [at, digit] of Array.from(printed).entries()) {
		const next = printed[at + 1];
		if (next !== undefined && next !== digit) {
			offer('swapped', `${printed.slice(0, at)}${next}${digit}${printed.slice(at + 2)}`);
		}
		for (const other of '0123456789') {
			if (other === digit) continue;
			const kind = LOOK_ALIKES.has(digit + other) ? 'look_alike' : 'digit';
			offer(kind, `${printed.slice(0, at)}${other}${printed.slice(at + 1)}`);
		}
	}
	return meant;
}

/** By which slip one figure becomes the other, or null if by none. */
export function slipBetween(found: Figure, meant: Fraction): DigitSlip | null {
	return meantInstead(found).find(({ value }) => value.equals(meant))?.kind ?? null;
}

/** How many decimals a figure was printed with. */
function decimalsOf(halfStep: Fraction): number {
	if (halfStep.equals(0)) return 2;
	return String(halfStep.mul(2).inverse().valueOf()).length - 1;
}

/** All digits in a row, at least one of them before the point. */
function digitsOf(value: Fraction, decimals: number): string {
	const digits = value.mul(new Fraction(10n ** BigInt(decimals))).floor();
	return digits.toString().padStart(decimals + 1, '0');
}
