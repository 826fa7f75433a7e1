/**
 * A copy of an interview page and its files in the browser, and the worker that shows it where there
 * is no network. Without either the page works as long as it is open.
 */

/** Every cache of ours begins like this. */
const CACHE = 'prongsai-interview:';

/** @param folder of the interview pages in this language, with a slash at the end. */
export async function keepOfflineCopy(folder: string): Promise<void> {
	try {
		await navigator.serviceWorker.register(`${folder}worker.js`, { scope: folder });
		const cache = await caches.open(CACHE + location.pathname);
		const wanted = [location.pathname, ...files()];
		// Where nobody is signed in, the page on which one does must not take the place of this one.
		await cache.addAll(wanted.map((address) => new Request(address, { redirect: 'error' })));
		for (const { url } of await cache.keys()) {
			if (!wanted.includes(new URL(url).pathname)) await cache.delete(url);
		}
	} catch {
		// No network just now, or a browser that keeps nothing: an earlier copy is still good.
	}
}

/** Removes all copies and the workers that show them. */
export async function forgetOfflineCopies(): Promise<void> {
	for (const name of await caches.keys()) {
		if (name.startsWith(CACHE)) await caches.delete(name);
	}
	for (const registration of await navigator.serviceWorker.getRegistrations()) {
		await registration.unregister();
	}
}

/** Script, styles and fonts of the page as it was loaded. */
function files(): string[] {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
	const ours = loaded.filter(
		({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_app/immutable/')
	);
	return [...new Set(ours.map(({ pathname }) => pathname))];
}
