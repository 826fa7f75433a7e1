/** Respondent endpoints under noise: whatever is sent, somebody who sends it gets an answer and no fault. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_FILE } from '../../src/cli/attack/addresses.ts';
import { countAnswers } from './support/database.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { makeTicketRound, type TicketRound } from './support/tickets.ts';

const ROUTES = join(import.meta.dirname, '../../src/routes/(respondent)');
const SEED = 2569;
const SECONDS = 20;

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const TYPES = [
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=edge',
	'multipart/form-data',
	'application/json',
	'application/octet-stream',
	'text/plain',
	'nonsense'
];
/** What the endpoints read, so that noise gets past the first look. */
const NAMES = [
	'token',
	'code',
	'e1',
	'e2',
	'i1',
	'comment',
	'nonce',
	'kiosk',
	'language',
	'slip',
	'__proto__'
];
const ACTIONS = ['', '?/review', '?/send', '?/edit', '?/nothing', '?kiosk', '?kiosk&/send', '?/'];

/** However few others there is time for: a page, a form that is refused, and no page. */
const CONTROLS = [
	{ path: '/e/[slug]', action: '', method: 'GET' },
	{ path: '/e/[slug]', action: '?/review', method: 'POST' },
	{ path: '/e/zzzzzzzzzz', action: '', method: 'GET' }
];

let external: TestRound;
let tickets: TicketRound;

test.beforeAll(async () => {
	external = await makeRound(SHARED.data, 'รอบรับข้อมูลมั่ว');
	tickets = await makeTicketRound(SHARED.data, 'รอบตั๋วรับข้อมูลมั่ว');
});

/** Addresses of all respondent routes as the folder has them, known and unknown. */
function addresses(): string[] {
	const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((path) => ROUTE_FILE.test(path))
		.map((path) => `/${path.replace(/\/?\+[^/]*$/, '')}`);
	return routes.flatMap((route) => [
		route.replace('[slug]', external.point).replace('[round]', tickets.path.slice('/i/'.length)),
		route.replace('[slug]', 'zzzzzzzzzz').replace('[round]', 'zzzzzzzzzz')
	]);
}

const word = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		'',
		'1',
		'x',
		'-',
		'0000-0000-00000',
		'null',
		'[]',
		'ก'.repeat(500),
		'%00',
		'../..'
	)
);
const form = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), word), word), { maxLength: 12 })
	.map((fields) => new URLSearchParams(fields).toString());
const body = fc.oneof(
	form,
	fc.json(),
	fc
		.record({ slip: word, blinded: word, code: word, ticket: word, answers: fc.object() })
		.map((value) => JSON.stringify(value)),
	fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
	fc.constant('x'.repeat(20_000)),
	word.map(
		(text) => `--edge\r\nContent-Disposition: form-data; name="e1"\r\n\r\n${text}\r\n--edge--\r\n`
	)
);

test('P40: no noise makes a respondent endpoint fail', async () => {
	test.setTimeout(90_000);
	const paths = addresses();
	expect(paths.length).toBeGreaterThan(20);
	const seen = new Map<number, number>();
	const noise = fc.record({
		path: fc.constantFrom(...paths),
		english: fc.boolean(),
		action: fc.oneof(
			fc.constantFrom(...ACTIONS),
			fc.webQueryParameters().map((query) => `?${query}`)
		),
		method: fc.oneof({ weight: 4, arbitrary: fc.constant('POST') }, fc.constantFrom(...METHODS)),
		type: fc.constantFrom(...TYPES),
		language: fc.oneof(fc.constant('th'), fc.string({ unit: 'grapheme-ascii', maxLength: 20 })),
		body
	});
	type Noise = typeof noise extends fc.Arbitrary<infer One> ? One : never;
	const controls = CONTROLS.map(({ path, action, method }): [Noise] => [
		{
			...{ path: path.replace('[slug]', external.point), action, method },
			...{ english: false, type: TYPES[0] ?? '', language: 'th', body: 'token=x&e1=9' }
		}
	]);
	await fc.assert(
		fc.asyncProperty(noise, async (one) => {
			const address = `${SHARED.addresses.url}${one.english ? '/en' : ''}${one.path}${one.action}`;
			const reply = await fetch(address, {
				method: one.method,
				redirect: 'manual',
				headers: {
					origin: SHARED.addresses.url,
					accept: 'text/html',
					'content-type': one.type,
					'accept-language': one.language
				},
				...(!['GET', 'HEAD'].includes(one.method) && { body: one.body })
			});
			const text = await reply.text();
			seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1);
			expect(reply.status, address).toBeLessThan(500);
			expect(text, address).not.toMatch(/node_modules|\bat [\w.<>]+ \(|\[object Object\]/);
			expect(reply.headers.get('set-cookie'), address).toBeNull();
		}),
		{
			seed: SEED,
			numRuns: 3000,
			interruptAfterTimeLimit: SECONDS * 1000,
			endOnFailure: true,
			examples: controls
		}
	);
	// It was heard: forms were read and refused, and pages were shown.
	for (const status of [200, 404, 422]) expect([...seen.keys()]).toContain(status);
	expect((await countAnswers(SHARED.data, external.id)).spent, 'noise is no answer').toBe(0);
	expect((await countAnswers(SHARED.data, tickets.id)).spent).toBe(0);
});
