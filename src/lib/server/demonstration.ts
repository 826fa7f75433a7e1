/**
 * The demonstration's doors, on the home page and in what a start prints: an open form of each kind
 * and a slip to try. It imports relatively, so that plain Node can use it too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSlipCode, hashSlipCode } from '../privacy/slip-code.ts';
import { slipLink } from '../privacy/slip-link.ts';
import { createKeyStore, keyFolderIn } from './collector/key-store.ts';
import { publicClient } from './supabase/client.ts';
import {
	demonstrationEntries,
	firstUnusedSlip,
	type DemonstrationEntries
} from './supabase/demonstration.ts';
import { roundCounters } from './supabase/tickets.ts';

/** A slip of the demonstration, which is nobody's. */
export interface DemonstrationSlip {
	/** In groups, as it is printed. */
	code: string;
	/** What its QR code holds, below the instance's address: `/i/<round>#c=…&k=…`. */
	path: string;
}

export interface DemonstrationDoors extends DemonstrationEntries {
	/** Slips from the first that nobody has used on; empty when all are used. */
	iitSlips: DemonstrationSlip[];
}

/**
 * The doors, or null where there is no demonstration.
 * @param data the data folder, which holds the demonstration's codes.
 */
export async function demonstrationDoors(data: string): Promise<DemonstrationDoors | null> {
	const entries = await demonstrationEntries();
	if (entries === null) return null;
	const counters = await roundCounters(publicClient(), entries.iitSlug);
	const pepper = await createKeyStore(keyFolderIn(data)).secret('slip-pepper');
	const codes = readCodes(data);
	const hashes = codes.map((code) => hashSlipCode(code, entries.iitRound, pepper));
	const unused = await firstUnusedSlip(entries.iitRound, hashes);
	const iitSlips = codes.slice(unused === null ? codes.length : hashes.indexOf(unused));
	return {
		...entries,
		iitSlips: iitSlips.map((code) => ({
			code: formatSlipCode(code),
			path: slipLink(`/i/${entries.iitSlug}`, code, counters?.keyFingerprint ?? null)
		}))
	};
}

/** Where the codes of the demonstration's open internal round are, one a line. */
export function codesFile(data: string): string {
	return join(data, 'demonstration', 'slips.txt');
}

function readCodes(data: string): string[] {
	const file = codesFile(data);
	return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
