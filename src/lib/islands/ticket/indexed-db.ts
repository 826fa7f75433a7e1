/** The tickets of this browser in IndexedDB. */
import type { Ticket } from '../../privacy/ticket/client.ts';
import { browserDatabase, settled } from '../database.ts';
import type { PendingTicket, TicketStore } from './store.ts';

/** @throws from its methods where the browser keeps nothing, as some do in a private window. */
export function browserStore(factory: IDBFactory = indexedDB): TicketStore {
	const database = browserDatabase(factory, 'prongsai-tickets', ['pending', 'tickets']);
	return {
		readPending: (round, slip) =>
			database.reading(({ pending }) => settled<PendingTicket>(pending.get([round, slip]))),
		keepPending: (given) =>
			database.writing(async ({ pending }) => {
				// Both in one transaction: a second tab must send the same message as the first.
				const key = [given.round, given.slip];
				const there = await settled<PendingTicket | undefined>(pending.get(key));
				if (there === undefined) pending.add(given, key);
				return there ?? given;
			}),
		dropPending: (round, slip) =>
			database.removing(({ pending }) => settled(pending.delete([round, slip]))),
		readTicket: (round) => database.reading(({ tickets }) => settled<Ticket>(tickets.get(round))),
		keepTicket: (round, { prepared, signature }) =>
			database.writing(async ({ pending, tickets }) => {
				pending.delete(pendingOf(round));
				await settled(tickets.put({ prepared, signature }, round));
			}),
		forget: (round) =>
			database.removing(({ pending, tickets }) => {
				pending.delete(pendingOf(round));
				return settled(tickets.delete(round));
			})
	};
}

function pendingOf(round: string): IDBKeyRange {
	return IDBKeyRange.bound([round], [round, []]);
}
