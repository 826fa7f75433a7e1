/** What an administrator of the database finds when looking below its tables. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { postgresMix } from './postgres-mix.ts';
import {
	externalRound,
	internalRound,
	seal,
	submit,
	worldOf,
	type TestRound
} from './test-round.ts';

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const world = worldOf(sql);
const K = 5;

async function fill(
	round: TestRound,
	answers: Record<string, string>,
	n: number,
	comment = ''
): Promise<void> {
	for (let i = 0; i < n; i++) await submit(world, [await seal(world, round, 1, answers, comment)]);
}

describe('an answer that waits', () => {
	/** Allowed as an option, and nowhere else to be found. */
	const canary = `canary${randomBytes(5).toString('hex')}`;
	const words = `ข้อความ ${randomBytes(5).toString('hex')}`;
	const planted = `planted${randomBytes(5).toString('hex')}`;
	let round: TestRound;

	beforeAll(async () => {
		round = await externalRound(world, K, 1, true);
		await sql`create table planted (answer text, bytes bytea)`;
		await plant();
	});

	/** An answer the way answers come, and beside it one the way they must not. */
	async function plant(): Promise<void> {
		await fill(round, { e1: canary }, K, words);
		await sql`insert into planted values (${planted}, ${Buffer.from(planted)})`;
	}

	/** Where the server keeps its files, and the number of this database. */
	async function whereabouts(): Promise<{ data: string; oid: number }> {
		const [row] = await sql<{ data: string; oid: number }[]>`
			select current_setting('data_directory') as data, oid::int from pg_database
			where datname = current_database()`;
		if (row === undefined) throw new Error('There is no such database.');
		return row;
	}

	/** The whole database as text: COPY of every table, which is what a dump consists of. */
	async function dump(): Promise<string> {
		const file = join((await whereabouts()).data, 'dump.copy');
		const tables = await sql<{ name: string }[]>`
			select format('%I.%I', schemaname, tablename) as name from pg_tables
			where schemaname not in ('pg_catalog', 'information_schema')`;
		const parts: string[] = [];
		for (const { name } of tables) {
			await sql.unsafe(`copy ${name} to '${file}'`);
			parts.push(readFileSync(file, 'utf8'));
		}
		return parts.join('');
	}

	/** Whether the files of the database, or those of the log of all changes, hold the bytes. */
	async function isInFiles(of: 'pages' | 'wal', bytes: string | Buffer): Promise<boolean> {
		const { data, oid } = await whereabouts();
		const folder = join(data, of === 'wal' ? 'pg_wal' : join('base', String(oid)));
		const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
		return files.some(({ name }) => {
			const path = join(folder, name);
			// A file that is gone since was given up by the server.
			return existsSync(path) && readFileSync(path).includes(bytes);
		});
	}

	it('is not in a dump, where a planted plaintext is (P13)', async () => {
		const text = await dump();
		const hex = (words: string) => Buffer.from(words).toString('hex');
		for (const form of [planted, hex(planted)]) expect(text).toContain(form);
		for (const one of [canary, words]) {
			for (const form of [one, hex(one)]) expect(text).not.toContain(form);
		}
	});

	it.each(['pages', 'wal'] as const)(
		'is not in the %s, where a planted plaintext is (P13)',
		async (files) => {
			// Anew, because a checkpoint lets the log of earlier changes go.
			await plant();
			if (files === 'pages') await sql`checkpoint`;
			expect(await isInFiles(files, planted)).toBe(true);
			expect(await isInFiles(files, canary)).toBe(false);
			expect(await isInFiles(files, words)).toBe(false);
		}
	);

	it('has its key neither in a dump nor in a file of the database (P13)', async () => {
		const key = await world.keys.read(round.id);
		const text = await dump();
		const forms = (['hex', 'base64', 'base64url'] as const).map((form) => key.toString(form));
		for (const form of forms) expect(text).not.toContain(form);
		for (const form of [key, ...forms]) {
			expect(await isInFiles('pages', form)).toBe(false);
			expect(await isInFiles('wal', form)).toBe(false);
		}
	});

	it('is found once it is mixed, so the canary would have been seen (P13)', async () => {
		await sql`select begin_closing(${round.id})`;
		await runMix(postgresMix(sql), world.keys, round.id);
		const text = await dump();
		expect(text).toContain(canary);
		expect(text).toContain(words);
	});

	it('is in an envelope of the one length (P13)', async () => {
		const round = await externalRound(world, K, 1, true);
		await fill(round, { e1: '1' }, 1);
		const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`e${i}`, '4']));
		await fill(round, many, 1, 'ก'.repeat(500));
		const lengths = await sql`
			select distinct octet_length(envelope)::int as bytes from private.inbox where round_id = ${round.id}
			union all
			select distinct octet_length(envelope) from private.inbox_comments where round_id = ${round.id}`;
		expect([...lengths]).toEqual([{ bytes: 1052 }, { bytes: 4124 }]);
	});
});

describe('a row', () => {
	it('of the mixed answers shares no transaction with one of the spent tokens (P12)', async () => {
		const round = await externalRound(world, K, 1);
		await fill(round, { e1: '1' }, 2 * K);
		// The comparison would find it: an envelope does share its transaction with its token.
		const inbox = await sql`
			select from private.spent s join private.inbox i on i.xmin = s.xmin
			where s.round_id = ${round.id} and i.round_id = ${round.id}`;
		expect(inbox).toHaveLength(2 * K);
		await runMix(postgresMix(sql), world.keys, round.id);
		const mixed = await sql`
			select distinct xmin::text from private.responses where round_id = ${round.id}`;
		expect(mixed).toHaveLength(1);
		const shared = await sql`
			select from private.spent s join private.responses r on r.xmin = s.xmin`;
		expect(shared).toHaveLength(0);
	});

	it('has the day of its mix and nothing finer, and there is none of an internal round (P11)', async () => {
		const internal = await internalRound(world, K);
		await fill(internal, { i1: '1' }, K);
		await sql`select begin_closing(${internal.id})`;
		expect(await runMix(postgresMix(sql), world.keys, internal.id)).toMatchObject({ moved: K });
		const rows = await sql`select from private.responses where round_id = ${internal.id}`;
		expect(rows).toHaveLength(0);
		const days =
			await sql`select distinct day = private.today() as is_today from private.responses`;
		expect([...days]).toEqual([{ is_today: true }]);
		const clocks = await sql`
			select table_name, column_name from information_schema.columns
			where table_schema = 'private' and data_type ~ 'time|interval'`;
		expect([...clocks]).toEqual([]);
	});

	it('of a private table is numbered by nothing that counts (P12)', async () => {
		const sequences = await sql`
			select sequencename from pg_sequences where schemaname = 'private'`;
		expect([...sequences]).toEqual([]);
		const defaults = await sql`
			select table_name, column_name, column_default from information_schema.columns
			where table_schema = 'private' and (column_default ~ 'nextval|v7|now|time' or is_identity = 'YES')`;
		expect([...defaults]).toEqual([]);
	});
});

describe('the end of a round', () => {
	it('leaves what was spent in another order than it came, in one transaction (P21)', async () => {
		const round = await internalRound(world, K);
		const sealed = await Promise.all(
			Array.from({ length: 40 }, () => seal(world, round, 1, { i1: '1' }))
		);
		for (const one of sealed) await submit(world, [one]);
		const arrivals = sealed.map((one) => one.element.h);
		const stored = async () => {
			const rows = await sql<{ h: string }[]>`
				select encode(h, 'hex') as h from private.spent where round_id = ${round.id} order by ctid`;
			return rows.map((row) => row.h);
		};
		expect(await stored()).toEqual(arrivals);
		await sql`select begin_closing(${round.id})`;
		await runMix(postgresMix(sql), world.keys, round.id);
		expect(await stored()).not.toEqual(arrivals);
		expect((await stored()).sort()).toEqual(arrivals.toSorted());
		const transactions = await sql`
			select distinct xmin::text from private.spent where round_id = ${round.id}`;
		expect(transactions).toHaveLength(1);
	});
});
