import { linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyStore, KeyExists, KeyUnreadable, type KeyStore } from './key-store.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae8';

let folder: string;
let keys: KeyStore;

beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys');
	keys = createKeyStore(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the key of a round', () => {
	it('is 32 bytes, the same for every reader, different for every round', async () => {
		await keys.create(round);
		await keys.create(other);
		const key = await keys.read(round);
		expect(key).toHaveLength(32);
		expect(await createKeyStore(folder).read(round)).toEqual(key);
		expect(await keys.read(other)).not.toEqual(key);
	});

	it('is readable by its owner alone, and nothing else lies beside it', async () => {
		await keys.create(round);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, `${round}.key`)).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual([`${round}.key`]);
	});

	it('is never replaced', async () => {
		await keys.create(round);
		const key = await keys.read(round);
		await expect(keys.create(round)).rejects.toThrow(KeyExists);
		expect(await keys.read(round)).toEqual(key);
		expect(readdirSync(folder)).toEqual([`${round}.key`]);
	});

	it('is made once when several ask at the same time', async () => {
		const asked = Array.from({ length: 8 }, () => keys.create(round));
		const settled = await Promise.allSettled(asked);
		expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		expect(readdirSync(folder)).toEqual([`${round}.key`]);
	});

	it('is gone once destroyed, also its bytes, and destroying it again does no harm', async () => {
		await keys.create(round);
		const key = await keys.read(round);
		linkSync(join(folder, `${round}.key`), join(folder, 'witness'));
		await keys.destroy(round);
		await keys.destroy(round);
		await expect(keys.read(round)).rejects.toThrow(KeyUnreadable);
		expect(readFileSync(join(folder, 'witness'))).not.toEqual(key);
	});

	it('that never was is destroyed without a word, even before there is a folder', async () => {
		await keys.destroy(round);
		expect(await keys.rounds()).toEqual([]);
	});

	it('is unreadable when it never was or lost a byte', async () => {
		await expect(keys.read(round)).rejects.toThrow(KeyUnreadable);
		await keys.create(round);
		truncateSync(join(folder, `${round}.key`), 31);
		await expect(keys.read(round)).rejects.toThrow(KeyUnreadable);
	});

	it('has no name outside the folder', async () => {
		await expect(keys.create('../escape')).rejects.toThrow('UUID');
		await expect(keys.destroy('master')).rejects.toThrow('UUID');
	});

	it('is listed with the others, and only those are', async () => {
		expect(await keys.rounds()).toEqual([]);
		await keys.create(round);
		await keys.create(other);
		await keys.secret('form-token');
		writeFileSync(join(folder, `${round}.key.0.new`), 'left behind by a crash');
		expect((await keys.rounds()).sort()).toEqual([round, other]);
	});
});

describe('the device key of a round', () => {
	const point = async (id = round) => (await keys.deviceKey(id)).point;

	it('is made when it is first asked for, readable by its owner alone, and the same from then on', async () => {
		await keys.create(round);
		const [one, other] = await Promise.all([point(), point()]);
		expect(Buffer.from(one).equals(other)).toBe(true);
		expect(Buffer.from(await point()).equals(one)).toBe(true);
		expect(statSync(join(folder, `${round}.device`)).mode & 0o777).toBe(0o600);
	});

	it('goes with the round’s key at the close, and none is made after it', async () => {
		await keys.create(round);
		await point();
		expect(await keys.rounds()).toEqual([round]);
		await keys.destroy(round);
		expect(readdirSync(folder)).toEqual([]);
		await expect(point()).rejects.toThrow(KeyUnreadable);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('that is damaged is not replaced: what was sealed to it could never be opened', async () => {
		await keys.create(round);
		await point();
		truncateSync(join(folder, `${round}.device`), 40);
		await expect(point()).rejects.toThrow(KeyUnreadable);
	});
});

describe('the ticket key of a round', () => {
	it('is the same for every reader and different for every round', async () => {
		await keys.createTicketKey(round);
		await keys.createTicketKey(other);
		const { fingerprint } = await keys.readTicketKey(round);
		expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
		expect((await createKeyStore(folder).readTicketKey(round)).fingerprint).toBe(fingerprint);
		expect((await keys.readTicketKey(other)).fingerprint).not.toBe(fingerprint);
	});

	it('is readable by its owner alone, and nothing else lies beside it', async () => {
		await keys.createTicketKey(round);
		expect(statSync(join(folder, `${round}.ticket`)).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual([`${round}.ticket`]);
	});

	it('is never replaced, because slips carry its fingerprint (P20)', async () => {
		await keys.createTicketKey(round);
		const { fingerprint } = await keys.readTicketKey(round);
		await expect(keys.createTicketKey(round)).rejects.toThrow(KeyExists);
		expect((await keys.readTicketKey(round)).fingerprint).toBe(fingerprint);
	});

	it('goes with the key of the envelopes, also its bytes', async () => {
		await keys.create(round);
		await keys.createTicketKey(round);
		const bytes = readFileSync(join(folder, `${round}.ticket`));
		linkSync(join(folder, `${round}.ticket`), join(folder, 'witness'));
		await keys.destroy(round);
		await keys.destroy(round);
		await expect(keys.readTicketKey(round)).rejects.toThrow(KeyUnreadable);
		await expect(keys.read(round)).rejects.toThrow(KeyUnreadable);
		const left = readFileSync(join(folder, 'witness'));
		expect(left).toHaveLength(bytes.length);
		expect(left.filter((byte, place) => byte === bytes[place]).length).toBeLessThan(
			bytes.length / 8
		);
	});

	it('is unreadable when it never was or lost a byte', async () => {
		await expect(keys.readTicketKey(round)).rejects.toThrow(KeyUnreadable);
		await keys.createTicketKey(round);
		truncateSync(join(folder, `${round}.ticket`), 900);
		await expect(keys.readTicketKey(round)).rejects.toThrow(KeyUnreadable);
	});

	it('makes its round one that has a key, once', async () => {
		await keys.createTicketKey(round);
		expect(await keys.rounds()).toEqual([round]);
		await keys.create(round);
		expect(await keys.rounds()).toEqual([round]);
	});
});

describe('a secret', () => {
	it('survives a restart and differs by purpose', async () => {
		const secret = await keys.secret('form-token');
		expect(secret).toHaveLength(32);
		expect(await createKeyStore(folder).secret('form-token')).toEqual(secret);
		expect(await keys.secret('slip-pepper')).not.toEqual(secret);
	});

	it('is one secret for all who ask first at the same time', async () => {
		const asked = Array.from({ length: 8 }, () => createKeyStore(folder).secret('slip-pepper'));
		const secrets = await Promise.all(asked);
		expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1);
	});

	it('is not the master secret itself', async () => {
		const secret = await keys.secret('form-token');
		expect(readFileSync(join(folder, 'master.key'))).not.toEqual(secret);
	});

	it('is refused, not made anew, when the master file is damaged', async () => {
		await keys.secret('form-token');
		truncateSync(join(folder, 'master.key'), 5);
		await expect(keys.secret('form-token')).rejects.toThrow(KeyUnreadable);
	});
});
