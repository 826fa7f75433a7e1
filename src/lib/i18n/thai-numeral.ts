const THAI_ZERO = '๐'.charCodeAt(0);

/** A number with its digits as Thai ones; whatever else is in it stays. Runs in the browser as well. */
export function thaiNumeral(number: string): string {
	return number.replace(/\d/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
