/** Marks: counted by the mix and by it alone, and let out at the end only, of k and of all but k. */
import { describe, expect, it } from 'vitest';
import { outcome, rolledBack, type Tx } from './harness/database.ts';
import { commit, fill, openExternal, rows, waiting, type Row } from './harness/rounds.ts';

/** Rows of cell 1 that bear these marks. */
function marked(n: number, ...marks: string[]): Row[] {
	return rows(1, n).map(([cell, answers]): Row => [cell, answers, marks]);
}

async function counted(tx: Tx, id: string): Promise<string[]> {
	const stored = await tx<{ line: string }[]>`
		select mark || ' ' || n as line from private.marks where round_id = ${id} order by mark`;
	return stored.map(({ line }) => line);
}

async function letOut(tx: Tx, id: string): Promise<unknown> {
	const [row] = await tx<{ state: { marks: unknown } }[]>`
		select public.published_state(${id}) as state`;
	return row?.state.marks;
}

async function waitingIn(tx: Tx, id: string): Promise<string[]> {
	return (await waiting(tx, id)).get(1) ?? [];
}

/** A round that closes with these rows. */
async function closedWith(tx: Tx, answers: Row[]): Promise<string> {
	const id = await openExternal(tx);
	await fill(tx, id, 1, answers.length);
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, await waitingIn(tx, id), answers);
	return id;
}

describe('marks', () => {
	it('add up over the mixes, each once an answer, and stay with no row', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 40);
			const ids = await waitingIn(tx, id);
			await commit(tx, id, ids.slice(0, 20), [
				...marked(12, 'paper', 'paper', 'all_top'),
				...rows(1, 8)
			]);
			expect(await counted(tx, id)).toEqual(['all_top 12', 'paper 12']);
			await tx`select public.begin_closing(${id})`;
			await commit(tx, id, ids.slice(20), [...marked(11, 'paper'), ...rows(1, 9)]);
			expect(await counted(tx, id)).toEqual(['all_top 12', 'paper 23']);
			const kept = await tx`
				select distinct answers from private.responses where round_id = ${id}`;
			expect(kept).toEqual([{ answers: { e1: '3', e2: '-' } }]);
		});
	});

	it('P16, P30: are let out at the close, and not before', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 40);
			const ids = await waitingIn(tx, id);
			await commit(tx, id, ids.slice(0, 24), [...marked(12, 'paper'), ...rows(1, 12)]);
			expect(await letOut(tx, id)).toEqual([]);
			await tx`select public.begin_closing(${id})`;
			expect(await letOut(tx, id)).toEqual([]);
			await commit(tx, id, ids.slice(24), rows(1, 16));
			expect(await letOut(tx, id)).toEqual([['paper', 12]]);
		});
	});

	it.each([
		[9, 30, []],
		[10, 30, [['paper', 10]]],
		[20, 30, [['paper', 20]]],
		[21, 30, []]
	])('P30: on %i of %i answers are let out as %j, with k = 10', async (those, all, out) => {
		await rolledBack(async (tx) => {
			const id = await closedWith(tx, [...marked(those, 'paper'), ...rows(1, all - those)]);
			expect(await letOut(tx, id)).toEqual(out);
			expect(await counted(tx, id)).toEqual([`paper ${those}`]);
		});
	});

	it('that nobody knows undo the whole mix', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 30);
			const ids = (await waitingIn(tx, id)).slice(0, 15);
			const mix = (mark: string) => (t: Tx) => commit(t, id, ids, marked(15, mark));
			expect(await outcome(tx, mix('left_handed'))).toBe('MIXFM');
			expect(await counted(tx, id)).toEqual([]);
			expect(await waitingIn(tx, id)).toHaveLength(30);
			expect(await outcome(tx, mix('assisted'))).toBe('done');
		});
	});
});
