import { fail } from '@sveltejs/kit';
import example from '$lib/ita/official/example-report.csv?raw';
import { Fields } from '$lib/server/forms/fields.ts';
import { officialYears } from '$lib/server/forms/official-form.ts';
import { readReportForm } from '$lib/server/forms/report-form.ts';
import { analysedAgencies } from '../../results/access.ts';
import { tablesReading } from './reading.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	analysedAgencies(locals);
	return {
		templates: officialYears(),
		example: url.searchParams.has('example') ? example : null
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		analysedAgencies(locals);
		const form = await request.formData();
		const fields = new Fields(form);
		const table = await readReportForm(fields, form);
		const shown = { values: fields.values, errors: fields.errors, isExample: isExample(table) };
		if (!fields.isGood) return fail(400, { ...shown, faults: [], checked: null });
		const reading = tablesReading(table);
		return reading.ok
			? { ...shown, faults: [], checked: reading.checked }
			: fail(400, { ...shown, faults: reading.faults, checked: null });
	}
} satisfies Actions;

/** Whether it is the example as it was offered; a browser sends other line ends. */
function isExample(table: string): boolean {
	return table.replace(/\r\n/g, '\n').trim() === example.trim();
}
