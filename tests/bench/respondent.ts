/**
 * The form beside its own questions as bare HTML: the same words, server and headers, but no style, no
 * script and no notice. Bytes, and the time until the first answer can be ticked on a slow phone (6×
 * slower processor, 1.6 Mbit/s, 150 ms).
 */
import { chromium, type Browser } from '@playwright/test';
import compression from 'compression';
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COMPRESSION } from '../../src/cli/start/compression.ts';
import { findChromium } from '../../src/cli/test/chromium.ts';
import { insertCast } from '../e2e/support/cast.ts';
import { startInstance } from '../e2e/support/instance.ts';
import { makeRound } from '../e2e/support/rounds.ts';
import { inTurns, measured, type Measured } from './measured.ts';

const RUNS = 15;
const SLOW_PROCESSOR = 6;
const SLOW_NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};

export async function run(): Promise<Measured[]> {
	const instance = await startInstance();
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
	});
	let bare: Server | null = null;
	try {
		await insertCast(instance.data);
		const { path } = await makeRound(instance.data, 'รอบวัด', { instrument: 'eit-2566' });
		const address = instance.addresses.url + path;
		bare = await serveBare(address);
		const { port } = bare.address() as AddressInfo;
		const bytes = { form: 0, bare: 0 };
		const open = (name: keyof typeof bytes, url: string) => async () => {
			const first = await firstAnswer(browser, url);
			bytes[name] = first.bytes;
			return first.ms;
		};
		const times = await inTurns(RUNS, {
			form: open('form', address),
			bare: open('bare', `http://127.0.0.1:${port}/`)
		});
		return [
			measured('respondent_bytes', 'bytes', bytes.form, bytes.bare),
			measured('respondent_first_answer', 'ms', times.form, times.bare)
		];
	} finally {
		bare?.close();
		await browser.close();
		await instance.stop();
	}
}

/** Opens a form as if for the first time and ticks its first answer in the first frame that has it. */
async function firstAnswer(browser: Browser, url: string): Promise<{ ms: number; bytes: number }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	const phone = await context.newCDPSession(page);
	await phone.send('Network.enable');
	await phone.send('Network.emulateNetworkConditions', SLOW_NETWORK);
	await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
	await page.addInitScript(tickFirst);
	let bytes = 0;
	phone.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto(url, { waitUntil: 'networkidle' });
	const ms = await page.evaluate(() => performance.getEntriesByName('ticked')[0]?.startTime);
	await context.close();
	if (ms === undefined) throw new Error('The form has no answer to tick.');
	return { ms, bytes };
}

/**
 * Runs in the page, whose clock starts with the navigation: a tool outside of it would be slowed down
 * by the slow processor itself, and be what is measured.
 */
function tickFirst(): void {
	const look = (): void => {
		const radio = document.querySelector<HTMLInputElement>('[type=radio]');
		// Frames come only once nothing holds back the first one, and a place means that it is laid out.
		if (!radio?.getClientRects().length) return void requestAnimationFrame(look);
		radio.click();
		if (radio.checked) performance.mark('ticked');
	};
	requestAnimationFrame(look);
}

/** Serves the questions of that form, and nothing else of it, as the form itself is served. */
async function serveBare(address: string): Promise<Server> {
	const form = await fetch(address);
	const questions = (await form.text()).match(/<fieldset[^]*?<\/fieldset>/g) ?? [];
	if (questions.length !== 15) throw new Error(`The form has ${questions.length} questions.`);
	const page = `<!doctype html><html lang=th><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=icon href="data:,"><title>แบบสำรวจ</title><form method=post>${questions.join('')}<button>ส่ง</button></form>`;
	const headers = headersOf(form);
	const compress = compression(COMPRESSION);
	const server = createServer((request, response) =>
		compress(request as never, response as never, () => response.writeHead(200, headers).end(page))
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

/** But for those that tell of the connection, and of the one body. */
function headersOf({ headers }: Response): OutgoingHttpHeaders {
	return Object.fromEntries([...headers].filter(([name]) => !OF_ONE_REPLY.has(name)));
}

const OF_ONE_REPLY = new Set([
	'connection',
	'content-encoding',
	'content-length',
	'date',
	'keep-alive',
	'transfer-encoding',
	'vary'
]);
