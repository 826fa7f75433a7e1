import { instrumentSet, instrumentsOf } from '../instrument/built-in.ts';
import { yearRules, type YearRules } from './outline.ts';

/** The rules of a fiscal year (B.E.) that come with Prongsai, or undefined. */
export function builtInRules(fiscalYear: number): YearRules | undefined {
	const set = instrumentSet(fiscalYear);
	return set === undefined ? undefined : yearRules(set, instrumentsOf(set));
}
