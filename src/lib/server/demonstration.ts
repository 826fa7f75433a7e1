/**
 * The demonstration's doors, on the home page and in what a start prints: an open form of each kind
 * and a code to try. It imports relatively, so that plain Node can use it too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSlipCode, hashSlipCode } from '../privacy/slip-code.ts';
import { createKeyStore, keyFolderIn } from './collector/key-store.ts';
import {
	demonstrationEntries,
	firstUnusedSlip,
	type DemonstrationEntries
} from './supabase/demonstration.ts';

export interface DemonstrationDoors extends DemonstrationEntries {
	/** A code that nobody has used; null when all are used. */
	iitCode: string | null;
}

/**
 * The doors, or null where there is no demonstration.
 * @param data the data folder, which holds the demonstration's codes.
 */
export async function demonstrationDoors(data: string): Promise<DemonstrationDoors | null> {
	const entries = await demonstrationEntries();
	if (entries === null) return null;
	const pepper = await createKeyStore(keyFolderIn(data)).secret('slip-pepper');
	const codes = readCodes(data);
	const hashes = codes.map((code) => hashSlipCode(code, entries.iitRound, pepper));
	const unused = await firstUnusedSlip(entries.iitRound, hashes);
	const code = unused === null ? undefined : codes[hashes.indexOf(unused)];
	return { ...entries, iitCode: code === undefined ? null : formatSlipCode(code) };
}

function readCodes(data: string): string[] {
	const file = join(data, 'demonstration', 'slips.txt');
	return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
