import { selfCheckValues } from '$lib/server/forms/self-check-form.ts';
import { readSelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { itemBehind, yearBehind } from '../../../year.ts';
import { saveCheck } from './save-check.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { agency, fiscalYear, checklist, home, year } = yearBehind(locals, params);
	const item = itemBehind(checklist, params.item);
	// The year whose official figures have the same items; numbers do not carry over to others.
	const itemsYear = Number(checklist.id.slice('oit-'.length));
	const [check, official] = await Promise.all([
		readSelfCheck(locals.supabase, year, item.code),
		readOfficialState(locals.supabase, agency.id, itemsYear)
	]);
	const isThis = ({ part, code }: { part: string; code: string }) =>
		part === 'oit' && code === item.code;
	const at = checklist.items.indexOf(item);
	return {
		agency,
		fiscalYear,
		home,
		item,
		values: selfCheckValues(check),
		link: check?.link ?? null,
		next: checklist.items[at + 1]?.code ?? null,
		official: official && {
			fiscalYear: itemsYear,
			isExample: official.isExample,
			score: official.figures.find(isThis)?.score ?? null,
			remark: official.remarks.find(isThis)?.remark ?? null
		}
	};
};

export const actions = {
	save: saveCheck
} satisfies Actions;
