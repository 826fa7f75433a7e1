/** The form about what an agency is and wants to reach. */
import { m } from '$lib/i18n/paraglide/messages.js';
import {
	AGENCY_KINDS,
	type AgencyKind,
	type AgencyProfile
} from '$lib/server/supabase/agency-profile.ts';
import type { Fields, Values } from './fields.ts';

const SCORE = { least: 0, most: 100 };

export function profileValues({ kind, target }: AgencyProfile): Values {
	return { kind: kind ?? '', target: String(target) };
}

export function readProfileFields(fields: Fields): AgencyProfile {
	const chosen = fields.oneOf('kind', m.settings_kind(), ['', ...AGENCY_KINDS]);
	return {
		kind: chosen === '' ? null : (chosen satisfies AgencyKind),
		target: fields.score('target', m.settings_target(), SCORE)
	};
}
