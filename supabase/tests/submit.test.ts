import { describe, expect, it } from 'vitest';
import { outcome, rolledBack, sql, type Tx } from './harness/database.ts';
import {
	commit,
	draftExternal,
	fill,
	hash,
	openExternal,
	openInternal,
	rows,
	submission,
	submit,
	waiting
} from './harness/rounds.ts';

async function counts(tx: Tx, id: string) {
	const [row] = await tx`
		select (select count(*)::int from private.spent where round_id = ${id}) as spent,
			(select count(*)::int from private.inbox where round_id = ${id}) as inbox,
			(select count(*)::int from private.slips where round_id = ${id} and state = 'redeemed') as redeemed`;
	return row;
}

/** Moves the days of a round, which nobody can do in earnest. */
async function moveDays(tx: Tx, id: string, days: number): Promise<void> {
	await tx`set local session_replication_role = replica`;
	await tx`update public.rounds set opens_on = opens_on + ${days}::int, closes_on = closes_on + ${days}::int where id = ${id}`;
	await tx`set local session_replication_role = origin`;
}

describe('submit_responses', () => {
	it('P1: keeps one hash and one envelope of each accepted response', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const sent = [submission(id, 1), submission(id, 3)];
			expect(await submit(tx, sent)).toEqual(['ok', 'ok']);
			expect(await counts(tx, id)).toEqual({ spent: 2, inbox: 2, redeemed: 0 });
			const stored =
				await tx`select cell, encode(envelope, 'hex') as envelope from private.inbox where round_id = ${id}`;
			expect(stored).toEqual(
				expect.arrayContaining(sent.map(({ cell, envelope }) => ({ cell, envelope })))
			);
		});
	});

	it('P7: counts a response once, however often it comes, and says so', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const one = submission(id);
			expect(await submit(tx, [one, one])).toEqual(['ok', 'already']);
			expect(await submit(tx, [{ ...submission(id, 2), h: one.h }])).toEqual(['already']);
			expect(await counts(tx, id)).toEqual({ spent: 1, inbox: 1, redeemed: 0 });
		});
	});

	it('P7: knows a repeat after the mix, while closing and after the close', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const one = submission(id);
			await submit(tx, [one]);
			await fill(tx, id, 1, 11);
			await tx`select public.begin_closing(${id})`;
			expect(await submit(tx, [one, submission(id)])).toEqual(['already', 'closed']);
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 12));
			expect(await submit(tx, [one, submission(id)])).toEqual(['already', 'closed']);
			await tx`select public.compact_round(${id})`;
			expect(await submit(tx, [one])).toEqual(['already']);
		});
	});

	it('answers in the order of the call, whatever the order of the work', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const used = submission(id);
			await submit(tx, [used]);
			const unknown = submission('00000000-0000-4000-8000-000000000000');
			const draft = await draftExternal(tx);
			const call = [
				unknown,
				submission(id, 2),
				used,
				submission(draft),
				submission(id, 9),
				submission(id, 0)
			];
			expect(await submit(tx, call)).toEqual([
				'unknown',
				'ok',
				'already',
				'closed',
				'unknown',
				'ok'
			]);
		});
	});

	it('is closed before the first day and after the last', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { opensIn: 0, closesIn: 1 });
			expect(await submit(tx, [submission(id)])).toEqual(['ok']);
			await moveDays(tx, id, -1);
			expect(await submit(tx, [submission(id)])).toEqual(['ok']);
			await moveDays(tx, id, -1);
			expect(await submit(tx, [submission(id)])).toEqual(['closed']);
			await moveDays(tx, id, 3);
			expect(await submit(tx, [submission(id)])).toEqual(['closed']);
		});
	});

	it('knows the cells of a round: its points, and the rest where there are several', async () => {
		await rolledBack(async (tx) => {
			const cells = async (id: string, slip: string | null = null) => {
				const accepted: number[] = [];
				for (const cell of [0, 1, 2, 3, 4]) {
					const code = await outcome(tx, async (t) => {
						if ((await submit(t, [submission(id, cell, slip)]))[0] === 'ok') accepted.push(cell);
					});
					expect(code).toBe('done');
				}
				return accepted;
			};
			expect(await cells(await openExternal(tx))).toEqual([0, 1, 2, 3]);
			expect(await cells(await openExternal(tx, { points: [10, 10] }))).toEqual([1]);
			const { id, slips } = await openInternal(tx);
			expect(await cells(id, slips[0])).toEqual([1]);
		});
	});

	it('P19, P22: takes one answer a slip, and redeems it with the answer', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			const [first = '', second = ''] = slips;
			expect(
				await submit(tx, [
					submission(id, 1, first),
					submission(id, 1, null),
					submission(id, 1, hash())
				])
			).toEqual(['ok', 'slip_unknown', 'slip_unknown']);
			expect(await submit(tx, [submission(id, 1, first)])).toEqual(['slip_used']);
			// Twice in one call, by two people: one of them.
			expect(
				(await submit(tx, [submission(id, 1, second), submission(id, 1, second)])).toSorted()
			).toEqual(['ok', 'slip_used']);
			expect(await counts(tx, id)).toEqual({ spent: 2, inbox: 2, redeemed: 2 });
		});
	});

	it('takes no slip of another round, and no revoked one', async () => {
		await rolledBack(async (tx) => {
			const one = await openInternal(tx);
			const other = await openInternal(tx);
			expect(await submit(tx, [submission(one.id, 1, other.slips[0])])).toEqual(['slip_unknown']);
			const [slip = ''] = one.slips;
			await tx`update private.slips set state = 'revoked' where h = decode(${slip}, 'hex')`;
			expect(await submit(tx, [submission(one.id, 1, slip)])).toEqual(['slip_used']);
			expect(await counts(tx, one.id)).toEqual({ spent: 0, inbox: 0, redeemed: 0 });
		});
	});

	it('keeps a repeated answer and its slip apart from a new one with the same slip', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			const sent = submission(id, 1, slips[0]);
			expect(await submit(tx, [sent])).toEqual(['ok']);
			expect(await submit(tx, [sent, { ...sent, h: hash() }])).toEqual(['already', 'slip_used']);
		});
	});

	it('refuses a call that is empty, too long or malformed, without a word of its content', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const good = submission(id);
			const call = (body: unknown) =>
				outcome(tx, (t) => t`select public.submit_responses(${t.json(body as never)})`);
			for (const body of [[], {}, Array.from({ length: 201 }, () => submission(id))]) {
				expect(await call(body)).toBe('SUBSZ');
			}
			for (const change of [
				{ round_id: 'x' },
				{ round_id: null },
				{ cell: null },
				{ cell: -1 },
				{ cell: 'one' },
				{ h: 'ab' },
				{ h: null },
				{ envelope: good.envelope.slice(2) },
				{ envelope: null },
				{ slip: 'ab' }
			]) {
				expect([change, await call([{ ...good, ...change }])]).toEqual([change, 'SUBFM']);
			}
			expect(await call([good])).toBe('done');
		});
	});

	it('refuses to work on a snapshot that may be older than its lock', async () => {
		const id = await sql.begin((tx) => openExternal(tx));
		const attempt = (level: string) =>
			sql
				.begin(`isolation level ${level}`, (tx) => submit(tx, [submission(id)]))
				.catch((error: { code: string }) => error.code);
		expect(await attempt('repeatable read')).toBe('ISOLA');
		expect(await attempt('serializable')).toBe('ISOLA');
		expect(await attempt('read committed')).toEqual(['ok']);
	});

	it('P12: shares no order of arrival within a call', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const sent = Array.from({ length: 50 }, () => submission(id));
			await submit(tx, sent);
			const stored = await tx<{ h: string }[]>`
				select encode(h, 'hex') as h from private.spent where round_id = ${id} order by ctid`;
			expect(stored.map((row) => row.h)).toEqual(sent.map((one) => one.h).toSorted());
			expect(stored.map((row) => row.h)).not.toEqual(sent.map((one) => one.h));
		});
	});

	it('P9: of two calls with the same hashes in opposite order, each waits for the other and one counts', async () => {
		const id = await sql.begin((tx) => openExternal(tx));
		const sent = Array.from({ length: 100 }, () => submission(id));
		const [one, other] = await Promise.all([
			sql.begin((tx) => submit(tx, sent)),
			sql.begin((tx) => submit(tx, sent.toReversed()))
		]);
		expect([...one, ...other].toSorted()).toEqual([
			...Array(100).fill('already'),
			...Array(100).fill('ok')
		]);
		expect(await sql.begin((tx) => counts(tx, id))).toMatchObject({ spent: 100, inbox: 100 });
	});

	it('P9, P19: of two people with one slip at the same moment, one is counted', async () => {
		const { id, slips } = await sql.begin((tx) => openInternal(tx));
		const both = [submission(id, 1, slips[0]), submission(id, 1, slips[0])] as const;
		let second: Promise<string[]> = Promise.resolve([]);
		await sql.begin(async (tx) => {
			expect(await submit(tx, [both[0]])).toEqual(['ok']);
			second = sql.begin((other) => submit(other, [both[1]]));
			await somebodyWaits();
		});
		expect(await second).toEqual(['slip_used']);
		expect(await sql.begin((tx) => counts(tx, id))).toEqual({ spent: 1, inbox: 1, redeemed: 1 });
	});

	it('P9: is waited for by the closing of its round, and by nobody else', async () => {
		const [id, other] = await sql.begin(
			async (tx) => [await openExternal(tx), await openExternal(tx)] as const
		);
		let closing: Promise<unknown> = Promise.resolve();
		await sql.begin(async (tx) => {
			await submit(tx, [submission(id)]);
			await sql`select public.begin_closing(${other})`;
			expect(await sql.begin((next) => submit(next, [submission(id)]))).toEqual(['ok']);
			closing = sql`select public.begin_closing(${id})`.execute();
			await somebodyWaits();
			expect(await sql`select state from public.rounds where id = ${id}`).toEqual([
				{ state: 'open' }
			]);
		});
		await closing;
		expect(await sql.begin((tx) => submit(tx, [submission(id)]))).toEqual(['closed']);
		expect(await sql.begin((tx) => counts(tx, id))).toMatchObject({ spent: 2, inbox: 2 });
	});
});

/** Asks until a connection of this database waits for another's lock. */
async function somebodyWaits(): Promise<void> {
	let waits = false;
	while (!waits) {
		const [row] = await sql`
			select exists (
				select from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'
			) as waits`;
		waits = row?.waits === true;
	}
}
