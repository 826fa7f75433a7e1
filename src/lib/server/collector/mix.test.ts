import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealComment } from '../../privacy/comments/envelope.ts';
import { EnvelopeRefused, sealEnvelope } from '../../privacy/envelope.ts';
import type { RoundState } from '../../privacy/disclosure/published-state.ts';
import { createKeyStore, KeyUnreadable, type KeyStore } from './key-store.ts';
import { endClosedRounds, runMix, type Inbox, type MixDatabase, type MixRow } from './mix.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const K = 5;

/** A round in memory; the SQL that guards the real one has its own tests. */
class FakeRound implements MixDatabase {
	state: RoundState = 'open';
	part: Inbox['part'] = 'eit_public';
	waiting = new Map<string, { cell: number; envelope: Uint8Array }>();
	asksComment = false;
	comments = new Map<string, Uint8Array>();
	commits: { ids: string[]; rows: MixRow[]; comments: string[] }[] = [];
	asked: string[][] = [];
	compactions = 0;
	/** Runs before the commit is looked at: what another instance does meanwhile. */
	meanwhile = () => {};

	async inboxIds(id: string): Promise<Inbox | null> {
		if (id !== round) return null;
		const ids = [...this.waiting].map(([id, { cell }]): [string, number] => [id, cell]);
		return {
			state: this.state,
			part: this.part,
			k: K,
			instrument_id: 'eit-2566',
			asks_comment: this.asksComment,
			ids
		};
	}

	async inboxEnvelopes(ids: string[]) {
		this.asked.push(ids);
		return [...this.waiting]
			.filter(([id]) => ids.includes(id))
			.map(([id, { cell, envelope }]): [string, number, Uint8Array] => [id, cell, envelope]);
	}

	/** Three at a time, so that a few make several batches. */
	async inboxComments(_: string, after: string | null) {
		const all = [...this.comments].toSorted(([a], [b]) => (a < b ? -1 : 1));
		return all.filter(([id]) => after === null || id > after).slice(0, 3);
	}

	async commitMix(_: string, ids: string[], rows: MixRow[], comments: string[]) {
		this.meanwhile();
		if (!ids.every((id) => this.waiting.has(id))) throw new Error('stale');
		for (const id of ids) this.waiting.delete(id);
		this.commits.push({ ids, rows, comments });
		if (this.state === 'closing') this.state = 'closed';
		return { state: this.state };
	}

	async voidRound() {
		this.waiting.clear();
		this.state = 'void';
	}

	async compactRound() {
		this.compactions++;
	}
}

let folder: string;
let keys: KeyStore;
let db: FakeRound;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'keys-'));
	keys = createKeyStore(folder);
	await keys.create(round);
	db = new FakeRound();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts `count` answers into a cell; answer i says i, so that the test recognises it. */
async function submit(count: number, cell = 1): Promise<void> {
	const key = await keys.read(round);
	for (let i = 0; i < count; i++) {
		const envelope = sealEnvelope({ e1: String(i) }, key, { round, cell });
		db.waiting.set(randomUUID(), { cell, envelope });
	}
}

/** As many comments as answers, the first of them not empty. */
async function write(answers: number, written: number): Promise<void> {
	const key = await keys.read(round);
	db.asksComment = true;
	for (let i = 0; i < answers; i++) {
		db.comments.set(randomUUID(), sealComment(i < written ? `text ${i}` : '', key, round));
	}
}

const hasKey = async () => (await keys.rounds()).includes(round);

describe('a mix', () => {
	it('counts the answers that were in the envelopes', async () => {
		await submit(8);
		db.state = 'closing';
		expect(await runMix(db, keys, round)).toEqual({ kind: 'ended', state: 'closed', moved: 8 });
		const said = db.commits[0]?.rows.map(([cell, answers]) => [cell, answers.e1]).sort();
		expect(said).toEqual(Array.from({ length: 8 }, (_, i) => [1, String(i)]));
	});

	it('counts nothing while too few wait, and still sets the next due day', async () => {
		await submit(9);
		expect(await runMix(db, keys, round)).toEqual({ kind: 'mixed', moved: 0 });
		expect(db.commits).toEqual([{ ids: [], rows: [], comments: [] }]);
		expect(await hasKey()).toBe(true);
	});

	it('hands over the rows in another order than it asked for the envelopes (P10)', async () => {
		await submit(60);
		const position = new Map([...db.waiting.keys()].map((id, i) => [id, String(i)]));
		await runMix(db, keys, round);
		const { ids = [], rows = [] } = db.commits[0] ?? {};
		const askedFor = db.asked.flat().map((id) => position.get(id));
		const stored = rows.map(([, answers]) => answers.e1);
		expect(askedFor.toSorted()).toEqual(stored.toSorted());
		expect(stored).not.toEqual(askedFor);
		expect(stored).not.toEqual(ids.map((id) => position.get(id)));
	});

	it('asks for many envelopes a thousand at a time', async () => {
		await submit(2200 + K);
		expect(await runMix(db, keys, round)).toEqual({ kind: 'mixed', moved: 2200 });
		expect(db.asked.map((ids) => ids.length)).toEqual([1000, 1000, 200]);
	});

	it('that another instance was faster with changes nothing and is no error (P9)', async () => {
		await submit(10);
		db.meanwhile = () => db.waiting.clear();
		expect(await runMix(db, keys, round)).toEqual({ kind: 'stale' });
		expect(await hasKey()).toBe(true);
	});

	it('is stale when an envelope is gone before it was read (P9)', async () => {
		await submit(10);
		const planned = await db.inboxIds(round);
		db.waiting.clear();
		const { inboxIds } = db;
		db.inboxIds = async () => {
			db.inboxIds = inboxIds;
			return planned;
		};
		expect(await runMix(db, keys, round)).toEqual({ kind: 'stale' });
		expect(db.commits).toEqual([]);
	});

	it.each(['draft', 'unknown'])('of a round that is %s does nothing', async (state) => {
		db.state = 'draft';
		const id = state === 'unknown' ? '7c9e6679-7425-40de-944b-e07fc1f90ae8' : round;
		expect(await runMix(db, keys, id)).toEqual({ kind: 'idle' });
		expect(await hasKey()).toBe(true);
	});
});

describe('a mix that the database refuses', () => {
	it('fails loudly when the round is as it was planned for', async () => {
		await submit(10);
		db.commitMix = () => Promise.reject(new Error('a guard'));
		await expect(runMix(db, keys, round)).rejects.toThrow('a guard');
	});

	it('fails loudly also when new answers came meanwhile', async () => {
		await submit(10);
		db.commitMix = async () => {
			await submit(1);
			throw new Error('a guard');
		};
		await expect(runMix(db, keys, round)).rejects.toThrow('a guard');
	});

	it('is stale when the round began to close meanwhile (P9)', async () => {
		await submit(10);
		db.commitMix = async () => {
			db.state = 'closing';
			throw new Error('a guard');
		};
		expect(await runMix(db, keys, round)).toEqual({ kind: 'stale' });
	});

	it('ends the round where only the reply was lost (P8)', async () => {
		await submit(5);
		db.state = 'closing';
		const commitMix = db.commitMix.bind(db);
		db.commitMix = async (...args) => {
			await commitMix(...args);
			throw new Error('timed out');
		};
		expect(await runMix(db, keys, round)).toEqual({ kind: 'ended', state: 'closed', moved: 0 });
		expect(await hasKey()).toBe(false);
	});
});

describe('an envelope that cannot be trusted', () => {
	it('stops the mix when it was moved to another cell', async () => {
		await submit(10);
		for (const item of db.waiting.values()) item.cell = 2;
		await expect(runMix(db, keys, round)).rejects.toThrow(EnvelopeRefused);
		expect(db.commits).toEqual([]);
	});

	it('stops the mix when it was copied to stand for several people', async () => {
		await submit(1);
		const [only] = db.waiting.values();
		for (let i = 1; only && i < K; i++) db.waiting.set(randomUUID(), { ...only });
		db.state = 'closing';
		await expect(runMix(db, keys, round)).rejects.toThrow(EnvelopeRefused);
		expect(db.commits).toEqual([]);
		expect(await hasKey()).toBe(true);
	});

	it('stops the mix when the key is lost', async () => {
		await submit(10);
		await keys.destroy(round);
		await expect(runMix(db, keys, round)).rejects.toThrow(KeyUnreadable);
		expect(db.commits).toEqual([]);
	});
});

describe('the comments of a round', () => {
	const texts = (n: number) => Array.from({ length: n }, (_, i) => `text ${i}`);

	it('are handed over at the close, batch by batch, without the empty ones (P37)', async () => {
		await submit(2 * K);
		await write(2 * K, K + 2);
		db.state = 'closing';
		await runMix(db, keys, round);
		expect(db.commits).toHaveLength(1);
		expect(db.commits[0]?.comments.toSorted()).toEqual(texts(K + 2).toSorted());
	});

	it.each([
		[2 * K, K - 1],
		[2 * K - 1, K]
	])('are not, where of %i people %i wrote (P37)', async (answers, written) => {
		await submit(answers);
		await write(answers, written);
		db.state = 'closing';
		await runMix(db, keys, round);
		expect(db.commits[0]?.comments).toEqual([]);
	});

	it('stay sealed while it is open, and are not even fetched', async () => {
		await submit(4 * K);
		await write(4 * K, 2 * K);
		db.inboxComments = () => Promise.reject(new Error('fetched'));
		expect(await runMix(db, keys, round)).toEqual({ kind: 'mixed', moved: 3 * K });
		expect(db.commits[0]?.comments).toEqual([]);
	});

	it('stop the close when one was altered or stands for several people', async () => {
		await submit(2 * K);
		await write(2 * K, 1);
		db.state = 'closing';
		const [first] = db.comments.values();
		for (const id of db.comments.keys()) if (first) db.comments.set(id, first);
		await expect(runMix(db, keys, round)).rejects.toThrow(EnvelopeRefused);
		for (const id of db.comments.keys()) db.comments.set(id, Buffer.alloc(4124));
		await expect(runMix(db, keys, round)).rejects.toThrow(EnvelopeRefused);
		expect(db.commits).toEqual([]);
		expect(await hasKey()).toBe(true);
	});
});

describe('the end of a round', () => {
	it('destroys the key and rewrites what was spent after the last mix (P21)', async () => {
		await submit(5);
		db.state = 'closing';
		await runMix(db, keys, round);
		expect(await hasKey()).toBe(false);
		expect(db.compactions).toBe(1);
	});

	it('comes without a figure below k answers (P5)', async () => {
		await submit(4);
		db.state = 'closing';
		expect(await runMix(db, keys, round)).toEqual({ kind: 'ended', state: 'void', moved: 0 });
		expect(db.commits).toEqual([]);
		expect(await hasKey()).toBe(false);
	});

	it('destroys the key even where the rewriting fails, and says that it failed', async () => {
		await submit(5);
		db.state = 'closing';
		db.compactRound = () => Promise.reject(new Error('no connection'));
		await expect(runMix(db, keys, round)).rejects.toThrow('no connection');
		expect(await hasKey()).toBe(false);
	});

	it.each(['closed', 'void'] as const)(
		'is made up for when a crash left a %s round with its key (P8)',
		async (state) => {
			db.state = state;
			await endClosedRounds(db, keys);
			expect(await hasKey()).toBe(false);
			expect(db.compactions).toBe(1);
		}
	);

	it('never comes to an open round, nor to one that this database does not know', async () => {
		const elsewhere = '7c9e6679-7425-40de-944b-e07fc1f90ae8';
		await keys.create(elsewhere);
		await endClosedRounds(db, keys);
		expect((await keys.rounds()).sort()).toEqual([round, elsewhere]);
	});
});
