/**
 * What becomes of comments when their round closes. The server never asks for what is refused here;
 * the database does not take its word (P37).
 */
import { describe, expect, it } from 'vitest';
import { outcome, rolledBack, type Tx } from '../harness/database.ts';
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

/** An external round that asks, with so many answers, closing. */
async function closing(tx: Tx, answers: number): Promise<{ id: string; ids: string[] }> {
	const id = await openExternal(tx, { asksComment: true, points: [100] });
	await submit(
		tx,
		Array.from({ length: answers }, () => submissionWithComment(id))
	);
	await tx`select public.begin_closing(${id})`;
	return { id, ids: (await waiting(tx, id)).get(1) ?? [] };
}

const texts = (n: number) => Array.from({ length: n }, (_, i) => `ข้อความที่ ${i}`);

function tryClose(tx: Tx, round: { id: string; ids: string[] }, comments: string[]) {
	return outcome(tx, (t) => commit(t, round.id, round.ids, rows(1, round.ids.length), comments));
}

async function kept(tx: Tx, id: string) {
	const [row] = await tx`
		select (select count(*)::int from private.inbox_comments where round_id = ${id}) as sealed,
			(select array_agg(body order by body) from private.comments where round_id = ${id}) as bodies,
			(select released from private.comment_releases where round_id = ${id}) as released`;
	return row;
}

describe('P37: at the close, commit_mix', () => {
	it('keeps k comments of 2k answers, and leaves no envelope', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 2 * K);
			await commit(tx, round.id, round.ids, rows(1, 2 * K), texts(K));
			expect(await kept(tx, round.id)).toEqual({
				sealed: 0,
				bodies: texts(K).toSorted(),
				released: K
			});
		});
	});

	it('refuses fewer than k comments, and any beside fewer than 2k answers', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 2 * K);
			expect(await tryClose(tx, round, texts(K - 1))).toBe('CMTSM');
			expect(await tryClose(tx, round, texts(1))).toBe('CMTSM');
			expect(await tryClose(tx, round, texts(K))).toBe('done');
			const small = await closing(tx, 2 * K - 1);
			expect(await tryClose(tx, small, texts(K))).toBe('CMTSM');
			expect(await tryClose(tx, small, [])).toBe('done');
		});
	});

	it('counts answers of earlier mixes among the 2k', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { asksComment: true, points: [100] });
			await submit(
				tx,
				Array.from({ length: 3 * K }, () => submissionWithComment(id))
			);
			const all = (await waiting(tx, id)).get(1) ?? [];
			await commit(tx, id, all.slice(0, 2 * K), rows(1, 2 * K));
			await tx`select public.begin_closing(${id})`;
			const round = { id, ids: all.slice(2 * K) };
			expect(await tryClose(tx, round, texts(K))).toBe('done');
		});
	});

	it('destroys all where the server sends none', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 12);
			expect(await kept(tx, round.id)).toEqual({ sealed: 12, bodies: null, released: null });
			await commit(tx, round.id, round.ids, rows(1, 12));
			expect(await kept(tx, round.id)).toEqual({ sealed: 0, bodies: null, released: 0 });
		});
	});

	it('refuses more comments than envelopes, and a round that has not one for each answer', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 2 * K);
			expect(await tryClose(tx, round, texts(2 * K + 1))).toBe('CMTNM');
			expect(await tryClose(tx, round, texts(2 * K))).toBe('done');
			const lose = (t: Tx) => t`
				delete from private.inbox_comments
				where id = (select id from private.inbox_comments where round_id = ${round.id} limit 1)`;
			await lose(tx);
			expect(await tryClose(tx, round, texts(K))).toBe('CMTNM');
		});
	});

	it('refuses what is no text, or an empty one', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 2 * K);
			for (const odd of ['', 7, null, {}, 'ก'.repeat(4095)]) {
				expect(await tryClose(tx, round, [...texts(K), odd as string])).toBe('CMTFM');
			}
			expect(await tryClose(tx, round, { 0: 'ก' } as never)).toBe('CMTFM');
		});
	});

	it('stores them in another order than they came, in the transaction of the close (P12)', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 60);
			await commit(tx, round.id, round.ids, rows(1, 60), texts(60));
			const stored = await tx<{ body: string }[]>`
				select body from private.comments where round_id = ${round.id} order by ctid`;
			const bodies = stored.map(({ body }) => body);
			expect(bodies.toSorted()).toEqual(texts(60).toSorted());
			expect(bodies).not.toEqual(texts(60));
			const transactions = await tx`
				select distinct xmin::text from private.comments where round_id = ${round.id}`;
			expect(transactions).toHaveLength(1);
		});
	});

	it('takes none from a round that does not ask', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			await submit(
				tx,
				slips.map((slip) => ({ ...submissionWithComment(id, 1, slip), comment: null }))
			);
			await tx`select public.begin_closing(${id})`;
			const round = { id, ids: (await waiting(tx, id)).get(1) ?? [] };
			expect(await tryClose(tx, round, texts(K))).toBe('CMTST');
			expect(await tryClose(tx, round, [])).toBe('done');
		});
	});
});

it('P37: while the round is open nothing is released, and the comments of mixed answers wait on', async () => {
	await rolledBack(async (tx) => {
		const id = await openExternal(tx, { asksComment: true, points: [100] });
		await submit(
			tx,
			Array.from({ length: 3 * K }, () => submissionWithComment(id))
		);
		const round = { id, ids: ((await waiting(tx, id)).get(1) ?? []).slice(0, 2 * K) };
		expect(await tryClose(tx, round, texts(K))).toBe('CMTST');
		await commit(tx, id, round.ids, rows(1, 2 * K));
		expect(await kept(tx, id)).toEqual({ sealed: 3 * K, bodies: null, released: null });
	});
});

it('P5, P37: a void round destroys its comments unread', async () => {
	await rolledBack(async (tx) => {
		const round = await closing(tx, K - 1);
		await tx`select public.void_round(${round.id})`;
		expect(await kept(tx, round.id)).toEqual({ sealed: 0, bodies: null, released: null });
	});
});

it('P37: no round is finished with a sealed comment left, whoever finishes it', async () => {
	await rolledBack(async (tx) => {
		const round = await closing(tx, K - 1);
		await tx`delete from private.inbox where round_id = ${round.id}`;
		const finish = (t: Tx) => t`update public.rounds set state = 'void' where id = ${round.id}`;
		expect(await outcome(tx, finish)).toBe('RNDST');
		await tx`delete from private.inbox_comments where round_id = ${round.id}`;
		expect(await outcome(tx, finish)).toBe('done');
	});
});
