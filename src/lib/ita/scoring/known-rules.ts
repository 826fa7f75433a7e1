import { instrumentSet, instrumentsOf } from '../instrument/catalogue.ts';
import { yearRules, type YearRules } from './outline.ts';

/** The rules of a fiscal year (B.E.) that comes with Prongsai or was imported, or undefined. */
export function knownRules(fiscalYear: number): YearRules | undefined {
	const set = instrumentSet(fiscalYear);
	return set === undefined ? undefined : yearRules(set, instrumentsOf(set));
}
