/** Test sets: a built-in year as one file, and the same as if it were of another year. */
import { instrumentSet, instrumentsOf } from './catalogue.ts';
import type { WholeSet } from './whole-set.ts';

/** A copy of a built-in year that has instruments. */
export function builtInSet(fiscalYear: number): WholeSet {
	const set = instrumentSet(fiscalYear);
	if (set === undefined) throw new RangeError(`no built-in set of ${fiscalYear}`);
	return structuredClone({ set, instruments: instrumentsOf(set) });
}

/** The same set, made for another year. */
export function inYear({ set, instruments }: WholeSet, fiscalYear: number): WholeSet {
	const named = Object.keys(set.instruments).map((kind) => [kind, `${kind}-${fiscalYear}`]);
	return structuredClone({
		set: { ...set, fiscalYear, instruments: Object.fromEntries(named) as typeof set.instruments },
		instruments: instruments.map((one) => ({ ...one, id: `${one.kind}-${fiscalYear}` }))
	});
}
