/** `npm run doctor` on a running instance, as the person who runs it sees it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { openSite, type Site } from '../soak/site.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/doctor.ts');

let site: Site;

beforeAll(async () => {
	site = await openSite();
}, 180_000);

afterAll(() => site.stop());

async function consult(environment: NodeJS.ProcessEnv = {}) {
	const child = spawn(process.execPath, [COMMAND], {
		env: { ...process.env, PRONGSAI_DATA: site.data, ...environment },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number];
	return { code, said };
}

it('a running instance is well: database, migrations, keys and clock were looked at', async () => {
	const { code, said } = await consult({
		PUBLIC_URL: 'https://survey.example.go.th',
		TRUST_PROXY: '1'
	});
	for (const name of ['Database', 'Migrations', 'Folder of the keys', 'Clock', 'Retention']) {
		expect(said).toMatch(new RegExp(`\\[ok\\] ${name}`));
	}
	expect(said).toContain('[not seen] Log of the proxy');
	expect(said).toContain('[warning] Backup');
	expect(code).toBe(0);
});

it('what must be mended is named, and the exit code says so', async () => {
	await site.ask(
		(sql) => sql`
			delete from supabase_migrations.schema_migrations where version = '20261122082800'`
	);
	const keys = keyFolderIn(site.data);
	chmodSync(keys, 0o755);
	for (const name of readdirSync(keys)) chmodSync(join(keys, name), 0o644);
	const { code, said } = await consult({ PUBLIC_URL: 'http://survey.example.go.th' });
	expect(said).toContain('[to be mended] Migrations (20261122082800_demonstration.sql)');
	expect(said).toContain('[to be mended] Folder of the keys (mode 755)');
	expect(said).toContain('[to be mended] Address on QR codes');
	expect(code).toBe(1);
});

it('an environment that cannot be, and a database that is not there, are told', async () => {
	const half = await consult({ SUPABASE_URL: 'https://x.example' });
	expect(half).toMatchObject({ code: 1 });
	expect(half.said).toContain('SUPABASE_SECRET_KEY');
	const nobody = await consult({ PRONGSAI_DATA: join(site.data, 'nothing-here') });
	expect(nobody).toMatchObject({ code: 1 });
	expect(nobody.said).toContain('[to be mended] Database');
});
