/** An administrator who looks for clocks and counters beside the answers (P11, P12). */
import type postgres from 'postgres';
import type { Attack } from '../observation.ts';
import { SCRATCH } from '../stage.ts';

export const clocks: Attack = {
	who: 'administrator',
	code: 'clocks',
	rules: 'P11, P12',
	async observe({ sql }) {
		await sql`create table ${sql(SCRATCH)}.clocks (
			at timestamptz default now(), number serial, id uuid default gen_random_uuid(), day date)`;
		const planted = await clocksIn(sql, SCRATCH);
		const [row] = await sql<{ columns: number; stamps: string }[]>`
			select count(*)::int as columns, current_setting('track_commit_timestamp') as stamps
			from information_schema.columns where table_schema = 'private'`;
		return {
			looked: { columns: row?.columns ?? 0 },
			leaks: [
				...(await clocksIn(sql, 'private')),
				...(row?.stamps === 'off' ? [] : ['track_commit_timestamp'])
			],
			isControlSeen:
				(row?.columns ?? 0) > 0 &&
				['at', 'number'].every((column) => planted.includes(`${SCRATCH}.clocks.${column}`)) &&
				!planted.includes(`${SCRATCH}.clocks.day`)
		};
	}
};

/** Columns of a schema that are finer than a day or are counted up, and its sequences. */
async function clocksIn(sql: postgres.Sql, schema: string): Promise<string[]> {
	const found = await sql<{ name: string }[]>`
		select table_schema || '.' || table_name || '.' || column_name as name
		from information_schema.columns
		where table_schema = ${schema}
			and (data_type ~ 'time|interval' or is_identity = 'YES'
				or column_default ~ 'nextval|v7|now\\(|clock|time')
		union all
		select schemaname || '.' || sequencename from pg_sequences where schemaname = ${schema}`;
	return found.map(({ name }) => name);
}
