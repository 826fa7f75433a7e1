/** The form about one OIT item: what is published of it, where, and who sees to it. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { DisclosureItem } from '$lib/ita/instrument/types.ts';
import {
	SELF_CHECK_STATES,
	type SelfCheck,
	type SelfCheckWords
} from '$lib/server/supabase/oit-self-checks.ts';
import type { Fields, Values } from './fields.ts';

/** The same bounds as the database's constraints. */
const LONGEST = { url: 2000, note: 2000, responsible: 200 } as const;

/** What stands in the form. */
export function selfCheckValues(check: SelfCheck | null): Values {
	const values: Values = {
		evidence_url: check?.evidenceUrl ?? '',
		note: check?.note ?? '',
		responsible: check?.responsible ?? '',
		state: check?.state ?? 'not_started'
	};
	for (const place of check?.ticked ?? []) values[`element_${place}`] = 'yes';
	return values;
}

export function readSelfCheck(fields: Fields, { elements }: DisclosureItem): SelfCheckWords {
	return {
		ticked: elements.flatMap((_, at) => (fields.isTicked(`element_${at + 1}`) ? [at + 1] : [])),
		evidenceUrl: readAddress(fields),
		note: optional(fields, 'note', m.oit_note(), LONGEST.note),
		responsible: optional(fields, 'responsible', m.oit_responsible(), LONGEST.responsible),
		state: fields.oneOf('state', m.oit_state(), SELF_CHECK_STATES) || 'not_started'
	};
}

/** A web address as a browser writes it out, so that Thai paths have no spaces in them. */
function readAddress(fields: Fields): string | null {
	const typed = fields.textOrNothing('evidence_url');
	if (typed === '') return null;
	const url = /^https?:\/\/[^\s]/i.test(typed) && URL.canParse(typed) ? new URL(typed) : null;
	const isGood =
		url !== null &&
		url.hostname.includes('.') &&
		url.username === '' &&
		url.password === '' &&
		url.href.length <= LONGEST.url;
	if (!isGood) fields.refuse('evidence_url', m.oit_evidence_wrong());
	return isGood ? url.href : null;
}

function optional(fields: Fields, name: string, label: string, most: number): string {
	return fields.textOrNothing(name) === '' ? '' : fields.text(name, label, most);
}
