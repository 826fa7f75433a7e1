import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sending } from './plan.ts';
import { sendAll } from './send.ts';

const FORM = `<form method="POST" action="?/review"><input type="hidden" name="token" value="t&amp;1">
	<input type="radio" name="e1" value="1"><input type="radio" name="e1" value="4">
	<input type="radio" name="e2" value="no"><button>ok</button></form>`;
const REVIEW = `<form method="POST" action="?/send"><input type="hidden" name="sealed" value="s"></form>`;

interface Request {
	url: string;
	origin: string | undefined;
	body: string;
}

let server: Server;
let received: Request[] = [];

afterEach(() => server.close());

/** Plays the pages; `answer` may say something else than the page that comes next. */
async function play(
	answer: (request: Request) => { status: number; html: string } | undefined = () => undefined
): Promise<string> {
	received = [];
	server = createServer(async (incoming: IncomingMessage, reply) => {
		let body = '';
		for await (const chunk of incoming) body += chunk;
		const request = { url: incoming.url ?? '', origin: incoming.headers.origin, body };
		received.push(request);
		const action = new URL(request.url, 'http://x').search;
		const isThanks = request.url.endsWith('/thanks');
		const page = isThanks ? '<h1>ขอบคุณ</h1>' : action === '?/review' ? REVIEW : FORM;
		const status = action === '?/send' ? 303 : 200;
		const said = answer(request) ?? { status, html: page };
		const headers = {
			'content-type': 'text/html',
			location: request.url.replace('?/send', '/thanks')
		};
		reply.writeHead(said.status, headers).end(said.html);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
}

const ONE: Sending = {
	path: '/e/abc',
	cell: 1,
	code: null,
	comment: '',
	ticket: null,
	answers: { e1: '4', e2: '-' }
};
const many = (howMany: number): Sending[] =>
	Array.from({ length: howMany }, (_, index) => ({ ...ONE, path: `/e/p${index}` }));

describe('sendAll', () => {
	it('opens, reviews and sends as a phone without script', async () => {
		const url = await play();
		await sendAll(url, [ONE]);
		expect(received).toEqual([
			{ url: '/e/abc', origin: undefined, body: '' },
			{ url: '/e/abc?/review', origin: url, body: 'token=t%261&e1=4' },
			{ url: '/e/abc?/send', origin: url, body: 'sealed=s' },
			{ url: '/e/abc/thanks', origin: url, body: '' }
		]);
	});

	it('types the code of a slip', async () => {
		const url = await play();
		await sendAll(url, [{ ...ONE, code: 'AB CD' }]);
		expect(received[1]?.body).toBe('token=t%261&e1=4&code=AB+CD');
	});

	it('writes a comment where the form has a box for it, and nowhere else', async () => {
		const box = FORM.replace('<button>', '<textarea id="c" name="comment"></textarea><button>');
		const withBox = await play((request) =>
			request.url === '/e/abc' ? { status: 200, html: box } : undefined
		);
		await sendAll(withBox, [{ ...ONE, comment: 'ดี & เร็ว' }]);
		expect(new URLSearchParams(received[1]?.body).get('comment')).toBe('ดี & เร็ว');
		server.close();
		await sendAll(await play(), [{ ...ONE, comment: 'ดี & เร็ว' }]);
		expect(received[1]?.body).toBe('token=t%261&e1=4');
	});

	it('sends every response once and tells of each', async () => {
		const url = await play();
		const accepted: string[] = [];
		const all = many(40);
		await sendAll(url, all, ({ path }) => accepted.push(path));
		expect(accepted.toSorted()).toEqual(all.map(({ path }) => path).toSorted());
		expect(received).toHaveLength(160);
	});

	it('never has more than eight under way', async () => {
		let [now, most] = [0, 0];
		const url = await play((request) => {
			now += /p\d+$/.test(request.url) ? 1 : 0;
			most = Math.max(most, now);
			now -= request.url.endsWith('thanks') ? 1 : 0;
			return undefined;
		});
		await sendAll(url, many(60));
		expect(most).toBeLessThanOrEqual(8);
	});

	it('stops at the first refusal with the words of the page', async () => {
		const url = await play((request) =>
			request.url === '/e/p3?/send'
				? { status: 409, html: '<h1>ผิดพลาด</h1><p role="alert">ปิดรับคำตอบแล้ว</p>' }
				: undefined
		);
		await expect(sendAll(url, many(500))).rejects.toThrow(
			'Stopped at /e/p3?/send (HTTP 409): ปิดรับคำตอบแล้ว'
		);
		expect(received.length).toBeLessThan(100);
	});

	it('says how a limit is raised', async () => {
		const url = await play(() => ({ status: 429, html: '' }));
		await expect(sendAll(url, [ONE])).rejects.toThrow('ANSWERS_PER_ADDRESS');
	});

	it('takes any page but the thanks for a refusal, even with status 200', async () => {
		const again = { status: 200, html: `<h1>ตรวจอีกครั้ง</h1>${REVIEW}` };
		const url = await play((request) => (request.url.endsWith('send') ? again : undefined));
		await expect(sendAll(url, [ONE])).rejects.toThrow('ตรวจอีกครั้ง');
	});

	it('refuses to tick what the page does not offer', async () => {
		const url = await play();
		await expect(sendAll(url, [{ ...ONE, answers: { e1: '9' } }])).rejects.toThrow(
			'The form at /e/abc does not offer "9" for e1.'
		);
	});

	it('says when nobody answers', async () => {
		const url = await play();
		server.close();
		server.closeAllConnections();
		await expect(sendAll(url, [ONE])).rejects.toThrow(`${url} does not answer`);
	});
});
