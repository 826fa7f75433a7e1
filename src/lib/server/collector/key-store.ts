/**
 * The **key store**: what the database must never hold. One file of 32 random bytes for each round
 * seals its envelopes, another signs the tickets of a round that has them, a third opens what devices
 * have sealed, and all are destroyed at the close; one master file gives the secrets that must survive restarts. The folder belongs
 * neither to the database nor to the database's backup, or whoever has a backup could open what
 * waits in it.
 */
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDeviceKey, readDeviceKey, type DeviceKey } from '../../privacy/parcel/open.ts';
import { generateTicketKey, readTicketKey, type TicketKey } from '../../privacy/ticket/issuer.ts';

const KEY_BYTES = 32;
const ROUND_FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?:key|ticket|device)$/;
const MASTER_FILE = 'master.key';

/** Thrown when a round already has a key: replacing it would make its envelopes unreadable. */
export class KeyExists extends Error {}

/** Thrown when a key is missing or damaged. */
export class KeyUnreadable extends Error {}

export interface KeyStore {
	/**
	 * Makes the key of a round, on disk and read back when this returns.
	 * @throws KeyExists when the round has one, which stays as it is.
	 */
	create(round: string): Promise<void>;
	/** The key of a round, 32 bytes. @throws KeyUnreadable */
	read(round: string): Promise<Buffer>;
	/**
	 * Makes the key with which a round signs its tickets, on disk and read back when this returns.
	 * @throws KeyExists when the round has one: its fingerprint may be on paper already.
	 */
	createTicketKey(round: string): Promise<void>;
	/** The key with which a round signs its tickets. @throws KeyUnreadable */
	readTicketKey(round: string): Promise<TicketKey>;
	/**
	 * The key that opens what devices have sealed for the round, made when it is first asked for.
	 * @throws KeyUnreadable also where the round itself has no key, and so takes no answers any more.
	 */
	deviceKey(round: string): Promise<DeviceKey>;
	/**
	 * Overwrites all keys of a round and removes them; nothing happens where there is none.
	 *
	 * Afterwards nobody can read it through the file system. It cannot reach copies that were made
	 * before: a backup or snapshot of the folder, a journal, old blocks that a solid-state disk or a
	 * copy-on-write file system keeps for a while. So the folder should be in no backup, or in one
	 * that is deleted when the round closes, and on an encrypted disk.
	 */
	destroy(round: string): Promise<void>;
	/** The rounds that have a key of any kind. */
	rounds(): Promise<string[]>;
	/**
	 * A secret of 32 bytes for one purpose, the same after every restart (HKDF-SHA-256 of the master
	 * secret, which is made when it is first needed). Losing the master file loses them all: form
	 * tokens run out at once, and slips already printed are not recognised any more.
	 */
	secret(label: string): Promise<Buffer>;
}

/** Where the keys are in a data folder. */
export function keyFolderIn(data: string): string {
	return join(data, 'keys');
}

/** The key store in a folder, which is made on first use and readable by its owner alone. */
export function createKeyStore(folder: string): KeyStore {
	async function writeNew(name: string, key: Uint8Array = randomBytes(KEY_BYTES)): Promise<void> {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const draft = join(folder, `${name}.${randomUUID()}.new`);
		await writeThrough(draft, 'wx', key);
		try {
			// Unlike a rename, a link never replaces; and what it names is complete.
			await link(draft, join(folder, name));
		} catch (error) {
			throw isCode(error, 'EEXIST') ? new KeyExists() : error;
		} finally {
			await unlink(draft);
		}
		await syncFolder(folder);
		if (!(await readBytes(name))?.equals(key)) throw new KeyUnreadable();
	}

	/** Null where there is no such file. */
	async function readBytes(name: string): Promise<Buffer | null> {
		try {
			return await readFile(join(folder, name));
		} catch (error) {
			if (isCode(error, 'ENOENT')) return null;
			throw error;
		}
	}

	async function readKey(name: string): Promise<Buffer> {
		const key = await readBytes(name);
		if (key?.length === KEY_BYTES) return key;
		throw unreadable(name);
	}

	/** Reads a private key. */
	async function readPair<T>(name: string, read: (der: Buffer) => T): Promise<T> {
		const key = await readBytes(name);
		if (key === null) throw unreadable(name);
		try {
			return read(key);
		} catch {
			// Without its text, which may quote what it tried to read.
			throw unreadable(name);
		} finally {
			key.fill(0);
		}
	}

	function unreadable(name: string): KeyUnreadable {
		return new KeyUnreadable(`There is no readable key ${name} in ${folder}.`);
	}

	/** Returns whether there was such a file. */
	async function destroyFile(name: string): Promise<boolean> {
		const path = join(folder, name);
		try {
			const { size } = await stat(path);
			await writeThrough(path, 'r+', randomBytes(size));
			await unlink(path);
			return true;
		} catch (error) {
			if (isCode(error, 'ENOENT')) return false;
			throw error;
		}
	}

	async function readMaster(): Promise<Buffer> {
		try {
			return await readKey(MASTER_FILE);
		} catch (error) {
			if (!(error instanceof KeyUnreadable)) throw error;
		}
		// Refused where the file is damaged, or another process was faster: then that one counts.
		await writeNew(MASTER_FILE).catch(unlessExists);
		return readKey(MASTER_FILE);
	}

	return {
		create: async (round) => writeNew(fileOf(round, 'key')),
		read: async (round) => readKey(fileOf(round, 'key')),
		async createTicketKey(round) {
			await writeNew(fileOf(round, 'ticket'), await generateTicketKey());
		},
		readTicketKey: (round) => readPair(fileOf(round, 'ticket'), readTicketKey),
		async deviceKey(round) {
			const name = fileOf(round, 'device');
			if ((await readBytes(name)) === null) {
				// After the close nothing is left to seal, and nobody would destroy the new one.
				await readKey(fileOf(round, 'key'));
				await writeNew(name, generateDeviceKey()).catch(unlessExists);
			}
			return readPair(name, readDeviceKey);
		},
		async destroy(round) {
			const wereThere = [
				await destroyFile(fileOf(round, 'ticket')),
				await destroyFile(fileOf(round, 'device')),
				await destroyFile(fileOf(round, 'key'))
			];
			if (wereThere.includes(true)) await syncFolder(folder);
		},
		async rounds() {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const named = (await readdir(folder)).flatMap((name) => ROUND_FILE.exec(name)?.[1] ?? []);
			return [...new Set(named)];
		},
		async secret(label) {
			const info = `prongsai/secret/1/${label}`;
			return Buffer.from(hkdfSync('sha256', await readMaster(), '', info, KEY_BYTES));
		}
	};
}

/** Where another process was faster its key counts. */
function unlessExists(error: unknown): void {
	if (!(error instanceof KeyExists)) throw error;
}

function fileOf(round: string, kind: 'key' | 'ticket' | 'device'): string {
	const name = `${round}.${kind}`;
	if (!ROUND_FILE.test(name)) throw new Error('A round id must be a UUID in lower case.');
	return name;
}

async function writeThrough(path: string, flags: 'wx' | 'r+', bytes: Uint8Array): Promise<void> {
	const file = await open(path, flags, 0o600);
	try {
		await file.write(bytes, 0, bytes.length, 0);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Without this a power cut may undo a new or a removed name, though the file itself was synced. */
async function syncFolder(folder: string): Promise<void> {
	// Windows cannot open a folder, and keeps names in its journal without being asked.
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
