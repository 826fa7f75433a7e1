/**
 * The service worker of the interview pages, so that they open where there is no network. It keeps
 * nothing by itself: `offline-copy.ts` does, of pages that were opened while there was one. Plain
 * script, for it is sent as it stands: the files of a build lie where a worker could not answer for
 * these pages.
 */

/** Longer than a weak signal takes, and nobody waits so long for a blank page. */
const TIMEOUT_MS = 10_000;

/** @typedef {Event & { request: Request, respondWith(reply: Promise<Response>): void }} Asked */

addEventListener('fetch', (event) => {
	const asked = /** @type {Asked} */ (event);
	const { request } = asked;
	const isFile = new URL(request.url).pathname.startsWith('/_app/immutable/');
	if (request.method !== 'GET' || !(isFile || request.mode === 'navigate')) return;
	asked.respondWith(isFile ? kept(request) : page(request));
});

/**
 * Its name changes with its content, so the copy is as good as the file.
 * @param {Request} request
 */
async function kept(request) {
	return (await caches.match(request)) ?? fetch(request);
}

/**
 * What the server says, and the copy where it says nothing.
 * @param {Request} request
 */
async function page(request) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
	const copy = () => caches.match(request, { ignoreSearch: true });
	try {
		const reply = await fetch(request, { signal: controller.signal });
		return reply.status < 500 ? reply : ((await copy()) ?? reply);
	} catch {
		return (await copy()) ?? Response.error();
	} finally {
		clearTimeout(timer);
	}
}
