/**
 * An administrator who joins by transaction: what tells that somebody answered (a spent token, a
 * slip, a sealed envelope) must never share one with what tells an answer (P12).
 */
import type postgres from 'postgres';
import { mix } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { answer } from '../respondent.ts';
import { K } from '../stage.ts';

/** Tables of arrival: nothing in them can be read, and they may share transactions. */
const OF_ARRIVAL = /^(spent|slips|inbox\w*)$/;

export const transactions: Attack = {
	who: 'administrator',
	code: 'transactions',
	rules: 'P12',
	async observe(scene) {
		const { sql, stage, twin } = scene;
		const round = await stage.external(1);
		for (let i = 0; i < 2 * K; i++) await answer(twin.url(), round.paths[0] ?? '', { e1: '1' });
		// An envelope does share its transaction with its token: the same join sees that.
		const control = await shared(sql, 'spent', 'inbox', round.id);
		await mix(scene, [round]);
		const tables = await sql<{ name: string }[]>`
			select table_name as name from information_schema.columns
			where table_schema = 'private' and column_name = 'round_id' order by 1`;
		const names = tables.map(({ name }) => name);
		const [arrivals, readable] = [
			names.filter((name) => OF_ARRIVAL.test(name)),
			names.filter((name) => !OF_ARRIVAL.test(name))
		];
		const leaks: string[] = [];
		for (const arrival of arrivals) {
			for (const table of readable) {
				const n = await shared(sql, arrival, table, round.id);
				if (n > 0) leaks.push(`private.${arrival} and private.${table}`);
			}
		}
		const [mixed] = await sql<{ n: number }[]>`
			select count(*)::int as n from private.responses where round_id = ${round.id}`;
		return {
			looked: { joins: arrivals.length * readable.length, answers: mixed?.n ?? 0 },
			leaks,
			isControlSeen: control === 2 * K && (mixed?.n ?? 0) >= K
		};
	}
};

/** Pairs of rows of a round that one transaction wrote. */
async function shared(
	sql: postgres.Sql,
	one: string,
	other: string,
	round: string
): Promise<number> {
	const [row] = await sql<{ n: number }[]>`
		select count(*)::int as n
		from private.${sql(one)} a join private.${sql(other)} b on a.xmin = b.xmin
		where a.round_id = ${round} and b.round_id = ${round}`;
	return row?.n ?? -1;
}
