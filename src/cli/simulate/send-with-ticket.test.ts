import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
	readAnswerRequest,
	readTicketRequest,
	writeReply
} from '../../lib/privacy/ticket/bodies.ts';
import {
	generateTicketKey,
	readTicketKey,
	redeemTicket,
	signBlinded,
	type TicketKey
} from '../../lib/privacy/ticket/issuer.ts';
import type { Sending } from './plan.ts';
import { sendAll } from './send.ts';

const ROUND = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';
const CODE = 'ABCD-EFGH-JKMNP';

interface Received {
	url: string;
	origin: string | undefined;
	type: string | undefined;
	body: string;
}

let server: Server;
let key: TicketKey;
let stranger: TicketKey;
let received: Received[] = [];

beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
	stranger = readTicketKey(await generateTicketKey());
});
afterEach(() => server.close());

/** Plays the endpoints of a round; `answer` may say something else to one of them. */
async function play(answer: (url: string) => string | Buffer | undefined = () => undefined) {
	received = [];
	server = createServer(async (incoming: IncomingMessage, reply) => {
		let body = '';
		for await (const chunk of incoming) body += chunk;
		const { url = '', headers } = incoming;
		received.push({ url, origin: headers.origin, type: headers['content-type'], body });
		reply.end(answer(url) ?? usual(url, body));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
}

function usual(url: string, body: string): string | Buffer {
	if (url.endsWith('/key')) return key.spki;
	if (url.endsWith('/ticket')) {
		const blinded = readTicketRequest(body)?.blinded ?? new Uint8Array();
		return writeReply({ kind: 'signed', blindSignature: signBlinded(key, blinded) });
	}
	return writeReply({ kind: 'ok' });
}

function sending(): Sending {
	const ticket = { round: ROUND, keyFingerprint: key.fingerprint };
	return {
		path: '/i/abc',
		cell: 1,
		code: CODE,
		comment: '',
		ticket,
		answers: { i1: '4', i2: '-' }
	};
}

describe('a response to a round with tickets', () => {
	it('redeems the slip, and comes with a ticket of the round and without the code', async () => {
		const url = await play();
		await sendAll(url, [sending()]);
		expect(received.map((request) => request.url)).toEqual([
			'/i/abc/key',
			'/i/abc/ticket',
			'/i/abc/answer'
		]);
		expect(received.slice(1).map(({ origin, type }) => [origin, type])).toEqual([
			[url, 'application/json'],
			[url, 'application/json']
		]);
		expect(readTicketRequest(received[1]?.body ?? '')?.code).toBe(CODE);
		const answer = readAnswerRequest(received[2]?.body ?? '');
		if (answer === null) throw new Error('The answer is not in the agreed form.');
		expect(answer.answers).toEqual({ i1: '4', i2: '-' });
		expect(redeemTicket(key, ROUND, answer.prepared, answer.signature)).not.toBeNull();
		expect(received[2]?.body).not.toContain(CODE);
	});

	it('brings another ticket each time', async () => {
		const url = await play();
		await sendAll(url, [sending(), sending()]);
		const answers = received.filter((request) => request.url.endsWith('/answer'));
		expect(new Set(answers.map(({ body }) => body)).size).toBe(2);
	});

	it('is accepted where the answer was there already', async () => {
		const url = await play((path) =>
			path.endsWith('/answer') ? writeReply({ kind: 'already' }) : undefined
		);
		await expect(sendAll(url, [sending()])).resolves.toBeUndefined();
	});

	it.each([
		['/key', () => stranger.spki, 'Stopped at /i/abc/key: pin.'],
		['/ticket', () => writeReply({ kind: 'slip_used' }), 'Stopped at /i/abc/ticket: slip_used.'],
		[
			'/ticket',
			() => writeReply({ kind: 'signed', blindSignature: new Uint8Array(256) }),
			'Stopped at /i/abc/ticket: signature.'
		],
		['/answer', () => writeReply({ kind: 'ticket' }), 'Stopped at /i/abc/answer: ticket.'],
		['/answer', () => '<!doctype html>', 'Stopped at /i/abc/answer: HTTP 200.']
	])(
		'stops at %s where something else comes back, and says no more than that',
		async (at, said, words) => {
			const url = await play((path) => (path.endsWith(at) ? said() : undefined));
			const stopped = (await sendAll(url, [sending()]).catch((error: unknown) => error)) as Error;
			expect(stopped.message).toBe(words);
		}
	);
});
