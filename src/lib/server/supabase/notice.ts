/** What an agency's privacy notice is filled with. */
import type { Supabase } from './client.ts';
import { nameIn, namesIn, type Name } from './name.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { number, row, rows, text, textOrNull, truth } from './row.ts';

/** What an admin decides about keeping. */
export interface Keeping {
	/** Country and place; null: the agency has not said. */
	keptIn: string | null;
	/** Days from a round's last mix until its rows and marks are deleted. */
	retentionDays: number;
}

export interface AgencyNotice extends Keeping {
	slug: string;
	name: Name;
	/** Who answers questions on personal data. */
	dataContact: string;
	/** Who runs the machine. */
	hostedBy: string;
	isDemonstration: boolean;
	/** Districts and provinces in which somebody sees the agency's overview. */
	overseenBy: Name[];
	/** The other agencies that it is, or may be, surveyed together with. */
	jointWith: Name[];
}

/** The notice of the agency with this slug, or null. For everybody. */
export async function readAgencyNotice(
	client: Supabase,
	slug: string
): Promise<AgencyNotice | null> {
	const { data, error } = await client.rpc('agency_notice', { p_slug: slug });
	if (error) throw error;
	if (data === null) return null;
	const agency = row(data);
	return {
		...keeping(agency),
		slug: text(agency, 'slug'),
		name: nameIn(agency),
		dataContact: text(agency, 'data_contact'),
		hostedBy: text(agency, 'hosted_by'),
		isDemonstration: truth(agency, 'is_demonstration'),
		overseenBy: namesIn(agency.overseen_by),
		jointWith: namesIn(agency.joint_with)
	};
}

/** What the agency's admins have decided about keeping. @throws where the person sees no such agency */
export async function readKeeping(supabase: Supabase, agencyId: string): Promise<Keeping> {
	const { data, error } = await supabase
		.from('agencies')
		.select('kept_in, retention_days')
		.eq('id', agencyId)
		.single();
	if (error) throw error;
	return keeping(row(data));
}

/** @throws Refusal AGNRT where answers were promised a shorter time, NOROW when no admin of it */
export async function updateKeeping(
	supabase: Supabase,
	agencyId: string,
	{ keptIn, retentionDays }: Keeping
): Promise<void> {
	const { data, error } = await supabase
		.from('agencies')
		.update({ kept_in: keptIn, retention_days: retentionDays })
		.eq('id', agencyId)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** Deletes rows and marks of rounds whose time is over. Needs the service client. */
export async function deleteExpiredResponses(service: Supabase): Promise<void> {
	const { error } = await service.rpc('delete_expired_responses');
	if (error) refuse(error);
}

function keeping(agency: Record<string, unknown>): Keeping {
	return {
		keptIn: textOrNull(agency, 'kept_in'),
		retentionDays: number(agency, 'retention_days')
	};
}
