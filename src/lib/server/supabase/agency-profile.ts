/** What kind of body an agency is, and what it wants to reach. */
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { number, oneOf, row, rows } from './row.ts';

/** As `agencies.kind`. */
export const AGENCY_KINDS = [
	'subdistrict',
	'subdistrict_municipality',
	'town_municipality',
	'city_municipality',
	'province_organization',
	'department',
	'province',
	'enterprise',
	'university',
	'public_organization',
	'other'
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

export interface AgencyProfile {
	/** Null: the agency has not said. */
	kind: AgencyKind | null;
	/** Score from 0 to 100 that new rounds begin with. */
	target: number;
}

/** @throws where the person sees no such agency */
export async function readProfile(supabase: Supabase, agencyId: string): Promise<AgencyProfile> {
	const { data, error } = await supabase
		.from('agencies')
		.select('kind, target')
		.eq('id', agencyId)
		.single();
	if (error) throw error;
	const read = row(data);
	return {
		kind: read.kind === null ? null : oneOf(read, 'kind', ...AGENCY_KINDS),
		target: number(read, 'target')
	};
}

/** @throws Refusal NOROW when the person is no admin of it */
export async function updateProfile(
	supabase: Supabase,
	agencyId: string,
	{ kind, target }: AgencyProfile
): Promise<void> {
	const { data, error } = await supabase
		.from('agencies')
		.update({ kind, target })
		.eq('id', agencyId)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}
