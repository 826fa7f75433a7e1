import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { OFFICIAL_FACE } from '$lib/server/documents/report/face.ts';
import { memoDocx } from '$lib/server/documents/report/memo.ts';
import { download } from '$lib/server/documents/table.ts';
import { reportBehind } from '../../../access.ts';
import { digitsFor } from '../../../file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { report } = await reportBehind(locals, params);
	const digits = digitsFor(url.searchParams.get('digits'), locals);
	const writing = { face: OFFICIAL_FACE, digits, locale: getLocale(), pictures: {} };
	const docx = new Uint8Array(await memoDocx(report, writing));
	return download(docx, 'docx', `ita-report-${report.fiscalYear}-memo`);
};
