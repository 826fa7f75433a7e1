import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyStore, KeyUnreadable } from './key-store.ts';
import { endClosedRounds, type MixDatabase } from './mix.ts';
import { ensureTicketKey } from './ticket-key.ts';

const ROUND = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'prongsai-tickets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('before slips are made', () => {
	it('the ticket key is made, and stays what it is (P20)', async () => {
		const keys = createKeyStore(folder);
		const fingerprint = await ensureTicketKey(keys, ROUND);
		expect(await ensureTicketKey(keys, ROUND)).toBe(fingerprint);
		expect((await keys.readTicketKey(ROUND)).fingerprint).toBe(fingerprint);
	});

	it('a damaged ticket key refuses them', async () => {
		writeFileSync(join(folder, `${ROUND}.ticket`), 'damaged');
		const asked = ensureTicketKey(createKeyStore(folder), ROUND);
		await expect(asked).rejects.toMatchObject({ code: 'NOKEY' });
	});
});

describe('when a round has ended', () => {
	const database = (state: 'closing' | 'closed' | 'void'): MixDatabase => ({
		inboxIds: async () => ({
			state,
			part: 'iit',
			instrument_id: 'iit-2566',
			k: 10,
			asks_comment: false,
			ids: []
		}),
		inboxEnvelopes: async () => [],
		inboxComments: async () => [],
		commitMix: async () => ({ state }),
		voidRound: async () => undefined,
		compactRound: async () => undefined
	});

	it.each(['closed', 'void'] as const)(
		'as %s its ticket key is destroyed, after a crash too',
		async (state) => {
			const keys = createKeyStore(folder);
			await ensureTicketKey(keys, ROUND);
			await endClosedRounds(database('closing'), keys);
			expect((await keys.readTicketKey(ROUND)).spki).toBeInstanceOf(Buffer);
			await endClosedRounds(database(state), keys);
			await expect(keys.readTicketKey(ROUND)).rejects.toThrow(KeyUnreadable);
			expect(readdirSync(folder)).toEqual([]);
		}
	);
});
