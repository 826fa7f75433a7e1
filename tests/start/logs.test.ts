/**
 * P40: what a visitor sends is written down nowhere. A mark goes in by every way there is, with the
 * database up and with it gone, and is then looked for in all that the process has said and in every
 * file it keeps: logs, keys, and the database itself, where a mark of such a kind has no place.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/cli/attack/administrator/database-bytes.ts';
import { formatSlipCode, generateSlipCode } from '../../src/lib/privacy/slip-code.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { takeDatabaseAway } from '../e2e/support/outage.ts';
import { startCopy } from '../e2e/support/first-start.ts';
import { type Instance } from '../e2e/support/instance.ts';
import { makeDraw } from '../e2e/support/rounds.ts';

const MARK = `canary${randomBytes(6).toString('hex')}`;

/** A code that could be a slip's, so that it goes all the way to the database. */
const CODE = generateSlipCode(randomBytes);

const HEADERS = {
	accept: 'text/html',
	'user-agent': `Mozilla/5.0 ${MARK}`,
	referer: `http://localhost/${MARK}`,
	cookie: `session=${MARK}`,
	'accept-language': `th, ${MARK}`,
	'x-forwarded-for': `203.0.113.7, ${MARK}`,
	'x-msisdn': MARK,
	'x-request-id': MARK
};

let instance: Instance;
let output = '';

/** An open form of each kind, each with a token that is good. */
const forms: { name: 'eit' | 'iit'; address: string; token: string }[] = [];

beforeAll(async () => {
	instance = await startCopy();
	instance.process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const { path } = await makeDraw(instance.data, 'รอบจับบัตร', AGENCY_A);
	const addresses = {
		eit: instance.addresses.eit_form ?? '',
		iit: instance.addresses.url + path
	} as const;
	for (const name of ['eit', 'iit'] as const) {
		const address = addresses[name];
		const page = await (await fetch(address)).text();
		const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
		expect(token).not.toBe('');
		forms.push({ name, address, token });
	}
}, 180_000);

afterAll(() => instance.stop());

interface Sent {
	method?: string;
	body?: string;
	headers?: Record<string, string>;
}

/** Sends a request as it stands, which `fetch` would tidy up; answers with the status, 0 without one. */
function send(address: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<number> {
	const { port, origin } = new URL(instance.addresses.url);
	const path = address.startsWith('http') ? address.slice(new URL(address).origin.length) : address;
	return new Promise((resolve) => {
		const request = httpRequest(
			{
				host: 'localhost',
				port,
				path,
				method,
				headers: {
					...HEADERS,
					origin,
					...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
					...headers
				}
			},
			(response) => {
				response.resume();
				response.on('end', () => resolve(response.statusCode ?? 0));
				response.on('error', () => resolve(0));
			}
		);
		request.on('error', () => resolve(0));
		request.end(body);
	});
}

function post(address: string, fields: Record<string, string>): Promise<number> {
	return send(address, {
		method: 'POST',
		body: new URLSearchParams(fields).toString(),
		headers: { 'content-type': 'application/x-www-form-urlencoded' }
	});
}

/** Sends the mark by every way in; answers with the status of each. */
async function sendMarks(): Promise<Record<string, number>> {
	const statuses: Record<string, number> = {};
	for (const path of [
		`/${MARK}`,
		`/?q=${MARK}`,
		`/e/${MARK}`,
		`/i/${MARK}`,
		`/a/${MARK}`,
		`/privacy/${MARK}`,
		`/privacy?${MARK}=${MARK}`,
		`/privacy/data?${MARK}`,
		`/staff/${MARK}`,
		`/staff/results/${MARK}`,
		`/staff/sign-in?next=/${MARK}`,
		`/staff/sign-in/link?token=${MARK}`,
		`/staff/setup?token=${MARK}`,
		`/_app/${MARK}.js`,
		`/%ff${MARK}`,
		`/e/%00${MARK}`
	]) {
		statuses[path.replace(MARK, '…')] = await send(path);
	}
	for (const { name, address, token } of forms) {
		const answers = { token, [name === 'eit' ? 'e1' : 'i1']: '3', code: CODE };
		const to = (action: string) => `${address}?/${action}&q=${MARK}`;
		statuses[`${name} page`] = await send(`${address}?q=${MARK}`);
		statuses[`${name} token`] = await post(to('send'), { ...answers, token: MARK });
		statuses[`${name} answer`] = await post(to('review'), { ...answers, e2: MARK, i2: MARK });
		statuses[`${name} field`] = await post(to('send'), { ...answers, [MARK]: MARK });
		statuses[`${name} sent`] = await post(to('send'), answers);
		statuses[`${name} wrong code`] = await post(to('send'), { ...answers, code: MARK });
		statuses[`${name} action`] = await post(`${address}?/${MARK}`, answers);
		statuses[`${name} json`] = await send(to('send'), {
			method: 'POST',
			body: JSON.stringify(answers),
			headers: { 'content-type': 'application/json' }
		});
		statuses[`${name} broken multipart`] = await send(to('send'), {
			method: 'POST',
			body: `--${MARK}\r\n${MARK}`,
			headers: { 'content-type': `multipart/form-data; boundary=${MARK}` }
		});
		statuses[`${name} large`] = await send(to('send'), {
			method: 'POST',
			body: MARK.repeat(1500),
			headers: { 'content-type': 'application/x-www-form-urlencoded' }
		});
		statuses[`${name} foreign`] = await send(to('send'), {
			method: 'POST',
			body: `token=${MARK}`,
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				origin: `http://${MARK}.example`
			}
		});
		statuses[`${name} method`] = await send(address, { method: 'DELETE' });
		for (const door of ['ticket', 'answer', 'check', 'key']) {
			statuses[`${name}/${door}`] = await send(`${address}/${door}?q=${MARK}`, {
				method: 'POST',
				body: JSON.stringify({ code: CODE, blinded: MARK, ticket: MARK, answers: { e1: MARK } }),
				headers: { 'content-type': 'application/json' }
			});
		}
	}
	statuses['sign-in'] = await post('/staff/sign-in?/sign_in', {
		email: `${MARK}@example.org`,
		password: MARK
	});
	statuses['long header'] = await send('/', { headers: { 'x-long': MARK.repeat(2000) } });
	statuses.host = await send('/', { headers: { host: `${MARK}.example` } });
	return statuses;
}

/** Where the mark or the code stands: in what was said, or in a file of the data folder. */
function places(): string[] {
	const marks = [MARK, CODE, formatSlipCode(CODE)];
	const holdsMark = (bytes: Buffer) =>
		marks.some((mark) => bytes.includes(mark) || bytes.includes(mark.toLowerCase()));
	const said = { stdout: output, stderr: instance.log() };
	return [
		...Object.entries(said).flatMap(([name, text]) => (holdsMark(Buffer.from(text)) ? [name] : [])),
		...filesBelow(instance.data).filter((path) => holdsMark(readFileSync(path)))
	];
}

/** Lines of the log that tell of an unexpected error. */
function toldErrors(): unknown[] {
	return instance
		.log()
		.split('\n')
		.filter((line) => line.startsWith('{"errorId"'))
		.map((line) => JSON.parse(line) as unknown);
}

describe('P40: what a visitor sends', () => {
	it('is found where it stands, in any file and in what the process says', () => {
		expect(filesBelow(instance.data)).toContain(join(instance.data, 'postgres.log'));
		const planted = join(instance.data, 'planted.log');
		const deep = join(instance.data, 'postgres', 'base', 'planted');
		writeFileSync(planted, `2026-11-22 LOG: ${MARK} `);
		writeFileSync(deep, Buffer.from(`\0\0${formatSlipCode(CODE)}\0`));
		expect(places()).toEqual([planted, deep]);
		rmSync(planted);
		rmSync(deep);
		output += MARK;
		expect(places()).toEqual(['stdout']);
		output = output.replace(MARK, '');
		expect(places()).toEqual([]);
	}, 60_000);

	it('is in no log and no file while all is well', async () => {
		const statuses = await sendMarks();
		// It went all the way: a page was made of it, a form taken, a code looked up.
		expect(statuses).toMatchObject({
			'/e/…': 404,
			'/privacy/…': 404,
			'eit page': 200,
			'eit sent': 303,
			'iit sent': 422,
			'eit json': 415,
			'eit large': 413,
			'eit foreign': 403,
			'sign-in': 400
		});
		expect(places()).toEqual([]);
	}, 120_000);

	it('is in no log and no file when everything fails', async () => {
		await takeDatabaseAway(instance.data);
		const before = toldErrors().length;
		const statuses = await sendMarks();
		expect(statuses).toMatchObject({
			'/e/…': 503,
			'/privacy/…': 500,
			'eit sent': 503,
			'iit sent': 503
		});
		// Unexpected errors are told, by id, route and status alone.
		const told = toldErrors().slice(before);
		expect(told.length).toBeGreaterThan(0);
		for (const line of told) {
			expect(Object.keys(line as object)).toEqual(['errorId', 'route', 'status']);
		}
		expect(places()).toEqual([]);
	}, 120_000);
});
