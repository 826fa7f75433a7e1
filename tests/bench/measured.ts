/**
 * What a benchmark says. A time alone tells of the machine; a ratio of two times of the same run
 * tells of the program. So everything here is measured beside something else, in turns, and of each
 * the median counts.
 */

/** One line of `npm run bench`. */
export interface Measured {
	name: string;
	value: number;
	unit: string;
	/** What the value is held against, in the same unit. */
	baseline: number;
	/** value / baseline. */
	ratio: number;
}

export function measured(name: string, unit: string, value: number, baseline: number): Measured {
	return {
		name,
		value: brief(value),
		unit,
		baseline: brief(baseline),
		ratio: brief(value / baseline)
	};
}

/** The value below which so many of all lie, 0 to 1; the median without a share. */
export function quantile(values: number[], share = 0.5): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	if (value === undefined) throw new RangeError('nothing was measured');
	return value;
}

/** Milliseconds that a step takes. */
export async function timed(step: () => unknown): Promise<number> {
	const start = performance.now();
	await step();
	return performance.now() - start;
}

/** Medians of several things measured in turns, so that a busy moment strikes all alike. */
export async function inTurns<const Name extends string>(
	turns: number,
	steps: Record<Name, () => Promise<number>>
): Promise<Record<Name, number>> {
	const names = Object.keys(steps) as Name[];
	const seen = new Map<Name, number[]>(names.map((name) => [name, []]));
	for (let turn = 0; turn < turns; turn += 1) {
		for (const name of names) seen.get(name)?.push(await steps[name]());
	}
	return Object.fromEntries([...seen].map(([name, values]) => [name, quantile(values)])) as Record<
		Name,
		number
	>;
}

/** Three digits are more than a busy machine can tell. */
function brief(value: number): number {
	return Number(value.toPrecision(3));
}
