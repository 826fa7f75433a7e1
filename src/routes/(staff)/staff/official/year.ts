import { error } from '@sveltejs/kit';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';

/** The rules of the year in an address. @throws 404 where there are none */
export function rulesBehind(year: string): YearRules {
	return (/^\d{4}$/.test(year) ? knownRules(Number(year)) : undefined) ?? error(404, 'no_rules');
}
