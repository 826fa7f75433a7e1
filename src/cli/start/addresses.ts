/** The addresses that a start prints: where to look first, and how to get in. */
import { createClient } from '@supabase/supabase-js';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../lib/server/env.ts';
import { lanAddress } from '../../lib/server/public-url.ts';
import { setupToken } from '../../lib/server/setup-link.ts';
import { demonstrationDoors, type DemonstrationSlip } from '../../lib/server/demonstration.ts';
import { ANALYST } from './demonstration/agency.ts';

/** One line of `npm start -- --json`; null where there is none. */
export interface Addresses {
	url: string;
	/** The same on the local network, for a phone at the counter. */
	lan: string | null;
	eit_form: string | null;
	/** With an unused slip behind the `#`. */
	iit_form: string | null;
	results: string | null;
	/** One-time sign-in of the demonstration analyst, fifteen minutes. */
	sign_in: string | null;
	/** One-time set-up while there is no admin. */
	setup: string | null;
}

/** Collects the addresses of a running instance. */
export async function findAddresses(environment: Environment, port: number): Promise<Addresses> {
	const url = `http://localhost:${port}`;
	const lan = lanAddress();
	// Asked of the database, for the demonstration may have been removed, and codes used.
	const doors = await demonstrationDoors(environment.data);
	writeSlipLinks(environment.data, url, doors?.iitSlips ?? []);
	const analyst = doors ? await signInToken(environment, ANALYST) : null;
	const setup = await setupToken(environment);
	return {
		url,
		lan: lan ? `http://${lan}:${port}` : null,
		eit_form: doors ? `${url}/e/${doors.eitSlug}` : null,
		iit_form: doors ? `${url}${doors.iitSlips[0]?.path ?? `/i/${doors.iitSlug}`}` : null,
		results: doors ? `${url}/staff/results/${doors.resultsRound}` : null,
		sign_in: analyst ? `${url}/staff/sign-in/link?token=${analyst}` : null,
		setup: setup ? `${url}/staff/setup?token=${setup}` : null
	};
}

/** Prints the addresses for a person. */
export function describeAddresses(addresses: Addresses): void {
	const rows: [string, string | null][] = [
		['เปิดโปร่งใส · Prongsai', addresses.url],
		['จากเครื่องอื่นในเครือข่าย · on the network', addresses.lan],
		['ตอบในฐานะประชาชน · answer as a resident', addresses.eit_form],
		['ตอบในฐานะเจ้าหน้าที่ · answer as an employee', addresses.iit_form],
		['ดูผล · results', addresses.results],
		['เข้าสู่ระบบนักวิเคราะห์สาธิต (ครั้งเดียว 15 นาที) · sign in (once)', addresses.sign_in],
		['เริ่มใช้กับหน่วยงานของท่าน (ครั้งเดียว) · set up your agency (once)', addresses.setup]
	];
	for (const [label, address] of rows) {
		if (address) console.log(`${label}\n    ${address}`);
	}
}

/**
 * The demonstration's slips for whoever tries it: one a line, its code, a tab, and the address in
 * its QR code. `npm run simulate` takes the file as it is.
 */
function writeSlipLinks(data: string, url: string, slips: DemonstrationSlip[]): void {
	const file = join(data, 'demonstration-slips.txt');
	if (slips.length === 0) return rmSync(file, { force: true });
	const lines = slips.map(({ code, path }) => `${code}\t${url}${path}\n`);
	writeFileSync(file, lines.join(''), { mode: 0o600 });
}

async function signInToken(environment: Environment, email: string): Promise<string | null> {
	if (environment.supabase === null) return null;
	const { url, secretKey } = environment.supabase;
	const client = createClient(url, secretKey, { auth: { persistSession: false } });
	const { data } = await client.auth.admin.generateLink({ type: 'magiclink', email });
	return data.properties?.hashed_token ?? null;
}
