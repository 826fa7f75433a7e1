/** A due day is moved by SQL; the mix itself is the schedule's. */
import type postgres from 'postgres';
import type { Scene } from './scene.ts';
import type { OwnRound } from './stage.ts';

/** Makes rounds of the attack overdue and waits until the schedule has mixed and published them. */
export async function mix({ sql, look }: Pick<Scene, 'sql' | 'look'>, rounds: OwnRound[]) {
	const ids = rounds.map(({ id }) => id);
	await sql`update public.rounds set mix_due_on = private.today() - 1 where id = any (${ids})`;
	// A look with too few answers also moves the day on.
	await look(() => isSettled(sql, ids, sql`mix_due_on > private.today()`));
}

/** Ends rounds as an admin does, and waits until they are over and published. */
export async function end(
	{ sql, stage, look }: Pick<Scene, 'sql' | 'stage' | 'look'>,
	rounds: OwnRound[]
) {
	for (const { id } of rounds) {
		const { error } = await stage.service.rpc('begin_closing', { p_round_id: id });
		if (error) throw error;
	}
	const ids = rounds.map(({ id }) => id);
	await look(() => isSettled(sql, ids, sql`state in ('closed', 'void')`));
}

async function isSettled(
	sql: postgres.Sql,
	ids: string[],
	isDone: postgres.PendingQuery<postgres.Row[]>
): Promise<boolean> {
	const [row] = await sql<{ n: number }[]>`
		select count(*)::int as n
		from public.rounds r
		left join public.published_results p on p.round_id = r.id
		where r.id = any (${ids}) and ${isDone} and r.tallies_version = coalesce(p.version, 0)`;
	return row?.n === ids.length;
}

/** How many answers of a round were taken in, and how many of them wait. */
export async function countAnswers(
	sql: postgres.Sql,
	round: string
): Promise<{ spent: number; waiting: number }> {
	const [row] = await sql<{ spent: number; waiting: number }[]>`
		select
			(select count(*)::int from private.spent where round_id = ${round}) as spent,
			(select count(*)::int from private.inbox where round_id = ${round}) as waiting`;
	return row ?? { spent: -1, waiting: -1 };
}
