/** What is due, and the night's snapshot. Days are moved by SQL, never waited for. */
import { describe, expect, it } from 'vitest';
import { asRole, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	commit,
	day,
	draftExternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	waiting
} from './harness/rounds.ts';

interface Due {
	mix: string[];
	overdue: string[];
	close: string[];
	publish: string[];
}

async function due(tx: Tx): Promise<Due> {
	const [row] = await asRole(
		tx,
		'service_role',
		(t) => t<{ due: Due }[]>`select public.due_rounds() as due`
	);
	return row?.due ?? { mix: [], overdue: [], close: [], publish: [] };
}

const NOTHING: Due = { mix: [], overdue: [], close: [], publish: [] };

/** The round as if so many days had passed. */
async function age(tx: Tx, id: string, days: number): Promise<void> {
	await tx`set local session_replication_role = replica`;
	await tx`
		update public.rounds
		set opens_on = opens_on - ${days}::int, closes_on = closes_on - ${days}::int,
			mix_due_on = mix_due_on - ${days}::int, turnout_on = turnout_on - ${days}::int
		where id = ${id}`;
	await tx`set local session_replication_role = origin`;
}

async function turnout(tx: Tx, id: string) {
	const [row] = await tx`select turnout_at_least, turnout_on from public.rounds where id = ${id}`;
	return row;
}

describe('due_rounds', () => {
	it('P14: names a round for the mix on its day, not before, however many wait', async () => {
		await rolledBack(async (tx) => {
			await draftExternal(tx);
			const id = await openExternal(tx);
			await fill(tx, id, 1, 50);
			expect(await due(tx)).toEqual(NOTHING);
			await age(tx, id, 6);
			expect(await due(tx)).toEqual(NOTHING);
			await age(tx, id, 1);
			expect(await due(tx)).toEqual({ ...NOTHING, mix: [id] });
			await age(tx, id, 1);
			expect(await due(tx)).toEqual({ ...NOTHING, mix: [id], overdue: [id] });
			await commit(tx, id, [], []);
			expect(await due(tx)).toEqual(NOTHING);
		});
	});

	it('P2: never names an internal round for the mix', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openInternal(tx);
			await age(tx, id, 8);
			await commit(tx, id, [], []);
			await age(tx, id, 8);
			expect(await due(tx)).toEqual(NOTHING);
		});
	});

	it('names a round for closing after its last day, and until it is closed', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 12);
			await age(tx, id, 30);
			expect((await due(tx)).close).toEqual([]);
			await age(tx, id, 1);
			expect(await due(tx)).toEqual({ ...NOTHING, close: [id] });
			await tx`select public.begin_closing(${id})`;
			expect(await due(tx)).toEqual({ ...NOTHING, close: [id] });
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 12));
			expect(await due(tx)).toEqual({ ...NOTHING, publish: [id] });
		});
	});

	it('names a round for publishing while its result is behind the tallies', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 40);
			const ids = (await waiting(tx, id)).get(1) ?? [];
			await commit(tx, id, ids.slice(0, 10), rows(1, 10));
			expect((await due(tx)).publish).toEqual([id]);
			await tx`select public.store_published_result(${id}, 1, '{}')`;
			expect((await due(tx)).publish).toEqual([]);
			await commit(tx, id, ids.slice(10, 20), rows(1, 10));
			expect((await due(tx)).publish).toEqual([id]);
		});
	});

	it('forgets a void round', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await tx`select public.begin_closing(${id})`;
			await tx`select public.void_round(${id})`;
			expect(await due(tx)).toEqual(NOTHING);
		});
	});
});

describe('snapshot_turnout', () => {
	it('P22: counts what was received, rounded down to a multiple of k', async () => {
		await rolledBack(async (tx) => {
			const external = await openExternal(tx, { k: 7 });
			await fill(tx, external, 1, 20);
			const internal = await openInternal(tx);
			await redeem(tx, internal.id, internal.slips.slice(0, 9));
			await asRole(tx, 'service_role', (t) => t`select public.snapshot_turnout()`);
			expect(await turnout(tx, external)).toEqual({
				turnout_at_least: 14,
				turnout_on: await day(tx)
			});
			expect(await turnout(tx, internal.id)).toEqual({
				turnout_at_least: 0,
				turnout_on: await day(tx)
			});
		});
	});

	it('P16: stands still until the next day', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 10);
			await tx`select public.snapshot_turnout()`;
			await fill(tx, id, 1, 25);
			await tx`select public.snapshot_turnout()`;
			expect(await turnout(tx, id)).toMatchObject({ turnout_at_least: 10 });
			await age(tx, id, 1);
			await tx`select public.snapshot_turnout()`;
			expect(await turnout(tx, id)).toEqual({ turnout_at_least: 30, turnout_on: await day(tx) });
		});
	});

	it('counts open rounds only', async () => {
		await rolledBack(async (tx) => {
			const draft = await draftExternal(tx);
			const id = await openExternal(tx);
			await fill(tx, id, 1, 12);
			await tx`select public.begin_closing(${id})`;
			await tx`select public.snapshot_turnout()`;
			for (const round of [draft, id]) {
				expect(await turnout(tx, round)).toEqual({ turnout_at_least: 0, turnout_on: null });
			}
		});
	});

	it('P22: never shows a count that is no multiple of k, whoever sets it', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const set = (n: number) =>
				outcome(tx, (t) => t`update public.rounds set turnout_at_least = ${n} where id = ${id}`);
			expect([await set(11), await set(20)]).toEqual(['23514', 'done']);
		});
	});
});
