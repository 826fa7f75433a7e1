/**
 * Clusters: agencies that are surveyed together, and rounds that one of them holds for all. It imports
 * relatively and types only, so that plain Node can use it.
 */
import type { Supabase } from './client.ts';
import { nameIn, namesIn, type Name } from './name.ts';
import { refuse } from './refusal.ts';
import { row, rows } from './row.ts';

/** A cluster with all that belongs to it, as whoever runs Prongsai configures it. */
export interface ClusterPlan {
	slug: string;
	nameTh: string;
	nameEn: string;
	/** Slug of the agency that holds joint rounds; one of `agencies`. */
	lead: string;
	/** Slugs, two or more; an agency stands in one cluster. */
	agencies: string[];
}

export interface Cluster {
	name: Name;
	/** Whether the agency that was asked for holds its joint rounds. */
	isLed: boolean;
	lead: Name;
	/** All of them, by Thai name. */
	agencies: Name[];
}

/** The cluster of an agency of the person, or null. */
export async function readCluster(supabase: Supabase, agencyId: string): Promise<Cluster | null> {
	const { data, error } = await supabase.rpc('agency_cluster', { p_agency_id: agencyId });
	if (error) throw error;
	if (data === null) return null;
	const read = row(data);
	const agencies = rows(read.agencies);
	const lead = agencies.find((agency) => agency.id === read.lead_id);
	return {
		name: nameIn(read),
		isLed: read.lead_id === agencyId,
		lead: nameIn(row(lead)),
		agencies: namesIn(read.agencies)
	};
}

/** Holds a draft for the whole cluster, or for the agency alone. @throws Refusal NOTAD, RNDFZ, CLSLD */
export async function holdJointly(
	supabase: Supabase,
	roundId: string,
	isJoint: boolean
): Promise<void> {
	const { error } = await supabase.rpc('hold_jointly', {
		p_round_id: roundId,
		p_is_joint: isJoint
	});
	if (error) refuse(error);
}

/** Replaces all clusters by these, or changes nothing. Needs the service client. @throws Refusal CLSAG, CLSLD */
export async function configureClusters(service: Supabase, clusters: ClusterPlan[]): Promise<void> {
	const { error } = await service.rpc('configure_clusters', {
		p_clusters: clusters.map(({ nameTh, nameEn, ...cluster }) => ({
			...cluster,
			name_th: nameTh,
			name_en: nameEn
		}))
	});
	if (error) refuse(error);
}
