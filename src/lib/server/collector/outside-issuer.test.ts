import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSlipRequest, readTicketRequest, writeReply } from '$lib/privacy/ticket/bodies.ts';
import { generateTicketKey, readTicketKey, type TicketKey } from '$lib/privacy/ticket/issuer.ts';
import { IssuerAway, issuerAt } from './outside-issuer.ts';

const COUNTERS = {
	state: 'open',
	admission: 'ticket',
	k: 10,
	keyFingerprint: null,
	expected: 30,
	printed: 31,
	handedOut: 29,
	spares: 1,
	redeemed: 20,
	countedOn: '2026-11-22',
	answers: null
} as const;

let key: TicketKey;
beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
});

interface Answer {
	status?: number;
	body?: string | Buffer;
	headers?: Record<string, string>;
}

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** An issuer over real HTTP, and what it was asked. */
async function issuerThatSays({ status = 200, body = '', headers = {} }: Answer) {
	const asked: { request: IncomingMessage; body: string }[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk: Buffer) => (text += chunk.toString()));
		request.on('end', () => {
			asked.push({ request, body: text });
			response.writeHead(status, headers).end(body);
		});
	});
	servers.push(server);
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { issuer: issuerAt(url), asked, url };
}

const blinded = new Uint8Array(256).fill(7);

describe('an outside issuer', () => {
	it('is asked with the code and the blinded message, and told nothing else of the visitor', async () => {
		const body = writeReply({ kind: 'signed', blindSignature: blinded });
		const { issuer, asked, url } = await issuerThatSays({ body });
		const code = 'ABCDEFGHJKMNP';
		const reply = await issuer.ticket('k3x9', { code, blinded });
		expect(reply).toEqual({ kind: 'signed', blindSignature: blinded });
		const [{ request, body: sent } = {}] = asked;
		expect(request?.url).toBe('/i/k3x9/ticket');
		expect(readTicketRequest(sent ?? '')).toEqual({ code, blinded });
		expect(request?.headers).toMatchObject({ origin: url, 'content-type': 'application/json' });
		for (const header of ['cookie', 'forwarded', 'x-forwarded-for', 'x-real-ip', 'referer']) {
			expect(request?.headers).not.toHaveProperty(header);
		}
		await issuer.slip('k3x9', code);
		expect(readSlipRequest(asked[1]?.body ?? '')).toBe(code);
	});

	it('gives the key and the counters of its round', async () => {
		const { issuer } = await issuerThatSays({ body: key.spki });
		expect((await issuer.key('k3x9'))?.fingerprint).toBe(key.fingerprint);
		const other = await issuerThatSays({ body: JSON.stringify(COUNTERS) });
		expect(await other.issuer.counters('k3x9')).toEqual(COUNTERS);
	});

	it('has no key where it says so, or where it is none that phones would take', async () => {
		for (const answer of [
			{ status: 404 },
			{ status: 410 },
			{ body: 'no key' },
			{ body: Buffer.concat([key.spki, Buffer.alloc(1)]) }
		]) {
			expect(await (await issuerThatSays(answer)).issuer.key('k3x9')).toBeNull();
		}
	});

	it.each<[string, Answer]>([
		['fails', { status: 503 }],
		['sends a page of somebody else', { body: '<h1>Sign in to the network</h1>' }],
		['sends more than a Prongsai would', { body: 'x'.repeat(100_000) }],
		['sends elsewhere', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }]
	])('is away when it %s', async (_, answer) => {
		const { issuer } = await issuerThatSays(answer);
		for (const ask of [
			() => issuer.ticket('k3x9', { code: 'x', blinded }),
			() => issuer.slip('k3x9', 'x'),
			() => issuer.counters('k3x9')
		]) {
			await expect(ask()).rejects.toBeInstanceOf(IssuerAway);
		}
	});

	it('is away when nothing listens, and for what is no slug, without being asked', async () => {
		await expect(issuerAt('http://127.0.0.1:1').counters('k3x9')).rejects.toThrow(IssuerAway);
		const { issuer, asked } = await issuerThatSays({ body: JSON.stringify(COUNTERS) });
		for (const slug of ['../staff', 'a/b', 'a?b', 'a#b', '', 'A', 'ก', '@127.0.0.1']) {
			await expect(issuer.counters(slug)).rejects.toThrow(IssuerAway);
		}
		expect(asked).toEqual([]);
		await issuer.counters('k3x9');
		expect(asked).toHaveLength(1);
	});
});
