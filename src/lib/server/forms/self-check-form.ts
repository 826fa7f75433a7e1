/** The form about one OIT item: what is published of it, where, and who sees to it. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { DisclosureItem } from '$lib/ita/instrument/types.ts';
import {
	SELF_CHECK_STATES,
	type SelfCheck,
	type SelfCheckWords
} from '$lib/server/supabase/oit-self-checks.ts';
import { readEvidenceAddress } from './evidence-address.ts';
import type { Fields, Values } from './fields.ts';

/** The same bounds as the database's constraints. */
const LONGEST = { note: 2000, responsible: 200 } as const;

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
		evidenceUrl: readEvidenceAddress(fields),
		note: optional(fields, 'note', m.oit_note(), LONGEST.note),
		responsible: optional(fields, 'responsible', m.oit_responsible(), LONGEST.responsible),
		state: fields.oneOf('state', m.oit_state(), SELF_CHECK_STATES) || 'not_started'
	};
}

function optional(fields: Fields, name: string, label: string, most: number): string {
	return fields.textOrNothing(name) === '' ? '' : fields.text(name, label, most);
}
