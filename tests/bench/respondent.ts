/**
 * The form beside the same fifteen questions as bare HTML: bytes, and the time until the first
 * answer can be ticked on a slow phone (6× slower processor, 1.6 Mbit/s, 150 ms).
 */
import { chromium, type Browser } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { surveyInstrument } from '../../src/lib/ita/instrument/built-in.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
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
	const bare = createServer((_, response) => response.writeHead(200, HEADERS).end(BARE_FORM));
	const browser = await chromium.launch({
		executablePath: process.env.PRONGSAI_CHROMIUM || '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic']
	});
	try {
		await insertCast(instance.data);
		const { path } = await makeRound(instance.data, 'รอบวัด', { instrument: 'eit-2566' });
		bare.listen(0, '127.0.0.1');
		await once(bare, 'listening');
		const { port } = bare.address() as AddressInfo;
		const bytes = { form: 0, bare: 0 };
		const open = (name: keyof typeof bytes, url: string) => async () => {
			const first = await firstAnswer(browser, url);
			bytes[name] = first.bytes;
			return first.ms;
		};
		const times = await inTurns(RUNS, {
			form: open('form', instance.addresses.url + path),
			bare: open('bare', `http://127.0.0.1:${port}/`)
		});
		return [
			measured('respondent_bytes', 'bytes', bytes.form, bytes.bare),
			measured('respondent_first_answer', 'ms', times.form, times.bare)
		];
	} finally {
		bare.close();
		await browser.close();
		await instance.stop();
	}
}

/** Opens a form as if for the first time and ticks its first answer. */
async function firstAnswer(browser: Browser, url: string): Promise<{ ms: number; bytes: number }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	const phone = await context.newCDPSession(page);
	await phone.send('Network.enable');
	await phone.send('Network.emulateNetworkConditions', SLOW_NETWORK);
	await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
	let bytes = 0;
	phone.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	const began = performance.now();
	await page.goto(url, { waitUntil: 'commit' });
	await page.getByRole('radio').first().check();
	const ms = performance.now() - began;
	await page.waitForLoadState('networkidle');
	await context.close();
	return { ms, bytes };
}

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };

/** As little as asks the same. */
const BARE_FORM = brotliCompressSync(bareForm());

function bareForm(): string {
	const instrument = surveyInstrument('eit-2566');
	const questions = instrument.items.map((item) => {
		const options = scaleOf(instrument, item).options.map(
			({ code, wording }) =>
				`<label><input type=radio name=${item.code} value=${code}>${wording.th}</label>`
		);
		return `<fieldset><legend>${item.question.th}</legend>${options.join('')}</fieldset>`;
	});
	return `<!doctype html><html lang=th><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=icon href="data:,"><title>แบบสำรวจ</title><form method=post>${questions.join('')}<button>ส่ง</button></form>`;
}
