/** What a browser keeps of ours. */
import { expect, type Page } from '@playwright/test';

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 };

/** No cookie, and nothing in any storage. */
export async function expectNothingKept(page: Page): Promise<void> {
	expect(await page.context().cookies()).toEqual([]);
	expect(await kept(page)).toEqual(NOTHING);
}

/** A ticket, finished or not, and nothing beside it. */
export async function expectTicketKept(page: Page): Promise<void> {
	expect(await page.context().cookies()).toEqual([]);
	expect(await kept(page)).toEqual({ ...NOTHING, databases: 1 });
}

/** Everything in the browser's tickets, as text: bytes as numbers. */
export function ticketsKept(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await settled(indexedDB.open('prongsai-tickets'));
		try {
			const names = [...database.objectStoreNames];
			const all = names.map(async (name) => {
				const store = database.transaction(name).objectStore(name);
				const keys = settled(store.getAllKeys());
				return { name, values: await settled(store.getAll()), keys: await keys };
			});
			return JSON.stringify(await Promise.all(all), (_, value: unknown) =>
				value instanceof Uint8Array ? [...value] : value
			);
		} finally {
			database.close();
		}
	});
}

/** What waits in the queue of a device: all that is there of each, and nothing is made by looking. */
export function queueKept(
	page: Page
): Promise<{ token: string; length: number; isText: boolean }[]> {
	return page.evaluate(async () => {
		const name = 'prongsai-queue';
		if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await settled(indexedDB.open(name));
		try {
			const store = database.transaction('parcels').objectStore('parcels');
			const tokens = settled(store.getAllKeys());
			const parcels = await settled<(Uint8Array | string)[]>(store.getAll());
			return (await tokens).map((token, at) => ({
				token: String(token),
				length: parcels[at]?.length ?? -1,
				isText: typeof parcels[at] === 'string'
			}));
		} finally {
			database.close();
		}
	});
}

function kept(page: Page): Promise<typeof NOTHING> {
	return page.evaluate(async () => ({
		local: localStorage.length,
		session: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
}
