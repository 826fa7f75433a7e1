import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { OWN_FACE } from '$lib/server/documents/report/face.ts';
import { officePath, pdfOf } from '$lib/server/documents/report/office.ts';
import { download } from '$lib/server/documents/table.ts';
import { reportBehind } from '../../../access.ts';
import { digitsFor, fileOf } from '../../../file.server.ts';
import type { RequestHandler } from './$types';

/** Asked for by a form: making it takes the machine seconds, and no link should set it off. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const behind = await reportBehind(locals, params);
	const office = officePath() ?? error(404, 'no_office');
	const digits = digitsFor((await request.formData()).get('digits'), locals);
	const made = await pdfOf(() => fileOf(behind, OWN_FACE, digits), office);
	if (!made.ok) redirect(303, localizeHref(`${behind.home}?pdf=${made.why}`));
	return download(made.pdf, 'pdf', `ita-report-${behind.report.fiscalYear}`);
};
