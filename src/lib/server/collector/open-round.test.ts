import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyStore } from './key-store.ts';
import { ensureKey, requireTicketKey } from './open-round.ts';

const ROUND = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';

describe('before a round opens', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'prongsai-open-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('its key is made', async () => {
		const keys = createKeyStore(folder);
		await ensureKey(keys, ROUND);
		expect(await keys.rounds()).toEqual([ROUND]);
	});

	it('the key of an earlier attempt stays as it is', async () => {
		const keys = createKeyStore(folder);
		await ensureKey(keys, ROUND);
		const key = await keys.read(ROUND);
		await ensureKey(keys, ROUND);
		expect(await keys.read(ROUND)).toEqual(key);
	});

	it('a damaged key refuses the opening', async () => {
		await writeFile(join(folder, `${ROUND}.key`), 'damaged');
		await expect(ensureKey(createKeyStore(folder), ROUND)).rejects.toMatchObject({
			code: 'NOKEY'
		});
	});

	it('a round with tickets needs the ticket key whose fingerprint is on its slips (P20)', async () => {
		const keys = createKeyStore(folder);
		await keys.createTicketKey(ROUND);
		const { fingerprint } = await keys.readTicketKey(ROUND);
		const round = { id: ROUND, admission: 'ticket', keyFingerprint: fingerprint } as const;
		await expect(requireTicketKey(keys, round)).resolves.toBeUndefined();

		const differs = { ...round, keyFingerprint: 'ab'.repeat(32) };
		await expect(requireTicketKey(keys, differs)).rejects.toMatchObject({ code: 'NOTKY' });
		await keys.destroy(ROUND);
		await expect(requireTicketKey(keys, round)).rejects.toMatchObject({ code: 'NOTKY' });
	});

	it('a damaged ticket key refuses the opening (P20)', async () => {
		await writeFile(join(folder, `${ROUND}.ticket`), 'damaged');
		const round = { id: ROUND, admission: 'ticket', keyFingerprint: 'ab'.repeat(32) } as const;
		const asked = requireTicketKey(createKeyStore(folder), round);
		await expect(asked).rejects.toMatchObject({ code: 'NOTKY' });
	});

	it('a round without tickets needs no ticket key', async () => {
		const round = { id: ROUND, admission: 'draw', keyFingerprint: null } as const;
		await expect(requireTicketKey(createKeyStore(folder), round)).resolves.toBeUndefined();
	});
});
