import { error } from '@sveltejs/kit';
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { rulesBehind } from '../../official/year.ts';
import { yearReading } from './reading.ts';
import { knownYears } from './sources.ts';

/** What an address of a year's picture names. */
interface Address {
	agency: string;
	year: string;
	basis: string;
}

/** The year behind an address, on the basis that it names. @throws 404, 403 for interviewers */
export async function yearBehind(locals: App.Locals, params: Address) {
	const agency = analysedAgency(locals, params.agency);
	const basis = basisBehind(params.basis);
	const rules = rulesBehind(params.year);
	const { year, before } = await knownYears(locals.supabase, agency.id, rules);
	return {
		agency,
		basis,
		known: year,
		home: `/staff/results/year/${agency.slug}/${rules.set.fiscalYear}`,
		reading: yearReading(year, before, basis)
	};
}

function basisBehind(word: string): Basis {
	return word === 'pulse' || word === 'official' ? word : error(404, 'no_such_basis');
}
