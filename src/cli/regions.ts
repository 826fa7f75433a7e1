/**
 * `npm run regions -- FILE.csv [--url ADDRESS]`: says which agencies stand in which district or
 * province, and who oversees it; replaces what was configured before.
 * `npm run regions -- --link E-MAIL`: a new link for an overseer who has none or has lost the password.
 */
import { createClient } from '@supabase/supabase-js';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/server/env.ts';
import { findInstance, NoInstance } from './instance.ts';
import { configure, linkFor } from './regions/configure.ts';
import { RegionsError } from './regions/error.ts';
import { explain } from './start/messages.ts';

const USAGE = 'Usage: npm run regions -- FILE.csv [--url ADDRESS], or -- --link E-MAIL';

/** All agencies of the country change in one call: seconds, and more on a busy machine. */
const TIMEOUT_MS = 120_000;

try {
	await run();
} catch (error) {
	const isTold = error instanceof RegionsError || error instanceof NoInstance;
	console.error(isTold ? error.message : explain(error));
	process.exitCode = 1;
}

async function run(): Promise<void> {
	const { file, link, url } = readArguments();
	const environment = readEnvironment();
	const instance = findInstance(url ?? environment.publicUrl ?? undefined, environment);
	const service = createClient(instance.supabase.url, instance.supabase.secretKey, {
		auth: { persistSession: false },
		global: {
			fetch: (to, init) => fetch(to, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
		}
	});
	if (link !== undefined) {
		console.log(await linkFor(service, instance.url, link));
		return;
	}
	const { regions, agencies, links } = await configure(service, instance.url, readText(file));
	console.log(
		`ตั้งเขตแล้ว ${regions} เขต ${agencies} หน่วยงาน · Configured: ${regions} regions, ${agencies} agencies`
	);
	for (const [email, address] of links) console.log(`${email}  ${address}`);
	if (links.size > 0) {
		console.log(
			'แต่ละลิงก์ใช้ตั้งรหัสผ่านได้ครั้งเดียวภายในหนึ่งชั่วโมง · Each link sets a password once, within an hour; --link makes another.'
		);
	}
}

function readArguments() {
	try {
		const options = { url: { type: 'string' }, link: { type: 'string' } } as const;
		const { positionals, values } = parseArgs({ options, allowPositionals: true });
		const [file = '', ...more] = positionals;
		if (more.length > 0 || (file === '') !== (values.link !== undefined)) throw new Error();
		return { file, ...values };
	} catch {
		throw new RegionsError(USAGE);
	}
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new RegionsError(`อ่าน ${file} ไม่ได้ · ${file} cannot be read.`);
	}
}
