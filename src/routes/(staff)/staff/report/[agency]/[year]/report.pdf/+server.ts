import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { OWN_FACE } from '$lib/server/documents/report/face.ts';
import { officePath, pdfOf } from '$lib/server/documents/report/office.ts';
import { download } from '$lib/server/documents/table.ts';
import { reportBehind } from '../../../access.ts';
import { digitsBehind, fileOf } from '../../../file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const behind = await reportBehind(locals, params);
	const office = officePath() ?? error(404, 'no_office');
	const made = await pdfOf(await fileOf(behind, OWN_FACE, digitsBehind(url, locals)), office);
	if (!made.ok) redirect(303, localizeHref(`${behind.home}?pdf=${made.why}`));
	return download(made.pdf, 'pdf', `ita-report-${behind.report.fiscalYear}`);
};
