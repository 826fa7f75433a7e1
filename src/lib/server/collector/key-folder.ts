/** The folder of the key store, as the self-check sees it. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFacts, KeyFolderFacts } from '$lib/privacy/self-check.ts';
import { KeyUnreadable, type KeyStore } from './key-store.ts';

const PERMISSIONS = 0o777;

const UNREADABLE: KeyFolderFacts = { isReadable: false, folderMode: 0, fileMode: 0 };

/** Who could read the folder's keys, and whether the rounds in work have theirs. */
export async function inspectKeys(
	store: Pick<KeyStore, 'rounds' | 'read'>,
	folder: string,
	roundsInWork: readonly string[]
): Promise<KeyFacts> {
	try {
		// Makes the folder where there is none yet.
		await store.rounds();
		const unreadable = await countUnreadable(store, roundsInWork);
		return { ...(await inspectFolder(folder)), unreadable };
	} catch {
		return { ...UNREADABLE, unreadable: roundsInWork.length };
	}
}

/** Who could read the keys of a folder. */
export async function inspectFolder(folder: string): Promise<KeyFolderFacts> {
	try {
		let fileMode = 0;
		for (const name of await readdir(folder)) fileMode |= await modeOf(join(folder, name));
		return { isReadable: true, folderMode: await modeOf(folder), fileMode };
	} catch {
		return UNREADABLE;
	}
}

async function modeOf(path: string): Promise<number> {
	return (await stat(path)).mode & PERMISSIONS;
}

async function countUnreadable(
	store: Pick<KeyStore, 'read'>,
	rounds: readonly string[]
): Promise<number> {
	let count = 0;
	for (const round of rounds) {
		try {
			await store.read(round);
		} catch (error) {
			if (!(error instanceof KeyUnreadable)) throw error;
			count += 1;
		}
	}
	return count;
}
