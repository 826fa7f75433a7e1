import { chmod, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectKeys } from './key-folder.ts';
import { createKeyStore } from './key-store.ts';

const ROUND = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER = 'aaaaaaaa-0000-4000-8000-000000000002';

let parent = '';
let folder = '';

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'prongsai-keys-'));
	folder = join(parent, 'keys');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('P43: the key folder', () => {
	it('is closed to others as the key store makes it, and empty it is fine', async () => {
		const facts = await inspectKeys(createKeyStore(folder), folder, []);
		expect(facts).toEqual({ isReadable: true, folderMode: 0o700, fileMode: 0, unreadable: 0 });
	});

	it('has a readable key for every round in work', async () => {
		const store = createKeyStore(folder);
		await store.create(ROUND);
		const facts = await inspectKeys(store, folder, [ROUND]);
		expect(facts).toEqual({ isReadable: true, folderMode: 0o700, fileMode: 0o600, unreadable: 0 });
	});

	it('is seen to lack a key, and to hold a damaged one', async () => {
		const store = createKeyStore(folder);
		await store.create(ROUND);
		await truncate(join(folder, `${ROUND}.key`), 31);
		expect((await inspectKeys(store, folder, [ROUND, OTHER])).unreadable).toBe(2);
	});

	it('is seen to be open to others, and its files too', async () => {
		const store = createKeyStore(folder);
		await store.create(ROUND);
		await chmod(folder, 0o755);
		for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
		expect(await inspectKeys(store, folder, [])).toMatchObject({
			folderMode: 0o755,
			fileMode: 0o644
		});
	});

	it('is seen to be no folder', async () => {
		await writeFile(folder, '');
		expect(await inspectKeys(createKeyStore(folder), folder, [ROUND])).toEqual({
			isReadable: false,
			folderMode: 0,
			fileMode: 0,
			unreadable: 1
		});
	});
});
