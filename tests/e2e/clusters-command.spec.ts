/** `npm run clusters` against an instance: a file is put in force whole or not at all, and taken back. */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/database.ts';
import { makeOwnAgency } from './support/own-agency.ts';
import { SHARED } from './support/shared.ts';

/** Runs it on a file with these lines, or with these words. */
function clusters(...words: string[]) {
	return spawnSync(
		process.execPath,
		[join(import.meta.dirname, '../../src/cli/clusters.ts'), ...words],
		{ encoding: 'utf8', env: { ...process.env, PRONGSAI_DATA: SHARED.data } }
	);
}

function fileOf(...lines: string[]): string {
	const file = join(SHARED.data, 'clusters.csv');
	writeFileSync(file, ['cluster,name_th,name_en,lead,agencies', ...lines].join('\n'));
	return file;
}

test('a file of clusters is put in force whole or not at all, and --none ends them', async () => {
	const lead = await makeOwnAgency(SHARED.data, 'joint-lead');
	const other = await makeOwnAgency(SHARED.data, 'joint-other');
	const demonstration = await ask(SHARED.data, async (sql) => {
		const [agency] = await sql<{ slug: string }[]>`
			select slug from public.agencies where is_demonstration`;
		return agency?.slug ?? '';
	});
	const configured = () =>
		ask(
			SHARED.data,
			(sql) => sql<{ slug: string }[]>`
				select slug from public.agencies where cluster_id is not null order by slug`
		);
	const line = `small,กลุ่มเล็ก,Small,${lead.slug},${lead.slug}`;

	const refused = clusters(fileOf(line, `small,,,,${demonstration} nowhere`));
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('line 3: ไม่มีหน่วยงาน nowhere');
	expect(refused.stderr).toContain(`${demonstration} is the demonstration`);
	expect(clusters(fileOf()).stderr).toContain('--none');
	expect(clusters(fileOf(line), '--none').stderr).toContain('Usage: npm run clusters');
	expect(await configured()).toEqual([]);

	const done = clusters(fileOf(line, `small,,,,${other.slug}`));
	expect(done.stderr).toBe('');
	expect(done.stdout).toContain('1 clusters, 2 agencies');
	expect(await configured()).toEqual([{ slug: lead.slug }, { slug: other.slug }]);

	const ended = clusters('--none');
	expect(ended.stderr).toBe('');
	expect(ended.status).toBe(0);
	expect(await configured()).toEqual([]);
});
