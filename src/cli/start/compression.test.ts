import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { compress } from './compression.ts';

/** Words that no two packers pack alike. */
const PAGE = Array.from({ length: 4000 }, (_, n) => `<td>${(n * 7919) % 1009}</td>`).join('');

it('packs the pages of respondents and visitors smaller than those of staff', async () => {
	const pack = compress();
	const server = createServer((request, response) =>
		pack(request, response, () => response.setHeader('content-type', 'text/html').end(PAGE))
	).listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const size = async (path: string) => {
		const headers = { 'accept-encoding': 'br' };
		const [reply] = await once(get({ port, path, headers, agent: false }), 'response');
		expect(reply.headers['content-encoding']).toBe('br');
		let bytes = 0;
		for await (const chunk of reply) bytes += chunk.length;
		return bytes;
	};
	const form = await size('/e/0123456789');
	const staff = await size('/staff/report');
	expect(form).toBeLessThan(staff);
	expect(staff).toBeLessThan(PAGE.length / 2);
	for (const path of ['/', '/i/0123456789', '/a/agency', '/en/e/1', '/staffing']) {
		expect(await size(path)).toBe(form);
	}
	for (const path of ['/staff', '/staff?x', '/en/staff/rounds']) {
		expect(await size(path)).toBe(staff);
	}
});
