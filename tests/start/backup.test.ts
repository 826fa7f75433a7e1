/** A backup is worth what can be made of it again: each test restores into a folder that is new. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEnvelope } from '../../src/lib/privacy/envelope.ts';
import { createKeyStore } from '../../src/lib/server/collector/key-store.ts';
import { ask } from '../e2e/support/database.ts';
import { startCopy } from '../e2e/support/first-start.ts';
import { startInstance, testFolder, type Instance } from '../e2e/support/instance.ts';

const CLI = join(import.meta.dirname, '../../src/cli');
const folder = testFolder();
const archive = join(folder, 'database', 'prongsai.backup');
const keys = join(folder, 'keys', 'prongsai.keys');

let instance: Instance;
let round: string;

beforeAll(async () => {
	mkdirSync(join(folder, 'database'));
	mkdirSync(join(folder, 'keys'));
	instance = await startCopy({ ANSWERS_PER_ADDRESS: '1000' });
	const [open] = await ask(
		instance.data,
		(sql) =>
			sql<{ id: string }[]>`
				select id from public.rounds where state = 'open' and part = 'eit_public'`
	);
	round = open?.id ?? '';
	expect(await simulate(12, 1)).toMatchObject({ code: 0 });
	const [during, backup] = await Promise.all([
		simulate(12, 2),
		run('backup', [archive, '--keys', keys])
	]);
	expect(during.code).toBe(0);
	expect(backup).toMatchObject({ code: 0 });
}, 180_000);

afterAll(async () => {
	await instance.stop();
	rmSync(folder, { recursive: true, force: true });
});

describe('npm run backup, while answers come in', () => {
	it('is for its owner alone', () => {
		for (const file of [archive, keys]) expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it('keeps the keys out of the archive of the database (P13)', async () => {
		const key = await createKeyStore(join(instance.data, 'keys')).read(round);
		const holds = (file: string) => gunzipSync(readFileSync(file)).includes(key);
		expect(holds(keys)).toBe(true);
		expect(holds(archive)).toBe(false);
	});

	it('comes back whole: what was acknowledged before it is there, and opens', async () => {
		const data = join(folder, 'whole');
		expect(await run('restore', [archive, '--keys', keys], data)).toMatchObject({ code: 0 });
		const restored = await startInstance({ PRONGSAI_DATA: data });
		expect(restored.log(), 'the demonstration is not made a second time').not.toContain(
			'demonstration'
		);
		const waiting = await ask(
			data,
			(sql) => sql<{ cell: number; envelope: Buffer; spent: number }[]>`
				select cell, envelope, (select count(*)::int from private.spent where round_id = ${round}) as spent
				from private.inbox where round_id = ${round}`
		);
		await restored.end();
		const key = await createKeyStore(join(data, 'keys')).read(round);
		const opened = waiting.map(({ cell, envelope }) =>
			openEnvelope(envelope, key, { round, cell })
		);
		expect(opened.length).toBeGreaterThanOrEqual(12);
		expect(opened).toHaveLength(waiting[0]?.spent ?? -1);
	}, 120_000);

	it('restored without the keys says which rounds lack theirs', async () => {
		const data = join(folder, 'keyless');
		const { code, said } = await run('restore', [archive], data);
		expect(code).toBe(0);
		expect(said).toContain(round);
		expect(said).toContain('open without its key');
	}, 60_000);
});

describe('npm run backup, while Prongsai is stopped', () => {
	it('comes back whole', async () => {
		await instance.end();
		const cold = join(folder, 'database', 'cold.backup');
		expect(await run('backup', [cold])).toMatchObject({ code: 0 });
		const data = join(folder, 'cold');
		expect(await run('restore', [cold], data)).toMatchObject({ code: 0 });
		expect(existsSync(join(data, 'supabase.json'))).toBe(true);
		instance = await startInstance({ PRONGSAI_DATA: instance.data });
	}, 120_000);
});

describe('a restore that cannot be', () => {
	it.each([
		['cut off', (file: string) => truncateSync(file, 300_000)],
		['no archive', (file: string) => writeFileSync(file, 'a letter')]
	])('because the file is %s changes nothing', async (_, damage) => {
		const file = join(folder, 'damaged.backup');
		writeFileSync(file, readFileSync(archive));
		damage(file);
		const data = join(folder, 'damaged');
		const { code, said } = await run('restore', [file, '--keys', keys], data);
		expect(code).toBe(1);
		expect(said).toContain('is damaged or no backup of Prongsai');
		expect(readdirSync(data)).toEqual([]);
	});

	it('because the folder is in use leaves it as it is', async () => {
		const before = readdirSync(instance.data).sort();
		const { code, said } = await run('restore', [archive]);
		expect(code).toBe(1);
		expect(said).toContain('is not empty');
		expect(before).toContain('postgres');
		expect(readdirSync(instance.data).sort()).toEqual(before);
	});
});

it('keys and database in one folder are refused', async () => {
	const { code, said } = await run('backup', [archive, '--keys', join(folder, 'database', 'keys')]);
	expect(code).toBe(1);
	expect(said).toContain('different folders');
});

function simulate(responses: number, seed: number) {
	return run('simulate', ['--round', round, '--responses', `${responses}`, '--seed', `${seed}`]);
}

async function run(command: string, words: string[], data = instance.data) {
	const child = spawn(process.execPath, [join(CLI, `${command}.ts`), ...words], {
		env: { ...process.env, PRONGSAI_DATA: data },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
	}
	const [code] = (await once(child, 'exit')) as [number];
	return { code, said };
}
