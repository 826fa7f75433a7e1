/**
 * The tickets of this browser in IndexedDB. The database is made with the first thing to keep and
 * deleted with the last, so that nothing of ours is on a phone that holds no ticket.
 */
import type { Ticket } from '../../privacy/ticket/client.ts';
import type { PendingTicket, TicketStore } from './store.ts';

const NAME = 'prongsai-tickets';
const PENDING = 'pending';
const TICKETS = 'tickets';

type Stores = Record<'pending' | 'tickets', IDBObjectStore>;

/** @throws from its methods where the browser keeps nothing, as some do in a private window. */
export function browserStore(factory: IDBFactory = indexedDB): TicketStore {
	return {
		readPending: (round, slip) =>
			reading(factory, ({ pending }) => settled<PendingTicket>(pending.get([round, slip]))),
		keepPending: (given) =>
			writing(factory, async ({ pending }) => {
				// Both in one transaction: a second tab must send the same message as the first.
				const key = [given.round, given.slip];
				const there = await settled<PendingTicket | undefined>(pending.get(key));
				if (there === undefined) pending.add(given, key);
				return there ?? given;
			}),
		async dropPending(round, slip) {
			await writing(factory, ({ pending }) => settled(pending.delete([round, slip])));
			await removeIfEmpty(factory);
		},
		readTicket: (round) => reading(factory, ({ tickets }) => settled<Ticket>(tickets.get(round))),
		keepTicket: (round, { prepared, signature }) =>
			writing(factory, async ({ pending, tickets }) => {
				pending.delete(pendingOf(round));
				await settled(tickets.put({ prepared, signature }, round));
			}),
		async forget(round) {
			await writing(factory, async ({ pending, tickets }) => {
				pending.delete(pendingOf(round));
				await settled(tickets.delete(round));
			});
			await removeIfEmpty(factory);
		}
	};
}

function pendingOf(round: string): IDBKeyRange {
	return IDBKeyRange.bound([round], [round, []]);
}

/** Null also where there is no database yet: looking must not make one. */
async function reading<T>(
	factory: IDBFactory,
	act: (stores: Stores) => Promise<T | undefined>
): Promise<T | null> {
	let isMissing = false;
	const opening = factory.open(NAME, 1);
	opening.onupgradeneeded = () => {
		isMissing = true;
		opening.transaction?.abort();
	};
	try {
		return (await within(await settled(opening), 'readonly', act)) ?? null;
	} catch (error) {
		if (isMissing) return null;
		throw error;
	}
}

async function writing<T>(factory: IDBFactory, act: (stores: Stores) => Promise<T>): Promise<T> {
	const opening = factory.open(NAME, 1);
	opening.onupgradeneeded = () => {
		opening.result.createObjectStore(PENDING);
		opening.result.createObjectStore(TICKETS);
	};
	return within(await settled(opening), 'readwrite', act);
}

/** Does one transaction, and lets go of the database when it is committed. */
async function within<T>(
	database: IDBDatabase,
	mode: IDBTransactionMode,
	act: (stores: Stores) => Promise<T>
): Promise<T> {
	try {
		const transaction = database.transaction([PENDING, TICKETS], mode);
		const committed = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onerror = transaction.onabort = () => reject(transaction.error);
		});
		const pending = transaction.objectStore(PENDING);
		const [result] = await Promise.all([
			act({ pending, tickets: transaction.objectStore(TICKETS) }),
			committed
		]);
		return result;
	} finally {
		database.close();
	}
}

async function removeIfEmpty(factory: IDBFactory): Promise<void> {
	const left = await reading(factory, async ({ pending, tickets }) => {
		const counts = [settled(pending.count()), settled(tickets.count())];
		return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	});
	if (left !== 0) return;
	const removing = factory.deleteDatabase(NAME);
	await new Promise<void>((resolve) => {
		// Another tab has it open: an empty one stays behind, which tells nothing.
		removing.onsuccess = removing.onerror = removing.onblocked = () => resolve();
	});
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
