/**
 * The **queue**: answers that a device has sealed and not sent yet, each with its form token and
 * nothing else, no time and no order; and the blanks that it may still use. Nobody can read an answer
 * in it, not even whoever owns the device.
 */
import { browserDatabase, settled } from '../database.ts';
import { tokenFacts } from './token-facts.ts';

/** A sealed answer and the token that makes it count once. */
export interface Kept {
	token: string;
	parcel: Uint8Array<ArrayBuffer>;
}

export interface QueueStore {
	/** All that waits, of every round, ordered by their tokens. */
	kept(): Promise<Kept[]>;
	/** @throws where an answer with this token waits already: neither may take the other's place. */
	keep(kept: Kept): Promise<void>;
	/** Takes one out: it was counted, or a person has decided so. */
	remove(token: string): Promise<void>;
	/** Blanks of a place that still hold. */
	blanks(place: string, now: Date): Promise<string[]>;
	/** Puts a batch in the place of all that was there for the same place, or has run out. */
	replaceBlanks(place: string, batch: readonly string[], now: Date): Promise<void>;
	/** Takes one of a place out at random, so that no other tab uses it; null where none is left. */
	claimBlank(place: string, now: Date): Promise<string | null>;
	/** Removes all blanks, of every place. */
	forgetBlanks(): Promise<void>;
}

/** The name of its database. */
export const QUEUE = 'prongsai-queue';

/** @throws from its methods where the browser keeps nothing, as some do in a private window. */
export function browserQueue(factory: IDBFactory = indexedDB): QueueStore {
	const database = browserDatabase(factory, QUEUE, ['parcels', 'blanks']);
	const tokensIn = (store: IDBObjectStore) => settled(store.getAllKeys() as IDBRequest<string[]>);
	return {
		async kept() {
			const kept = await database.reading(async ({ parcels }) => {
				const tokens = tokensIn(parcels);
				const sealed = await settled<Uint8Array<ArrayBuffer>[]>(parcels.getAll());
				return (await tokens).map((token, at) => ({ token, parcel: sealed[at] }));
			});
			return (kept ?? []).flatMap(({ token, parcel }) => (parcel ? [{ token, parcel }] : []));
		},
		keep: async ({ token, parcel }) => {
			await database.writing(({ parcels }) => settled(parcels.add(parcel, token)));
		},
		remove: (token) => database.removing(({ parcels }) => settled(parcels.delete(token))),
		async blanks(place, now) {
			const tokens = (await database.reading(({ blanks }) => tokensIn(blanks))) ?? [];
			return tokens.filter((token) => isGood(token, place, now));
		},
		replaceBlanks: (place, batch, now) =>
			database.removing(async ({ blanks }) => {
				for (const token of await tokensIn(blanks)) {
					const facts = tokenFacts(token);
					const isElsewhere = facts !== null && facts.place !== place && facts.expires > now;
					if (!isElsewhere) blanks.delete(token);
				}
				for (const token of batch) blanks.put('', token);
			}),
		claimBlank: (place, now) =>
			database.writing(async ({ blanks }) => {
				const good = (await tokensIn(blanks)).filter((token) => isGood(token, place, now));
				const token = good[Math.floor(Math.random() * good.length)];
				if (token !== undefined) blanks.delete(token);
				return token ?? null;
			}),
		forgetBlanks: () => database.removing(({ blanks }) => settled(blanks.clear()))
	};
}

/** Whether a token is of this place and still holds. */
export function isGood(token: string, place: string, now: Date): boolean {
	const facts = tokenFacts(token);
	return facts?.place === place && facts.expires > now;
}

/** How many answers wait, of every round; 0 also where nothing can be kept. */
export async function countKept(): Promise<number> {
	try {
		return (await browserQueue().kept()).length;
	} catch {
		return 0;
	}
}
