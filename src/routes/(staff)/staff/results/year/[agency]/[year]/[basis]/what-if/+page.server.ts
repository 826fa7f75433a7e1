import { yearOn } from '$lib/ita/analysis/year-picture.ts';
import { yearBehind } from '../../../../access.ts';
import { goalReadings, triedYear, tryGroups } from '../../../../what-if.ts';
import { tryFigures } from './try-figures.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { agency, basis, home, known } = await yearBehind(locals, params);
	const scored = yearOn(known.rules, known.sources, basis);
	return {
		agency,
		basis,
		home,
		fiscalYear: known.rules.set.fiscalYear,
		isKnown: known.rules.set.weights !== null,
		groups: tryGroups(known, basis, scored),
		now: triedYear(scored),
		goals: goalReadings(known.rules, scored)
	};
};

export const actions = {
	default: tryFigures
} satisfies Actions;
