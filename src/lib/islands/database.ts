/**
 * A database of ours in the browser (IndexedDB). It is made with the first thing to keep and deleted
 * with the last, so that nothing of ours is on a device that keeps nothing.
 */
type Stores<Name extends string> = Record<Name, IDBObjectStore>;
type Act<Name extends string, T> = (stores: Stores<Name>) => Promise<T>;

export interface BrowserDatabase<Name extends string> {
	/** Null also where there is no database yet: looking must not make one. */
	reading<T>(act: Act<Name, T | undefined>): Promise<T | null>;
	/** One transaction; it is committed when this resolves. */
	writing<T>(act: Act<Name, T>): Promise<T>;
	/** The same, and the database goes where it has become empty. */
	removing(act: Act<Name, unknown>): Promise<void>;
}

/** @throws from its methods where the browser keeps nothing, as some do in a private window. */
export function browserDatabase<Name extends string>(
	factory: IDBFactory,
	name: string,
	names: readonly Name[]
): BrowserDatabase<Name> {
	async function reading<T>(act: Act<Name, T | undefined>): Promise<T | null> {
		let isMissing = false;
		const opening = factory.open(name, 1);
		opening.onupgradeneeded = () => {
			isMissing = true;
			opening.transaction?.abort();
		};
		try {
			return (await within(await settled(opening), names, 'readonly', act)) ?? null;
		} catch (error) {
			if (isMissing) return null;
			throw error;
		}
	}

	async function writing<T>(act: Act<Name, T>): Promise<T> {
		const opening = factory.open(name, 1);
		opening.onupgradeneeded = () => {
			for (const store of names) opening.result.createObjectStore(store);
		};
		return within(await settled(opening), names, 'readwrite', act);
	}

	async function removeIfEmpty(): Promise<void> {
		const left = await reading(async (stores) => {
			const counts = names.map((store) => settled(stores[store].count()));
			return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
		});
		if (left !== 0) return;
		const deleting = factory.deleteDatabase(name);
		await new Promise<void>((resolve) => {
			// Another tab has it open: an empty one stays behind, which tells nothing.
			deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve();
		});
	}

	return {
		reading,
		writing,
		async removing(act) {
			await writing(act);
			await removeIfEmpty();
		}
	};
}

/** Does one transaction, and lets go of the database when it is committed. */
async function within<Name extends string, T>(
	database: IDBDatabase,
	names: readonly Name[],
	mode: IDBTransactionMode,
	act: Act<Name, T>
): Promise<T> {
	try {
		const transaction = database.transaction(names, mode);
		const committed = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onerror = transaction.onabort = () => reject(transaction.error);
		});
		const stores = Object.fromEntries(
			names.map((store) => [store, transaction.objectStore(store)])
		) as Stores<Name>;
		const [result] = await Promise.all([act(stores), committed]);
		return result;
	} finally {
		database.close();
	}
}

/** What a request comes to. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
