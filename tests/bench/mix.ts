/**
 * A mix by the button of the demonstration, from the click to the published result: seconds of
 * processor time, the database's included, beside ten times those of a tenth; and the memory of the
 * server's process over its rest beside the size of the envelopes.
 */
import { request, type APIRequestContext } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { ENVELOPE_BYTES, sealEnvelope } from '../../src/lib/privacy/envelope.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { ask } from '../e2e/support/database.ts';
import { startInstance } from '../e2e/support/instance.ts';
import { makeRound, type TestRound } from '../e2e/support/rounds.ts';
import { signInAnalyst } from './accounts.ts';
import { measured, type Measured } from './measured.ts';
import { forgetPeak, megabytes, processorSeconds, servingPid } from './process.ts';

const ENVELOPES = 100_000;
const A_TENTH = ENVELOPES / 10;
/** Rows in one statement. */
const CHUNK = 2000;
const CELL = 1;
const MOST_MS = 300_000;
const MEGABYTE = 1024 * 1024;
const INSTRUMENT = surveyInstrument('eit-2566');

export async function run(): Promise<Measured[]> {
	const instance = await startInstance();
	const { data, addresses } = instance;
	const analyst = await request.newContext();
	try {
		await signInAnalyst(analyst, data, addresses.url);
		const pid = instance.process.pid ?? 0;
		const work = async (round: TestRound) => {
			const before = processorSeconds(pid);
			await pressMix(analyst, addresses.url, round);
			return processorSeconds(pid) - before;
		};
		const tenth = await work(await filledRound(data, A_TENTH));
		const whole = await filledRound(data, ENVELOPES);
		const server = servingPid(instance.data);
		const rest = megabytes(server, 'VmRSS');
		forgetPeak(server);
		const seconds = await work(whole);
		return [
			measured('mix', 's', seconds, 10 * tenth),
			measured(
				'mix_memory',
				'MB',
				megabytes(server, 'VmHWM') - rest,
				(ENVELOPES * ENVELOPE_BYTES) / MEGABYTE
			)
		];
	} finally {
		await analyst.dispose();
		await instance.stop();
	}
}

async function pressMix(analyst: APIRequestContext, url: string, round: TestRound): Promise<void> {
	const address = `${url}/staff/rounds/${round.slug}?/mix_now`;
	// Longer than the tests of the product wait for a reply.
	const reply = await analyst.post(address, {
		form: {},
		headers: { origin: url, accept: 'text/html' },
		maxRedirects: 0,
		timeout: MOST_MS
	});
	if (reply.status() !== 303) throw new Error(`The mix answers ${reply.status()}.`);
}

/** An open round in whose inbox so many genuine envelopes wait. */
async function filledRound(data: string, n: number): Promise<TestRound> {
	const round = await makeRound(data, `รอบ ${n} ซอง`, {
		agency: AGENCY_A,
		instrument: 'eit-2566'
	});
	const key = await createKeyStore(keyFolderIn(data)).read(round.id);
	const place = { round: round.id, cell: CELL };
	await ask(data, async (sql) => {
		for (let done = 0; done < n; done += CHUNK) {
			const envelopes = Array.from({ length: Math.min(CHUNK, n - done) }, () =>
				sealEnvelope(randomAnswers(), key, place).toString('hex')
			);
			await sql`
				insert into private.inbox (round_id, cell, envelope)
				select ${round.id}, ${CELL}, decode(hex, 'hex') from unnest(${envelopes}::text[]) hex`;
		}
	});
	return round;
}

function randomAnswers(): Record<string, string> {
	return Object.fromEntries(
		INSTRUMENT.items.map((item) => {
			const { options } = scaleOf(INSTRUMENT, item);
			return [item.code, options[randomInt(options.length)]?.code ?? ''];
		})
	);
}
