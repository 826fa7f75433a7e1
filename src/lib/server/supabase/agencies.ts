/**
 * Agencies and their first admin. It imports relatively and types only, so that plain Node can ask
 * whether there is an admin before the application runs.
 */
import type { Digits } from '../../i18n/digits.ts';
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { oneOf, row, rows, text } from './row.ts';

/** What an admin may change about an agency; names and contacts stand in the respondents' notice. */
export interface AgencyWords {
	nameTh: string;
	nameEn: string;
	/** Who answers questions on personal data. */
	dataContact: string;
	/** Who runs the machine. */
	hostedBy: string;
}

export interface Agency extends AgencyWords {
	id: string;
	slug: string;
	/** How its pages in Thai write numbers. */
	digits: Digits;
}

/** An agency to be set up, with the person who will be its first admin. */
export interface FirstAgency extends AgencyWords {
	slug: string;
}

/** Whether anybody is an admin yet. Needs the service client: nobody is signed in at that time. */
export async function adminExists(service: Supabase): Promise<boolean> {
	const { data, error } = await service
		.from('memberships')
		.select('user_id')
		.eq('role', 'admin')
		.limit(1);
	if (error) throw error;
	return rows(data).length > 0;
}

/** The slugs of agencies with made-up figures. Needs the service client. */
export async function demonstrationSlugs(service: Supabase): Promise<Set<string>> {
	const { data, error } = await service
		.from('agencies')
		.select('slug')
		.eq('is_demonstration', true)
		.limit(100);
	if (error) throw error;
	return new Set(rows(data).map((agency) => text(agency, 'slug')));
}

/**
 * Makes an account that needs no letter to confirm it.
 * @returns its id, or null when the address has an account already.
 * @throws the error of Supabase Auth otherwise, such as `weak_password`.
 */
export async function createAccount(
	service: Supabase,
	email: string,
	password: string
): Promise<string | null> {
	const { data, error } = await service.auth.admin.createUser({
		email,
		password,
		email_confirm: true
	});
	if (error?.code === 'email_exists' || error?.code === 'user_already_exists') return null;
	if (error) throw error;
	return data.user.id;
}

/** Makes the first agency and its admin. @throws Refusal ADMEX, 23505 when the slug is taken */
export async function setUpAgency(
	service: Supabase,
	userId: string,
	agency: FirstAgency
): Promise<void> {
	const { error } = await service.rpc('set_up_agency', {
		p_user_id: userId,
		p_slug: agency.slug,
		p_name_th: agency.nameTh,
		p_name_en: agency.nameEn,
		p_data_contact: agency.dataContact,
		p_hosted_by: agency.hostedBy
	});
	if (error) refuse(error);
}

/** An agency that the person belongs to; null when there is none with this id. */
export async function readAgency(supabase: Supabase, id: string): Promise<Agency | null> {
	const { data, error } = await supabase.from('agencies').select().eq('id', id).maybeSingle();
	if (error) throw error;
	return data === null ? null : agency(data);
}

/** @throws Refusal NOROW when the person is no admin of it */
export async function updateAgency(
	supabase: Supabase,
	id: string,
	words: AgencyWords
): Promise<void> {
	const { data, error } = await supabase
		.from('agencies')
		.update({
			name_th: words.nameTh,
			name_en: words.nameEn,
			data_contact: words.dataContact,
			hosted_by: words.hostedBy
		})
		.eq('id', id)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** @throws Refusal NOROW when the person is no admin of it */
export async function updateDigits(supabase: Supabase, id: string, digits: Digits): Promise<void> {
	const { data, error } = await supabase
		.from('agencies')
		.update({ digits })
		.eq('id', id)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** Ids of all rounds of demonstration agencies; none when there is no demonstration. */
export async function demonstrationRounds(service: Supabase): Promise<string[]> {
	const { data, error } = await service
		.from('rounds')
		.select('id, agency:agencies!inner(is_demonstration)')
		.eq('agency.is_demonstration', true);
	if (error) throw error;
	return rows(data).map((round) => text(round, 'id'));
}

/** Whether made-up data are there. Needs the service client: its agency is nobody's to see. */
export async function hasDemonstration(service: Supabase): Promise<boolean> {
	const { data, error } = await service
		.from('agencies')
		.select('id')
		.eq('is_demonstration', true)
		.limit(1);
	if (error) throw error;
	return rows(data).length > 0;
}

/** Removes demonstration agencies with all they hold. @throws Refusal NOTAD when not an admin */
export async function removeDemonstration(supabase: Supabase): Promise<void> {
	const { error } = await supabase.rpc('remove_demonstration');
	if (error) refuse(error);
}

function agency(value: unknown): Agency {
	const read = row(value);
	return {
		id: text(read, 'id'),
		slug: text(read, 'slug'),
		nameTh: text(read, 'name_th'),
		nameEn: text(read, 'name_en'),
		dataContact: text(read, 'data_contact'),
		hostedBy: text(read, 'hosted_by'),
		digits: oneOf(read, 'digits', 'arabic', 'thai')
	};
}
