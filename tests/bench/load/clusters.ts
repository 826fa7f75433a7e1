/** Agencies that are surveyed together, and the rounds that one of each cluster holds for all of it. */
import type { TransactionSql } from 'postgres';

/** So many agencies are a cluster, one after the other; the last of them leads it. */
export const TOGETHER = 10;
export const CLUSTER_SLUG = 'made-up-cluster-';

/** After the rounds: those for employees of the closed year and for residents of the open one are joint. */
export async function insertClusters(tx: TransactionSql): Promise<void> {
	await tx`
		insert into public.clusters (id, slug, name_th, name_en, lead_id)
		select pg_temp.made_up('cluster', n / ${TOGETHER}::int), ${CLUSTER_SLUG} || n / ${TOGETHER}::int,
			'กลุ่มสมมุติ', 'Made-up cluster', id
		from made where n % ${TOGETHER}::int = 0`;
	// The last few agencies are in none.
	await tx`
		update public.agencies a
		set cluster_id = c.id
		from made
		join public.clusters c on c.id = pg_temp.made_up('cluster', 1 + (made.n - 1) / ${TOGETHER}::int)
		where made.id = a.id`;
	await tx`
		insert into public.joint_agencies (round_id, agency_id, name_th, name_en)
		select r.id, a.id, a.name_th, a.name_en
		from public.clusters c
		join public.agencies a on a.cluster_id = c.id
		join public.rounds r on r.agency_id = c.lead_id
		where (r.state, r.part) in (('closed', 'iit'), ('open', 'eit_public'))
		order by r.id, a.id`;
}
