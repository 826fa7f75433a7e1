/** The web address of evidence, as a form takes it. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Fields } from './fields.ts';

/** The same bound as the database's constraints. */
const LONGEST = 2000;

/**
 * The field `evidence_url`: http or https, as a browser writes it out, so that Thai paths have no
 * spaces in them; null where it was left out.
 */
export function readEvidenceAddress(fields: Fields): string | null {
	const typed = fields.textOrNothing('evidence_url');
	if (typed === '') return null;
	const url = /^https?:\/\/[^\s]/i.test(typed) && URL.canParse(typed) ? new URL(typed) : null;
	const isGood =
		url !== null &&
		url.hostname.includes('.') &&
		url.username === '' &&
		url.password === '' &&
		url.href.length <= LONGEST;
	if (!isGood) fields.refuse('evidence_url', m.oit_evidence_wrong());
	return isGood ? url.href : null;
}
