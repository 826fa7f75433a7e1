import { OFFICIAL_FACE } from '$lib/server/documents/report/face.ts';
import { download } from '$lib/server/documents/table.ts';
import { reportBehind } from '../../../access.ts';
import { digitsFor, fileOf } from '../../../file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const behind = await reportBehind(locals, params);
	const digits = digitsFor(url.searchParams.get('digits'), locals);
	const docx = await fileOf(behind, OFFICIAL_FACE, digits);
	return download(docx, 'docx', `ita-report-${behind.report.fiscalYear}`);
};
