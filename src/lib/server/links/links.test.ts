import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, LookupFunction } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPublic, publicLookup, RefusedAddress, type Ask, type WebAnswer } from './ask.ts';
import { checkLink } from './check-link.ts';
import { checkLinks } from './check-links.ts';
import { askableUrl } from './evidence-address.ts';
import { isPublicAddress } from './public-address.ts';

const never = new AbortController().signal;

describe('a public address', () => {
	it.each(['8.8.8.8', '203.150.1.1', '172.32.0.1', '100.128.0.1', '2001:4860:4860::8888'])(
		'is %s',
		(address) => expect(isPublicAddress(address)).toBe(true)
	);

	it.each([
		'127.0.0.1',
		'127.255.255.254',
		'0.0.0.0',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'192.0.2.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::ffff:127.0.0.1',
		'::ffff:8.8.8.8',
		'fe80::1',
		'fc00::1',
		'fd12:3456::1',
		'ff02::1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'2001:db8::1',
		'2001::1',
		'localhost',
		''
	])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));

	it('is never in 10/8, 127/8 or 192.168/16, whatever the rest', () => {
		const byte = fc.integer({ min: 0, max: 255 });
		fc.assert(
			fc.property(byte, byte, byte, (a, b, c) => {
				expect(isPublicAddress(`10.${a}.${b}.${c}`)).toBe(false);
				expect(isPublicAddress(`127.${a}.${b}.${c}`)).toBe(false);
				expect(isPublicAddress(`192.168.${b}.${c}`)).toBe(false);
			})
		);
	});
});

describe('an evidence address', () => {
	it.each(['https://www.example.go.th/o1', 'http://example.go.th:8080/', 'https://8.8.8.8/'])(
		'%s may be asked',
		(address) => expect(askableUrl(address)?.href).toBe(address)
	);

	it.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'ftp://example.go.th/',
		'https://user:secret@example.go.th/',
		'https://example.go.th:5432/',
		'http://127.0.0.1/',
		'http://2130706433/',
		'http://0x7f.1/',
		'http://017700000001/',
		'http://[::1]/',
		'http://[::ffff:10.0.0.1]/',
		'http://169.254.169.254/latest/meta-data',
		'not an address'
	])('%s may not', (address) => expect(askableUrl(address)).toBeNull());
});

describe('a name', () => {
	const resolvedTo = (...addresses: string[]) =>
		publicLookup((_, done) =>
			done(
				null,
				addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
			)
		);
	const look = (lookup: LookupFunction) =>
		new Promise((resolve) => lookup('x', { all: true }, (error, found) => resolve(error ?? found)));

	it('that leads to a public host is connected to at that very address', async () => {
		const found = [{ address: '203.150.1.1', family: 4 }];
		expect(await look(resolvedTo('203.150.1.1'))).toEqual(found);
	});

	it.each([['127.0.0.1'], ['10.0.0.5'], ['::1'], ['203.150.1.1', '192.168.1.1']])(
		'that leads to %s %s is refused',
		async (...addresses) => {
			expect(await look(resolvedTo(...addresses))).toBeInstanceOf(RefusedAddress);
		}
	);

	it('that nobody knows is an error of its own', async () => {
		const unknown = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
		expect(await look(publicLookup((_, done) => done(unknown, [])))).toBe(unknown);
	});
});

describe('a check', () => {
	/** A web of addresses and what they answer to each method. */
	function web(pages: Record<string, WebAnswer | ((method: string) => WebAnswer)>): Ask {
		return async (url, method) => {
			const page = pages[url.href];
			if (page === undefined) throw new Error('ECONNREFUSED');
			return typeof page === 'function' ? page(method) : page;
		};
	}
	const ok = { status: 200, location: null };
	const to = (location: string) => ({ status: 301, location });
	const START = 'http://www.example.go.th/o1';

	it.each([
		['a page', { [START]: ok }, 'answers', 200, null],
		[
			'a page that has gone over to https',
			{ [START]: to('https://example.go.th/o1/'), 'https://example.go.th/o1/': ok },
			'answers',
			200,
			null
		],
		[
			'a page that leads to the home page',
			{ [START]: to('/'), 'http://www.example.go.th/': ok },
			'moved',
			200,
			'http://www.example.go.th/'
		],
		['a page that is gone', { [START]: { status: 404, location: null } }, 'broken', 404, null],
		[
			'a page that knows no HEAD',
			{ [START]: (method: string) => (method === 'HEAD' ? { ...ok, status: 405 } : ok) },
			'answers',
			200,
			null
		],
		['nobody', {}, 'silent', null, null],
		['a circle', { [START]: to(START) }, 'silent', null, null],
		['a way into the office', { [START]: to('http://192.168.1.1/') }, 'refused', null, null],
		['a way to a file', { [START]: to('file:///etc/passwd') }, 'refused', null, null],
		['a way with a password', { [START]: to('https://a:b@example.go.th/') }, 'refused', null, null]
	])('of %s', async (_, pages, outcome, status, target) => {
		expect(await checkLink(START, web(pages), never)).toEqual({ outcome, status, target });
	});

	it('follows five redirects and no sixth', async () => {
		const chain = (length: number): Ask =>
			web(
				Object.fromEntries(
					Array.from({ length: length + 1 }, (_, at) => [
						at === 0 ? START : `http://www.example.go.th/${at}`,
						at === length ? ok : to(`/${at + 1}`)
					])
				)
			);
		expect((await checkLink(START, chain(5), never)).outcome).toBe('moved');
		expect((await checkLink(START, chain(6), never)).outcome).toBe('silent');
	});

	it('of many asks four at a time, in order, and one owner once', async () => {
		let under = 0;
		let most = 0;
		const gates: (() => void)[] = [];
		const ask: Ask = async () => {
			most = Math.max(most, ++under);
			await new Promise<void>((open) => gates.push(open));
			under--;
			return ok;
		};
		const addresses = Array.from({ length: 9 }, (_, at) => `https://example.go.th/${at}`);
		const checks = checkLinks('a', addresses, ask);
		expect(await checkLinks('a', addresses, ask)).toBeNull();
		let isDone = false;
		void checks.then(() => (isDone = true));
		while (!isDone) {
			gates.splice(0).forEach((open) => open());
			await new Promise((next) => setImmediate(next));
		}
		expect(await checks).toHaveLength(9);
		expect(most).toBe(4);
		expect(await checkLinks('a', [], ask)).toEqual([]);
	});

	it('of a page that never answers ends', async () => {
		const ask: Ask = (_, __, signal) =>
			new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(new Error('aborted')))
			);
		expect(await checkLinks('b', [START], ask, 1)).toEqual([
			{ outcome: 'silent', status: null, target: null }
		]);
	});
});

describe('the connection', () => {
	let server: Server;
	let asked: string[] = [];
	const port = () => (server.address() as AddressInfo).port;

	beforeAll(async () => {
		server = createServer((request, response) => {
			asked.push(
				`${request.method} ${request.headers.cookie ?? ''}${request.headers.authorization ?? ''}`
			);
			response.writeHead(200, { location: '/elsewhere' });
			// A page without an end: nobody may wait for it.
			response.write('x');
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	it('to a name that leads to this machine is refused before a byte is sent', async () => {
		const ask = askPublic();
		asked = [];
		const url = new URL(`http://localhost:${port()}/`);
		await expect(ask(url, 'GET', never)).rejects.toBeInstanceOf(RefusedAddress);
		expect(asked).toEqual([]);
	});

	it('reads status and location, sends no credentials, and waits for no body', async () => {
		// The control: with the guard taken out the same server answers.
		const local: LookupFunction = (_, options, callback) =>
			options.all
				? callback(null, [{ address: '127.0.0.1', family: 4 }])
				: callback(null, '127.0.0.1', 4);
		asked = [];
		const answer = await askPublic(local)(new URL(`http://example.go.th:${port()}/`), 'GET', never);
		expect(answer).toEqual({ status: 200, location: '/elsewhere' });
		expect(asked).toEqual(['GET ']);
	});
});
