/** The form about keeping: where the data are, and for how long. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Keeping } from '$lib/server/supabase/notice.ts';
import type { Fields, Values } from './fields.ts';

/** The same bounds as the database's constraints. */
const LONGEST_PLACE = 300;
const DAYS = { least: 30, most: 3650 };

/** What stands in the form. */
export function keepingValues({ keptIn, retentionDays }: Keeping): Values {
	return { kept_in: keptIn ?? '', retention_days: String(retentionDays) };
}

export function readKeepingFields(fields: Fields): Keeping {
	const place = fields.textOrNothing('kept_in');
	const label = m.privacy_settings_kept_in();
	if ([...place].length > LONGEST_PLACE) {
		fields.refuse('kept_in', m.staff_field_too_long({ label, most: LONGEST_PLACE }));
	}
	return {
		keptIn: place === '' ? null : place,
		retentionDays: fields.wholeNumber('retention_days', m.privacy_settings_retention(), DAYS)
	};
}
