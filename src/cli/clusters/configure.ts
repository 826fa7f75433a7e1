/** Puts a file of clusters in force: check all, then everything at once. */
import { demonstrationSlugs } from '../../lib/server/supabase/agencies.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { configureClusters } from '../../lib/server/supabase/clusters.ts';
import { listAgencySlugs } from '../../lib/server/supabase/regions.ts';
import { readOrRefuse } from '../configuration/faults.ts';
import { readClusters } from './read.ts';

/**
 * @returns how many clusters there are now, and how many agencies they have.
 * @throws ConfigurationError naming the lines that are at fault; nothing is changed then.
 */
export async function configure(
	service: Supabase,
	text: string
): Promise<{ clusters: number; agencies: number }> {
	const known = {
		all: await listAgencySlugs(service),
		demonstration: await demonstrationSlugs(service)
	};
	const clusters = readOrRefuse(readClusters(text, known));
	await configureClusters(service, clusters);
	const agencies = clusters.reduce((sum, cluster) => sum + cluster.agencies.length, 0);
	return { clusters: clusters.length, agencies };
}
