/** The mix over a direct connection, so that its tests reach the SQL without the REST interface. */
import type postgres from 'postgres';
import type { Inbox, MixDatabase } from '../../../src/lib/server/collector/mix.ts';

export function postgresMix(sql: postgres.Sql): MixDatabase {
	return {
		async inboxIds(round) {
			const [row] = await sql<{ inbox: Inbox | null }[]>`select inbox_ids(${round}) as inbox`;
			return row?.inbox ?? null;
		},
		async inboxEnvelopes(ids) {
			const [row] = await sql<{ found: [string, number, string][] }[]>`
				select inbox_envelopes(${ids}::uuid[]) as found`;
			return (row?.found ?? []).map(([id, cell, hex]) => [id, cell, Buffer.from(hex, 'hex')]);
		},
		async commitMix(round, ids, rows, comments) {
			const [row] = await sql<{ done: { state: Inbox['state'] } }[]>`
				select commit_mix(
					${round}, ${ids}::uuid[], ${sql.json(rows)}, ${sql.json(comments)}
				) as done`;
			if (row === undefined) throw new Error('commit_mix returned nothing.');
			return row.done;
		},
		async inboxComments(round, after) {
			const [row] = await sql<{ found: [string, string][] }[]>`
				select inbox_comments(${round}, ${after}) as found`;
			return (row?.found ?? []).map(([id, hex]) => [id, Buffer.from(hex, 'hex')]);
		},
		async voidRound(round) {
			await sql`select void_round(${round})`;
		},
		async compactRound(round) {
			await sql`select compact_round(${round})`;
		}
	};
}
