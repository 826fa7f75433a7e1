/**
 * Answers accepted over HTTP, beside the same SQL function called over as many connections to the
 * same Postgres; and how long one takes at half of what was reached. The forms' tokens are issued
 * beforehand with the instance's own secret: what is measured is sending, and every phone has an
 * address and so a bucket of the limiter of its own. The limits are raised so far that no proof of
 * work is asked for; checking one is measured apart.
 */
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import postgres from 'postgres';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { ENVELOPE_BYTES } from '../../src/lib/privacy/envelope.ts';
import { issueFormToken } from '../../src/lib/privacy/form-token.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { isProof, makeChallenge } from '../../src/lib/server/collector/proof-of-work.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { ask, countAnswers } from '../e2e/support/database.ts';
import { startInstance } from '../e2e/support/instance.ts';
import { makeRound, type TestRound } from '../e2e/support/rounds.ts';
import { inTurns, measured, quantile, timed, type Measured } from './measured.ts';

const TOGETHER = 48;
const TURNS = 3;
const TURN_MS = 4000;
const CELL = 1;
const NO_LIMIT = '1000000';

type Send = () => Promise<void>;

export async function run(): Promise<Measured[]> {
	const instance = await startInstance({
		TRUST_PROXY: '1',
		ANSWERS_PER_ADDRESS: NO_LIMIT,
		ANSWERS_PER_POINT: NO_LIMIT
	});
	const { data, addresses } = instance;
	const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
	const sql = await ask(data, async ({ options }) =>
		postgres({ ...options, max: TOGETHER, onnotice: () => undefined } as never)
	).catch(async (error: unknown) => {
		await instance.stop();
		throw error;
	});
	try {
		const wishes = { agency: AGENCY_A, instrument: 'eit-2566' } as const;
		const answered = await makeRound(data, 'รอบวัดการรับคำตอบ', wishes);
		const direct = await makeRound(data, 'รอบวัดฐานข้อมูล', wishes);
		const secret = await createKeyStore(keyFolderIn(data)).secret('form-token');
		const phone = sender(new URL(addresses.url), agent, answered, secret);
		const call = () => submitDirectly(sql, direct);
		await rate(phone);
		const before = (await countAnswers(data, answered.id)).spent;
		let accepted = 0;
		const rates = await inTurns(TURNS, {
			http: () => rate(phone, () => (accepted += 1)),
			sql: () => rate(call)
		});
		const { spent } = await countAnswers(data, answered.id);
		if (spent - before < accepted) throw new Error('Some answers were thanked for and not stored.');
		const half = rates.http / 2;
		const waits = { http: await paced(phone, half), sql: await paced(call, half) };
		return [
			measured('intake', 'answers/s', rates.http, rates.sql),
			measured('intake_p50', 'ms', quantile(waits.http), quantile(waits.sql)),
			measured('intake_p99', 'ms', quantile(waits.http, 0.99), quantile(waits.sql, 0.99)),
			measured('intake_proof', 'ms', await proofMs(secret), 1000 / rates.http)
		];
	} finally {
		agent.destroy();
		await sql.end();
		await instance.stop();
	}
}

/** How often a second, by so many at a time. */
async function rate(send: Send, onSent: () => void = () => undefined): Promise<number> {
	const began = performance.now();
	let sent = 0;
	const people = Array.from({ length: TOGETHER }, async () => {
		while (performance.now() - began < TURN_MS) {
			await send();
			sent += 1;
			onSent();
		}
	});
	await Promise.all(people);
	return (sent / (performance.now() - began)) * 1000;
}

/** Milliseconds that each takes when they begin at an even pace, whatever becomes of those before. */
async function paced(send: Send, perSecond: number): Promise<number[]> {
	const began = performance.now();
	const waits: Promise<number>[] = [];
	for (let next = 0; next < TURN_MS; next += 1000 / perSecond) {
		const early = began + next - performance.now();
		if (early > 0) await setTimeout(early);
		waits.push(timed(send));
	}
	return Promise.all(waits);
}

/** Sends a filled form as a phone does that has one, and makes sure that it was thanked for. */
function sender(url: URL, agent: Agent, round: TestRound, secret: Buffer): Send {
	const instrument = surveyInstrument('eit-2566');
	const answers = instrument.items.map((item): [string, string] => [
		item.code,
		scaleOf(instrument, item).options[0]?.code ?? ''
	]);
	return async () => {
		const place = { round: round.id, cell: CELL, now: new Date(), secret, randomBytes };
		const body = new URLSearchParams([['token', issueFormToken(place)], ...answers]).toString();
		const { status, location } = await post(url, `${round.path}?/send`, agent, body);
		if (status !== 303 || !location.endsWith('/thanks')) {
			throw new Error(`An answer was not accepted: HTTP ${status}.`);
		}
	};
}

function post(
	url: URL,
	path: string,
	agent: Agent,
	body: string
): Promise<{ status: number; location: string }> {
	return new Promise((resolve, reject) => {
		const headers = {
			accept: 'text/html',
			origin: url.origin,
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(body),
			'x-forwarded-for': [10, ...randomBytes(3)].join('.')
		};
		request(new URL(path, url), { method: 'POST', agent, headers, timeout: 20_000 }, (reply) => {
			reply.resume();
			reply.once('end', () =>
				resolve({ status: reply.statusCode ?? 0, location: reply.headers.location ?? '' })
			);
		})
			.once('error', reject)
			.end(body);
	});
}

async function submitDirectly(sql: postgres.Sql, round: TestRound): Promise<void> {
	const submission = {
		round_id: round.id,
		cell: CELL,
		h: randomBytes(32).toString('hex'),
		envelope: randomBytes(ENVELOPE_BYTES).toString('hex'),
		slip: null,
		comment: null
	};
	const [row] = await sql<{ outcomes: string[] }[]>`
		select public.submit_responses(${sql.json([submission])}) as outcomes`;
	if (row?.outcomes[0] !== 'ok') throw new Error('The database did not take an answer.');
}

/** Milliseconds that checking one proof of work takes. */
async function proofMs(secret: Buffer): Promise<number> {
	const challenge = JSON.parse(await makeChallenge('bench', secret)) as Challenge;
	const solution = await solveChallenge({ challenge, deriveKey });
	const proof = JSON.stringify({ challenge, solution });
	const { ms } = await inTurns(100, {
		ms: () =>
			timed(async () => {
				if (!(await isProof(proof, 'bench', secret))) throw new Error('The proof is none.');
			})
	});
	return ms;
}
