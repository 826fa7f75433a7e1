import { afterEach, expect, it, vi } from 'vitest';
import { keepOfflineCopy } from './offline-copy.ts';

const origin = 'https://prongsai.example';

afterEach(() => vi.unstubAllGlobals());

it('the copy of a page is never that of another, to which its address leads once nobody is signed in', async () => {
	const wanted: Request[] = [];
	const cache = {
		addAll: async (requests: Request[]) => void wanted.push(...requests),
		keys: async () => []
	};
	vi.stubGlobal('location', { origin, pathname: '/staff/interview/a/1' });
	vi.stubGlobal('navigator', { serviceWorker: { register: async () => undefined } });
	vi.stubGlobal('caches', { open: async () => cache });
	vi.stubGlobal('performance', {
		getEntriesByType: () => [{ name: `${origin}/_app/immutable/page.js` }]
	});
	// A browser takes an address as of its page.
	const { Request: Absolute } = globalThis;
	vi.stubGlobal('Request', function (address: string, init: RequestInit) {
		return new Absolute(new URL(address, origin), init);
	});
	await keepOfflineCopy('/staff/interview/');
	expect(wanted.map(({ url, redirect }) => [new URL(url).pathname, redirect])).toEqual([
		['/staff/interview/a/1', 'error'],
		['/_app/immutable/page.js', 'error']
	]);
});
