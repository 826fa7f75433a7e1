import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseOverload } from './overload.ts';

const server = createServer(refuseOverload);

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

it('one request too many is told in both languages to try again in a moment', async () => {
	const { port } = server.address() as AddressInfo;
	const reply = await fetch(`http://127.0.0.1:${port}/e/x?/send`, {
		method: 'POST',
		body: 'e1=1'
	});
	expect(reply.status).toBe(503);
	expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(reply.headers.get('cache-control')).toBe('no-store');
	const page = await reply.text();
	expect(page).toContain('ยังไม่มีอะไรถูกเก็บ');
	expect(page).toContain('Nothing was stored');
});
