/**
 * Opens the demonstration's rounds as an admin would: keys, slips, doors. The internal round that
 * stays open has tickets; the other is a draw.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codesFile } from '../../../lib/server/demonstration.ts';
import { prepareTickets } from '../../../lib/server/collector/ticket-key.ts';
import { generateSlipCode, hashSlipCode } from '../../../lib/privacy/slip-code.ts';
import {
	createKeyStore,
	keyFolderIn,
	type KeyStore
} from '../../../lib/server/collector/key-store.ts';
import type { Supabase } from '../../../lib/server/supabase/client.ts';

/** The rounds of supabase/seed.sql. */
export const ROUNDS = {
	closedEit: 'd0000000-0000-4000-8000-000000000001',
	closedIit: 'd0000000-0000-4000-8000-000000000002',
	openEit: 'd0000000-0000-4000-8000-000000000003',
	openIit: 'd0000000-0000-4000-8000-000000000004'
} as const;

/** The head count of both internal rounds, and so the slips of each. */
const EMPLOYEES = 45;

/** Label of the secret under which the collector hashes slip codes. */
const SLIP_SECRET = 'slip-pepper';

/** Codes in their plain form. */
export interface Slips {
	closed: string[];
	open: string[];
}

/**
 * Opens all four rounds. The unused codes of the open internal round are also written into the data
 * folder, one a line, for whoever tries the demonstration.
 */
export async function openRounds(service: Supabase, data: string): Promise<Slips> {
	const keys = createKeyStore(keyFolderIn(data));
	for (const round of Object.values(ROUNDS)) {
		// Left by a start that was killed; its answers are gone, or this would not run.
		await keys.destroy(round);
		await keys.create(round);
	}
	await prepareTickets(keys, service, ROUNDS.openIit);
	const slips = {
		closed: await replaceSlips(service, keys, ROUNDS.closedIit, EMPLOYEES),
		open: await replaceSlips(service, keys, ROUNDS.openIit, EMPLOYEES)
	};
	writeSlips(data, slips.open);
	for (const round of Object.values(ROUNDS)) {
		const { error } = await service.rpc('open_round', { p_round_id: round });
		if (error) throw error;
	}
	return slips;
}

/** Makes so many slips for an internal draft; returns their codes, which are kept nowhere else. */
export async function replaceSlips(
	service: Supabase,
	keys: KeyStore,
	round: string,
	count: number
): Promise<string[]> {
	const pepper = await keys.secret(SLIP_SECRET);
	const codes = Array.from({ length: count }, () => generateSlipCode(randomBytes));
	const { error } = await service.rpc('replace_slips', {
		p_round_id: round,
		p_hashes: codes.map((code) => hashSlipCode(code, round, pepper))
	});
	if (error) throw error;
	return codes;
}

function writeSlips(data: string, codes: string[]): void {
	const file = codesFile(data);
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	writeFileSync(file, codes.map((code) => `${code}\n`).join(''), { mode: 0o600 });
}
