/** What the person sees who types `npm start`: the good day, and each bad one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { loadSecrets } from '../../supabase/local/secrets.ts';
import { startInstance, testFolder, type Instance } from '../e2e/support/instance.ts';

const START = join(import.meta.dirname, '../../src/cli/start.ts');
const data = testFolder();

afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('npm start -- --json', () => {
	let instance: Instance;

	beforeAll(async () => {
		instance = await startInstance({ PRONGSAI_DATA: data });
	}, 120_000);

	it('prints addresses that answer', async () => {
		const { url, eit_form, iit_form, results, sign_in, setup } = instance.addresses;
		for (const address of [url, eit_form, iit_form, sign_in, setup]) {
			expect((await fetch(address ?? '')).status, String(address)).toBe(200);
		}
		const signedOut = await fetch(results ?? '', { redirect: 'manual' });
		expect(signedOut.headers.get('location')).toContain('/staff/sign-in');
	});

	it('refuses a second Prongsai on the same data folder', async () => {
		const second = await run({ PRONGSAI_DATA: data, PORT: '0' });
		expect(second.code).toBe(1);
		expect(second.errors).toContain('Another Prongsai works on this data folder');
	});

	it('starts again on the same data after SIGKILL, without seeding twice', async () => {
		const before = await agencies(data);
		const gone = once(instance.process, 'exit');
		instance.process.kill('SIGKILL');
		await gone;
		instance = await startInstance({ PRONGSAI_DATA: data });
		expect(before).toHaveLength(1);
		expect(await agencies(data)).toEqual(before);
		expect(instance.log()).not.toContain('demonstration agency');
	}, 120_000);

	it.each(['SIGTERM', 'SIGINT'] as const)(
		'stops cleanly on %s, Postgres too',
		async (signal) => {
			const postmaster = join(data, 'postgres', 'postmaster.pid');
			expect(existsSync(postmaster), 'Postgres runs before').toBe(true);
			const exited = once(instance.process, 'exit');
			instance.process.kill(signal);
			expect(await exited).toEqual([0, null]);
			// Postgres removes it when it has stopped by itself.
			expect(existsSync(postmaster)).toBe(false);
			expect(existsSync(join(data, 'running.json'))).toBe(false);
			instance = await startInstance({ PRONGSAI_DATA: data });
		},
		120_000
	);

	afterAll(() => instance.stop());
});

describe('a start that cannot be', () => {
	it('names a taken port', async () => {
		const taken = createServer().listen(0, '0.0.0.0');
		await once(taken, 'listening');
		const bound = taken.address();
		const port = typeof bound === 'object' && bound ? String(bound.port) : '';
		const { code, errors } = await run({ PORT: port });
		taken.close();
		expect(code).toBe(1);
		expect(errors.trim().split('\n')).toHaveLength(1);
		expect(errors).toContain(`Port ${port} is taken`);
	});

	it('names a data folder that cannot be written', async () => {
		const file = join(data, 'a-file');
		writeFileSync(file, '');
		const { code, errors } = await run({ PORT: '0', PRONGSAI_DATA: join(file, 'inside') });
		expect(code).toBe(1);
		expect(errors).toContain('The data folder cannot be written');
	});

	it.each(['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'])(
		'names what is missing when only %s is set',
		async (name) => {
			const { code, errors } = await run({ [name]: 'https://x.example' });
			expect(code).toBe(1);
			expect(errors.trim().split('\n')).toHaveLength(1);
			expect(errors).toContain('missing');
		}
	);

	it('leaves a database alone that another version has made', async () => {
		const database = await startPostgres(data, loadSecrets(data).databasePassword);
		const sql = postgres(database.url, { max: 1 });
		await sql`insert into supabase_migrations.schema_migrations (version, name)
			values ('20261122090000', 'of_another_version')`;
		await sql.end();
		await database.stop();
		const { code, errors } = await run({ PORT: '0' });
		expect(code).toBe(1);
		expect(errors).toContain('was made by a version of Prongsai that this one does not know');
		expect(existsSync(join(data, 'postgres', 'postmaster.pid')), 'Postgres was stopped').toBe(
			false
		);
	});
});

/** Runs a start that is expected to end by itself. */
async function run(environment: NodeJS.ProcessEnv): Promise<{ code: number; errors: string }> {
	const child = spawn(process.execPath, [START, '--json'], {
		env: { ...process.env, PRONGSAI_DATA: data, ...environment },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let errors = '';
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const [code] = (await once(child, 'exit')) as [number];
	return { code, errors };
}

async function agencies(folder: string): Promise<unknown[]> {
	const { databaseUrl } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as {
		databaseUrl: string;
	};
	const sql = postgres(databaseUrl, { max: 1 });
	const rows = await sql`select id, slug from public.agencies`;
	await sql.end();
	return [...rows];
}
