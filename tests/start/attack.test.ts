/**
 * The attacks of `npm run attack`, in their short form: all are held off by the product as it is, and
 * each of three leaks that are put into it turns its own row over, and no other.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOG_BODIES } from '../../src/cli/attack/administrator/log.ts';
import { ATTACKS, tryAll } from '../../src/cli/attack/attacks.ts';
import { allTables } from '../../src/cli/attack/catalog.ts';
import type { Row } from '../../src/cli/attack/observation.ts';
import { openScene, PACES, type Scene } from '../../src/cli/attack/scene.ts';
import { openEnvelope } from '../../src/lib/privacy/envelope.ts';
import { keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { readEnvironment } from '../../src/lib/server/env.ts';
import { ask } from '../e2e/support/database.ts';
import { startCopy } from '../e2e/support/first-start.ts';
import { startInstance, type Instance } from '../e2e/support/instance.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/attack.ts');

let instance: Instance;

beforeAll(async () => {
	instance = await startCopy();
}, 180_000);

afterAll(() => instance.stop());

/** Runs the command on a data folder. */
async function run(words: string[], data: string) {
	const child = spawn(process.execPath, [COMMAND, ...words], {
		env: { ...process.env, PRONGSAI_DATA: data },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [output, errors] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number];
	return { code, output, errors };
}

it('without an instance there is nothing to attack, and the command says what to do', async () => {
	const { code, errors } = await run([], join(instance.data, 'nothing-here'));
	expect(code).toBe(1);
	expect(errors).toContain('start it with npm start');
	expect((await run(['--sideways'], instance.data)).errors).toContain('Usage: npm run attack');
});

it('the product as it is holds every attack off, and nothing of them stays (P2, P7, P10–P14, P16, P21, P23, P25, P30, P31, P40–P42, P44)', async () => {
	const before = await everything();
	const { code, output } = await run(['--short', '--json'], instance.data);
	const { rows } = JSON.parse(output) as { rows: Row[] };
	expect(rows.filter(({ verdict }) => verdict !== 'held')).toEqual([]);
	expect(rows.map((row) => row.attack)).toEqual(ATTACKS.map((attack) => attack.code));
	expect(code).toBe(0);
	expect(await everything()).toEqual(before);
}, 180_000);

it('a clock beside the answers, a flush of one and a log of bodies break their rows alone (P2, P11, P40)', async () => {
	await instance.end();
	const { data, stop } = instance;
	const environment = { PRONGSAI_DATA: data, NODE_OPTIONS: `--import=${LOG_BODIES}` };
	instance = {
		...(await startInstance(environment)),
		stop: async () => (await instance.end(), stop())
	};
	const scene = await open();
	await scene.sql`alter table private.responses add column created_at timestamptz default now()`;
	await allowSmallMixes(scene.sql);
	scene.look = flushingOne(scene);
	const rows = await tryAll(scene).finally(() => scene.close());
	const broken = Object.fromEntries(
		rows.filter(({ verdict }) => verdict !== 'held').map((row) => [row.attack, describe(row)])
	);
	expect(broken).toEqual({
		increments: expect.stringMatching(/^broken: total 1(,|$)/),
		clocks: 'broken: private.responses.created_at',
		log: expect.stringMatching(/^broken: .*answers as a body in twin, .*slip code in twin/)
	});
}, 180_000);

it('without the demonstration agency it refuses, whatever else there is', async () => {
	await ask(instance.data, (sql) => sql`select public.remove_demonstration()`);
	await expect(open()).rejects.toThrow('There is no demonstration agency');
});

function open(): Promise<Scene> {
	return openScene(readEnvironment({ PRONGSAI_DATA: instance.data }), PACES.short);
}

function describe({ verdict, leaks, reason }: Row): string {
	return `${verdict}: ${leaks.join(', ') || reason}`;
}

/** How many rows each table has, and which keys there are. */
async function everything() {
	const counts = await ask(instance.data, async (sql) => {
		const found = await allTables(sql);
		const counted = found.map(async ({ schema, name }) => {
			const [row] = await sql<{ n: number }[]>`
				select count(*)::int as n from ${sql(schema)}.${sql(name)}`;
			return [`${schema}.${name}`, row?.n];
		});
		return Object.fromEntries(await Promise.all(counted)) as Record<string, number>;
	});
	// Supabase Auth's own notes of who signed in are about staff.
	const ours = Object.entries(counts).filter(([name]) =>
		/^(public|private)\.|^auth\.users$/.test(name)
	);
	return { tables: Object.fromEntries(ours), keys: readdirSync(keyFolderIn(instance.data)).sort() };
}

/** Takes out of the database what keeps a small mix from being counted. */
async function allowSmallMixes(sql: postgres.Sql): Promise<void> {
	await sql`alter table private.mixes drop constraint mixes_moved_is_at_least_5`;
	const [row] = await sql<{ source: string }[]>`
		select pg_get_functiondef('public.commit_mix'::regproc) as source`;
	const source = row?.source ?? '';
	const unguarded = source
		.replace('value::integer < v_round.k', 'false')
		.replace('where v_round.k > (', 'where 0 > (');
	expect(unguarded).not.toBe(source);
	await sql.unsafe(unguarded);
}

/** The scene's look, once preceded by a mix of one answer, as a faulty collector might make it. */
function flushingOne({ sql, stage, look }: Scene): Scene['look'] {
	let isDone = false;
	return async (until) => {
		const [one] = await sql<{ id: string; round: string; cell: number; envelope: Buffer }[]>`
			select i.id, i.round_id as round, i.cell, i.envelope
			from private.inbox i join public.rounds r on r.id = i.round_id
			where r.id = any (${stage.rounds().map(({ id }) => id)}) and r.tallies_version > 0 and i.cell = 1
			limit 1`;
		if (one !== undefined && !isDone) {
			const { id, round, cell, envelope } = one;
			const answers = openEnvelope(envelope, await stage.keys.read(round), { round, cell });
			await sql`select public.commit_mix(${round}, ${[id]}::uuid[], ${sql.json([[cell, answers]])})`;
			isDone = true;
		}
		await look(until);
	};
}
