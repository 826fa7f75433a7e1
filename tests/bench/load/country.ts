/**
 * A made-up country for tests and benchmarks: as many agencies as Thailand has public bodies that are
 * assessed, with a year's answers as the mix would have left them. The same seed makes the same
 * country. It is written past triggers, which would take an hour; constraints hold.
 */
import type { Sql, TransactionSql } from 'postgres';
import { seededRandom } from '../../../src/cli/simulate/random.ts';
import { insertAgencies } from './agencies.ts';
import { makeAssessedYears } from './official.ts';
import { insertClusters } from './clusters.ts';
import { insertClosedRounds } from './closed-rounds.ts';
import { insertOpenRounds } from './open-rounds.ts';
import { insertRegions, summariseYears } from './regions.ts';
import { makeSurveys } from './surveys.ts';
import { insertYears } from './years.ts';

/** Public bodies that are assessed, and so 1.4 million answers a year. */
export const WHOLE_COUNTRY = 8300;

/** So many different results, and official years, are handed round. */
const KINDS = 20;

/**
 * Fills an empty or used database, as its owner.
 *
 * @returns how many answers the agencies have in their closed year.
 */
export async function loadCountry(sql: Sql, agencies: number, seed = 2566): Promise<number> {
	const random = seededRandom(seed);
	const surveys = makeSurveys(KINDS, random);
	const years = makeAssessedYears(KINDS, random);
	const answers = await sql.begin(async (tx) => {
		await prepare(tx, seed);
		await insertAgencies(tx, agencies);
		await insertClosedRounds(tx, surveys);
		await insertOpenRounds(tx);
		await insertYears(tx, years, KINDS);
		await insertClusters(tx);
		await insertRegions(tx);
		await summariseYears(tx);
		const [row] = await tx<{ n: number }[]>`
			select sum(moved)::int as n from private.mixes
			where round_id in (select id from closed)`;
		return row?.n ?? 0;
	});
	// What autovacuum would have done by the time that somebody looks.
	const tables = await sql<{ name: string }[]>`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname in ('public', 'private', 'audit', 'auth')`;
	await sql.unsafe(`vacuum (analyze) ${tables.map(({ name }) => name).join(', ')}`);
	return answers;
}

async function prepare(tx: TransactionSql, seed: number): Promise<void> {
	await tx`set local session_replication_role = replica`;
	await tx`set local synchronous_commit = off`;
	await tx`set local work_mem = '128MB'`;
	await tx.unsafe(`
		create function pg_temp.made_up(kind text, n integer) returns uuid
			language sql immutable
			return md5(format('%s %s %s', ${Math.trunc(seed)}, kind, n))::uuid`);
}
