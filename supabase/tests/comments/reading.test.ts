/** Who reads the comments of a round, in which order, and for how long. */
import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL, IDA } from '../harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from '../harness/database.ts';
import {
	commit,
	openExternal,
	openInternal,
	rows,
	submissionWithComment,
	submit,
	waiting
} from '../harness/rounds.ts';

const K = 10;
const TEXTS = Array.from({ length: K + 3 }, (_, i) => `ข้อความที่ ${i}`);

interface Shown {
	asks_comment: boolean;
	state: string;
	released: number | null;
	kept_until: string | null;
	bodies: string[];
}

async function close(tx: Tx, id: string, comments = TEXTS): Promise<string> {
	await tx`select public.begin_closing(${id})`;
	const ids = (await waiting(tx, id)).get(1) ?? [];
	await commit(tx, id, ids, rows(1, ids.length), comments);
	return id;
}

async function fill(tx: Tx, id: string, slips: (string | null)[]): Promise<string> {
	await submit(
		tx,
		slips.map((slip) => submissionWithComment(id, 1, slip))
	);
	return id;
}

const openRound = (tx: Tx) => openExternal(tx, { asksComment: true, points: [100] });
const twice = Array.from({ length: 2 * K }, () => null);
const closed = async (tx: Tx) => close(tx, await fill(tx, await openRound(tx), twice));

async function closedInternal(tx: Tx): Promise<string> {
	const { id, slips } = await openInternal(tx, { asksComment: true });
	return close(tx, await fill(tx, id, slips));
}

async function read(tx: Tx, id: string, most = 500): Promise<Shown> {
	const [row] = await tx<{ shown: Shown }[]>`
		select public.round_comments(${id}, ${most}) as shown`;
	if (row === undefined) throw new Error('Nothing came back.');
	return row.shown;
}

describe('comments of a closed round', () => {
	it.each([
		['an admin', ALICE, 'done'],
		['an analyst', BOB, 'done'],
		['an interviewer', IDA, 'NOTAN'],
		['a stranger', CAROL, 'NOTAN']
	])('P46: asked for by %s', async (_, who, expected) => {
		await rolledBack(async (tx) => {
			const id = await closed(tx);
			expect(await outcome(tx, (t) => asUser(t, who, (me) => read(me, id)))).toBe(expected);
		});
	});

	it('P46: are for nobody who is not signed in, nor of a round that does not exist', async () => {
		await rolledBack(async (tx) => {
			const id = await closed(tx);
			expect(await outcome(tx, (t) => asRole(t, 'anon', (me) => read(me, id)))).toBe('42501');
			const nowhere = '00000000-0000-4000-8000-000000000000';
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => read(me, nowhere)))).toBe('NOTAN');
		});
	});

	it('stand in the order of their hashes, wherever they lie, and nothing stands beside them', async () => {
		await rolledBack(async (tx) => {
			const [one, other] = [await closed(tx), await closed(tx)];
			const shown = await asUser(tx, BOB, (me) => read(me, one));
			expect(shown.bodies.toSorted()).toEqual(TEXTS.toSorted());
			expect(shown.bodies).not.toEqual(TEXTS);
			expect((await asUser(tx, BOB, (me) => read(me, other))).bodies).toEqual(shown.bodies);
			expect(shown).toMatchObject({ asks_comment: true, state: 'closed', released: TEXTS.length });
			expect(Object.keys(shown).toSorted()).toEqual([
				'asks_comment',
				'bodies',
				'kept_until',
				'released',
				'state'
			]);
		});
	});

	it('are given as many as asked for, and never an endless list', async () => {
		await rolledBack(async (tx) => {
			const id = await closed(tx);
			const all = (await read(tx, id)).bodies;
			expect((await read(tx, id, 4)).bodies).toEqual(all.slice(0, 4));
			expect((await read(tx, id, -1)).bodies).toEqual([]);
			await tx`insert into private.comments select ${id}, 'n' || n from generate_series(1, 10100) n`;
			expect((await read(tx, id, 1_000_000)).bodies).toHaveLength(10_000);
		});
	});

	it('are missing where too few were written, and it says no more than that', async () => {
		await rolledBack(async (tx) => {
			const id = await close(tx, await fill(tx, await openRound(tx), twice), []);
			expect(await read(tx, id)).toEqual({
				asks_comment: true,
				state: 'closed',
				released: 0,
				kept_until: null,
				bodies: []
			});
		});
	});
});

it('P16: until the close it reads the same whoever has written', async () => {
	await rolledBack(async (tx) => {
		const id = await openRound(tx);
		const before = await asUser(tx, BOB, (me) => read(me, id));
		await fill(tx, id, twice);
		expect(await asUser(tx, BOB, (me) => read(me, id))).toEqual(before);
		expect(before).toMatchObject({ state: 'open', released: null, bodies: [] });
	});
});

describe('keeping comments', () => {
	const later = (tx: Tx, id: string, days: number) =>
		tx`update private.mixes set day = day - ${days}::int where round_id = ${id}`;
	const expire = (tx: Tx) => tx`select public.delete_expired_responses()`;

	it.each([
		['external', closed],
		['internal', closedInternal]
	])('ends with the promised days, in an %s round', async (_, make) => {
		await rolledBack(async (tx) => {
			const id = await make(tx);
			await later(tx, id, 90);
			await expire(tx);
			const { bodies, kept_until } = await read(tx, id);
			expect(bodies).toHaveLength(TEXTS.length);
			const [today] = await tx`select private.today()::text as day`;
			expect(kept_until).toBe(today?.day);
			await later(tx, id, 1);
			await expire(tx);
			// How many there were, and until when, is told still.
			expect(await read(tx, id)).toMatchObject({ bodies: [], released: TEXTS.length });
			expect((await read(tx, id)).kept_until).not.toBeNull();
		});
	});

	it('P22: takes the comments of an internal round and leaves the marks of its box', async () => {
		await rolledBack(async (tx) => {
			const id = await closedInternal(tx);
			await later(tx, id, 91);
			await expire(tx);
			const [row] = await tx`
				select (select count(*)::int from private.comments where round_id = ${id}) as comments,
					(select count(*)::int from private.spent where round_id = ${id}) as spent,
					(select count(*)::int from private.slips where round_id = ${id}) as slips`;
			expect(row).toEqual({ comments: 0, spent: 30, slips: 30 });
		});
	});
});
