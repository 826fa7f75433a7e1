/** Whether a ratio has become worse than the one that is kept, by more than noise. */

/** Of these more is better; of all others less. */
const MORE_IS_BETTER = ['intake'];

const WORSE_BY = 1.2;

/** @param kept ratios by name; one that is not there was never looked at, and counts as worse. */
export function isWorse(
	{ name, ratio }: { name: string; ratio: number },
	kept: Readonly<Record<string, number>>
): boolean {
	const before = kept[name];
	if (before === undefined) return true;
	return MORE_IS_BETTER.includes(name) ? ratio * WORSE_BY < before : ratio > before * WORSE_BY;
}
