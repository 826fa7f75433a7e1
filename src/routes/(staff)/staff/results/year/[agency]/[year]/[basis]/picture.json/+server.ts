import { YEAR_COLUMNS, YEAR_SECTIONS } from '$lib/server/documents/codebook.ts';
import { download } from '$lib/server/documents/table.ts';
import { yearBehind } from '../../../../access.ts';
import { yearRows } from '../../../../rows.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { reading, basis, agency } = await yearBehind(locals, params);
	const whole = {
		agency: { th: agency.nameTh, en: agency.nameEn },
		rows: yearRows(reading),
		codebook: { columns: YEAR_COLUMNS, sections: YEAR_SECTIONS }
	};
	return download(JSON.stringify(whole), 'json', `ita-${reading.fiscalYear}-${basis}`);
};
