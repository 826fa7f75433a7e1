/** The forms about an agency: its words, and all that the first admin fills in. */
import { isAgencySlug, suggestAgencySlug } from '$lib/agency-slug.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Agency, AgencyWords, FirstAgency } from '$lib/server/supabase/agencies.ts';
import { SHORTEST_PASSWORD, type Fields, type Values } from './fields.ts';

/** The same bounds as the database's constraints. */
const LONGEST_NAME = 200;
const LONGEST_CONTACT = 300;

/** What stands in the settings form. */
export function agencyValues(agency: Agency): Values {
	return {
		name_th: agency.nameTh,
		name_en: agency.nameEn,
		data_contact: agency.dataContact,
		hosted_by: agency.hostedBy
	};
}

export function readAgencyWords(fields: Fields): AgencyWords {
	return {
		nameTh: fields.text('name_th', m.staff_agency_name_th(), LONGEST_NAME),
		nameEn: fields.text('name_en', m.staff_agency_name_en(), LONGEST_NAME),
		dataContact: fields.text('data_contact', m.staff_agency_data_contact(), LONGEST_CONTACT),
		hostedBy: fields.text('hosted_by', m.staff_agency_hosted_by(), LONGEST_CONTACT)
	};
}

/** An agency and the account of its first admin. */
export function readSetup(fields: Fields): {
	agency: FirstAgency;
	email: string;
	password: string;
} {
	const words = readAgencyWords(fields);
	const slug = fields.textOrSuggestion('slug', suggestAgencySlug(words.nameEn));
	// Without an English name there is nothing to suggest, and that was said already.
	const isMissing = slug === '' && words.nameEn === '';
	if (!isMissing && !isAgencySlug(slug)) fields.refuse('slug', m.staff_field_slug());
	return {
		agency: { ...words, slug },
		email: fields.email('email'),
		password: fields.password('password', SHORTEST_PASSWORD)
	};
}
