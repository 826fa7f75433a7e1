/**
 * Every environment variable of Prongsai, declared once. Nothing else reads `process.env`.
 * A faulty value is refused at start with a sentence that names the variable.
 */
import { isAbsolute, resolve } from 'node:path';

/** A variable that is missing, half-set or out of range; the message is for the person who starts. */
export class EnvironmentError extends Error {}

/** Where Supabase answers, and with which keys. */
export interface SupabaseAccess {
	url: string;
	publishableKey: string;
	secretKey: string;
}

export interface Environment {
	/** Port of the web server. */
	port: number;
	/** Absolute folder of everything Prongsai keeps on this machine. */
	data: string;
	/** The address that QR codes carry, without a slash at the end; null: the LAN address. */
	publicUrl: string | null;
	/** Whether a proxy in front is trusted to tell scheme, host and address of the visitor. */
	trustProxy: boolean;
	/** A Supabase elsewhere; null: the embedded one. */
	supabase: SupabaseAccess | null;
	/** Superuser address of that Supabase's database, for tools alone; null: not known. */
	databaseUrl: string | null;
	/** Another Prongsai that signs the tickets of rounds here; null: none, and nothing shows it. */
	issuerUrl: string | null;
	/** Whether rounds here may make slips and sign tickets for another Prongsai. */
	signsForOthers: boolean;
	/** Answers accepted from one address per ten minutes (privacy: in memory only). */
	answersPerAddress: number;
	/** Answers accepted at one service point per day. */
	answersPerPoint: number;
	/** Wrong slip codes accepted per round and minute, from everywhere together. */
	wrongCodesPerRound: number;
}

/** Variables with the sentence that `.env.example` shows for them. */
export const VARIABLES = {
	PORT: 'Port of the web server (3000).',
	PRONGSAI_DATA: 'Folder of the embedded database and the keys (.data). Absolute or relative.',
	PUBLIC_URL: 'Address that QR codes carry, such as https://survey.example.go.th.',
	TRUST_PROXY:
		'1 when a proxy in front sets X-Forwarded-Proto, -Host and -For, and nobody else can.',
	SUPABASE_URL: 'A hosted or self-hosted Supabase. Needs both keys below.',
	SUPABASE_PUBLISHABLE_KEY: 'Its publishable key.',
	SUPABASE_SECRET_KEY: 'Its secret key. Stays on the server.',
	DATABASE_URL: 'Superuser address of its Postgres, for npm run attack alone.',
	ISSUER_URL: 'Another Prongsai that makes the slips and signs the tickets of rounds here.',
	SIGN_FOR_OTHERS: '1 when rounds here may make slips and sign tickets for another Prongsai.',
	ANSWERS_PER_ADDRESS: 'Answers accepted from one address per ten minutes (30).',
	ANSWERS_PER_POINT: 'Answers accepted at one service point per day (200).',
	WRONG_CODES_PER_ROUND:
		'Wrong slip codes accepted per round and minute, from everywhere together (20).'
} as const;

type Source = Record<string, string | undefined>;

/**
 * Reads and checks all variables.
 * @throws EnvironmentError naming the first faulty variable.
 */
export function readEnvironment(source: Source = process.env): Environment {
	return {
		port: whole(source, 'PORT', 3000, 0, 65_535),
		data: dataFolder(source),
		publicUrl: publicUrl(source),
		trustProxy: source.TRUST_PROXY === '1',
		supabase: supabaseAccess(source),
		databaseUrl: source.DATABASE_URL || null,
		issuerUrl: issuerUrl(source),
		signsForOthers: source.SIGN_FOR_OTHERS === '1',
		answersPerAddress: whole(source, 'ANSWERS_PER_ADDRESS', 30, 1, 1_000_000),
		answersPerPoint: whole(source, 'ANSWERS_PER_POINT', 200, 1, 1_000_000),
		wrongCodesPerRound: whole(source, 'WRONG_CODES_PER_ROUND', 20, 1, 1_000_000)
	};
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether the database is on this machine, as the privacy notice tells its readers. */
export function isDatabaseHere({ supabase }: Environment = readEnvironment()): boolean {
	return supabase === null || LOOPBACK.test(new URL(supabase.url).hostname);
}

function whole(
	source: Source,
	name: keyof typeof VARIABLES,
	fallback: number,
	least: number,
	most: number
): number {
	const text = source[name];
	if (text === undefined || text === '') return fallback;
	const value = Number(text);
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw new EnvironmentError(
		`${name} is "${text}"; it must be a whole number, ${least} to ${most}.`
	);
}

function dataFolder(source: Source): string {
	const folder = source.PRONGSAI_DATA || '.data';
	return isAbsolute(folder) ? folder : resolve(folder);
}

function publicUrl(source: Source): string | null {
	const text = source.PUBLIC_URL;
	if (!text) return null;
	if (!isWebAddress(text)) {
		throw new EnvironmentError(`PUBLIC_URL is "${text}"; it must begin with https:// or http://.`);
	}
	return text.replace(/\/+$/, '');
}

/** Codes of slips pass on their way there, so they go encrypted or stay on this machine. */
function issuerUrl(source: Source): string | null {
	const text = source.ISSUER_URL;
	if (!text) return null;
	const url = URL.canParse(text) ? new URL(text) : null;
	const isSafe = url?.protocol === 'https:' || (url !== null && isHere(url));
	if (url === null || !isSafe || text.replace(/\/+$/, '') !== url.origin) {
		throw new EnvironmentError(
			`ISSUER_URL is "${text}"; it must be https:// and a host, such as https://tickets.example.go.th.`
		);
	}
	return url.origin;
}

function isHere({ protocol, hostname }: URL): boolean {
	return protocol === 'http:' && LOOPBACK.test(hostname);
}

function supabaseAccess(source: Source): SupabaseAccess | null {
	const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY } = source;
	const given = { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY };
	const missing = Object.entries(given).filter(([, value]) => !value);
	if (missing.length === 3) return null;
	if (!SUPABASE_URL || !SUPABASE_PUBLISHABLE_KEY || !SUPABASE_SECRET_KEY) {
		const names = missing.map(([name]) => name).join(' and ');
		throw new EnvironmentError(
			`${names} is missing: set SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY together, or none of them.`
		);
	}
	if (!isWebAddress(SUPABASE_URL)) {
		throw new EnvironmentError(
			`SUPABASE_URL is "${SUPABASE_URL}"; it must begin with https:// or http://.`
		);
	}
	return {
		url: SUPABASE_URL.replace(/\/+$/, ''),
		publishableKey: SUPABASE_PUBLISHABLE_KEY,
		secretKey: SUPABASE_SECRET_KEY
	};
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
