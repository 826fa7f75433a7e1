/**
 * What `commit_mix` refuses. The server's plan never asks for any of it; the database does not take
 * the server's word. Every refusal stands beside the mix that is accepted.
 */
import { describe, expect, it } from 'vitest';
import { outcome, rolledBack, sql, type Tx } from './harness/database.ts';
import {
	commit,
	day,
	draftExternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	waiting,
	type Row
} from './harness/rounds.ts';

/** What became of a mix that is then undone. */
function tryMix(tx: Tx, id: string, ids: string[], answers: Row[]): Promise<string> {
	return outcome(tx, (t) => commit(t, id, ids, answers));
}

/** An open external round with so many answers in cells 1, 2, 3; and the ids that wait there. */
async function filled(tx: Tx, ...numbers: number[]) {
	const id = await openExternal(tx);
	for (const [i, n] of numbers.entries()) await fill(tx, id, i + 1, n);
	const cells = await waiting(tx, id);
	return { id, in: (cell: number) => cells.get(cell) ?? [] };
}

async function tallies(
	tx: Tx,
	table: 'tallies' | 'published_tallies',
	id: string
): Promise<string[]> {
	const stored = await tx.unsafe(`select cell || ' ' || item || ' ' || option || ' ' || n as line
		from private.${table} where round_id = '${id}' order by cell, item, option`);
	return stored.map((row) => row.line as string);
}

describe('while open, commit_mix', () => {
	it('moves envelopes into responses, tallies and the log, and sets the next day', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 25);
			await tx`update public.rounds set mix_due_on = private.today() - 3 where id = ${round.id}`;
			const answers: Row[] = [
				...rows(1, 9, { e1: '1', e2: '-' }),
				...rows(1, 6, { e1: '4', e2: 'yes' })
			];
			expect(await commit(tx, round.id, round.in(1).slice(0, 15), answers)).toEqual({
				state: 'open',
				version: 1
			});
			expect(await tallies(tx, 'tallies', round.id)).toEqual([
				'1 e1 1 9',
				'1 e1 4 6',
				'1 e2 - 9',
				'1 e2 yes 6'
			]);
			expect(
				await tx`select cell, moved, day from private.mixes where round_id = ${round.id}`
			).toEqual([{ cell: 1, moved: 15, day: await day(tx) }]);
			expect(
				await tx`select mix_due_on, tallies_version from public.rounds where id = ${round.id}`
			).toEqual([{ mix_due_on: await day(tx, 7), tallies_version: 1 }]);
			expect((await waiting(tx, round.id)).get(1)?.toSorted()).toEqual(
				round.in(1).slice(15).toSorted()
			);
		});
	});

	it('P10, P11: stores responses in the order given, under the day of the mix', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40);
			const answers: Row[] = Array.from({ length: 30 }, (_, i) => [1, { e1: `o${(i * 7) % 30}` }]);
			await commit(tx, round.id, round.in(1).slice(0, 30), answers);
			const stored = await tx<{ answers: { e1: string }; day: string; xmin: string }[]>`
				select answers, day, xmin::text from private.responses where round_id = ${round.id} order by ctid`;
			expect(stored.map((row) => row.answers)).toEqual(answers.map(([, answer]) => answer));
			expect(new Set(stored.map((row) => row.day))).toEqual(new Set([await day(tx)]));
			expect(new Set(stored.map((row) => row.xmin)).size).toBe(1);
		});
	});

	it('takes note that nothing could be mixed, so that the next look is a week later', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 15);
			await tx`update public.rounds set mix_due_on = private.today() where id = ${round.id}`;
			expect(await commit(tx, round.id, [], [])).toEqual({ state: 'open', version: 0 });
			expect(
				await tx`select mix_due_on, tallies_version from public.rounds where id = ${round.id}`
			).toEqual([{ mix_due_on: await day(tx, 7), tallies_version: 0 }]);
		});
	});

	it('P2: refuses fewer than k answers of a cell', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 30, 30);
			expect(await tryMix(tx, round.id, round.in(1).slice(0, 9), rows(1, 9))).toBe('MIXSM');
			const [one, two] = [round.in(1).slice(0, 15), round.in(2).slice(0, 9)];
			expect(await tryMix(tx, round.id, [...one, ...two], [...rows(1, 15), ...rows(2, 9)])).toBe(
				'MIXSM'
			);
			expect(await tryMix(tx, round.id, round.in(1).slice(0, 10), rows(1, 10))).toBe('done');
		});
	});

	it('P2: uses the k of the round', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { k: 6 });
			await fill(tx, id, 1, 20);
			const ids = (await waiting(tx, id)).get(1) ?? [];
			expect(await tryMix(tx, id, ids.slice(0, 5), rows(1, 5))).toBe('MIXSM');
			expect(await tryMix(tx, id, ids.slice(0, 6), rows(1, 6))).toBe('done');
		});
	});

	it('P3: refuses to leave fewer than k envelopes in a cell that it moves', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 25, 3);
			expect(await tryMix(tx, round.id, round.in(1).slice(0, 16), rows(1, 16))).toBe('MIXLB');
			expect(await tryMix(tx, round.id, round.in(1).slice(0, 15), rows(1, 15))).toBe('done');
		});
	});

	it('P9: refuses a stale plan: envelopes that are gone, named twice, of another round, or made up', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40);
			const other = await filled(tx, 40);
			const [first = ''] = round.in(1);
			const ten = round.in(1).slice(0, 10);
			for (const stranger of [
				first,
				other.in(1)[0] ?? '',
				'00000000-0000-4000-8000-000000000000'
			]) {
				expect(await tryMix(tx, round.id, [...ten, stranger], rows(1, 11))).toBe('MIXST');
			}
			await commit(tx, round.id, ten, rows(1, 10));
			expect(await tryMix(tx, round.id, ten, rows(1, 10))).toBe('MIXST');
			expect(await tryMix(tx, round.id, round.in(1).slice(10, 20), rows(1, 10))).toBe('done');
		});
	});

	it('refuses more or fewer rows than envelopes', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40);
			for (const n of [0, 9, 11]) {
				expect(await tryMix(tx, round.id, round.in(1).slice(0, 10), rows(1, n))).toBe('MIXST');
			}
			expect(await tryMix(tx, round.id, [], rows(1, 10))).toBe('MIXST');
		});
	});

	it('refuses to count an answer in a cell that it does not come from', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40, 40);
			const both = [...round.in(1).slice(0, 12), ...round.in(2).slice(0, 12)];
			for (const answers of [
				rows(1, 24),
				rows(0, 24),
				[...rows(1, 12), ...rows(3, 12)],
				[...rows(1, 11), ...rows(2, 13)],
				[...rows(1, 12), ...rows(0, 12)]
			]) {
				expect(await tryMix(tx, round.id, both, answers)).toBe('MIXCE');
			}
			expect(await tryMix(tx, round.id, both, [...rows(1, 12), ...rows(2, 12)])).toBe('done');
		});
	});

	it('P6: refuses rows that lack an item, or have one that the others lack', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40, 40);
			const mix = (answers: Row[]) =>
				tryMix(tx, round.id, round.in(1).slice(0, answers.length), answers);
			const whole = rows(1, 14, { e1: '1', e2: '2' });
			expect(await mix([...whole, [1, { e1: '1' }]])).toBe('MIXIC');
			expect(await mix([...whole, [1, { e1: '1', e2: '2', e3: '3' }]])).toBe('MIXIC');
			expect(await mix([...whole, [1, {}]])).toBe('MIXIC');
			expect(await mix([...whole, [1, { e1: '-', e2: '-' }]])).toBe('done');
			const both = [...round.in(1).slice(0, 12), ...round.in(2).slice(0, 12)];
			expect(
				await tryMix(tx, round.id, both, [...rows(1, 12, { e1: '1' }), ...rows(2, 12, { e2: '1' })])
			).toBe('MIXIC');
		});
	});

	it('P6: refuses other items than the round had in earlier mixes', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 60, 60);
			await commit(tx, round.id, round.in(1).slice(0, 20), rows(1, 20, { e1: '1', e2: '2' }));
			const [next, other] = [round.in(1).slice(20, 40), round.in(2).slice(0, 20)];
			const others: Row[1][] = [{ e1: '1' }, { e1: '1', e2: '2', e3: '-' }, { e1: '1', e3: '2' }];
			for (const answers of others) {
				expect(await tryMix(tx, round.id, next, rows(1, 20, answers))).toBe('MIXIC');
				expect(await tryMix(tx, round.id, other, rows(2, 20, answers))).toBe('MIXIC');
			}
			expect(await tryMix(tx, round.id, next, rows(1, 20, { e2: '-', e1: '4' }))).toBe('done');
		});
	});

	it('refuses what is no code, so that no word of a respondent becomes an option', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 40);
			const mix = (answers: Row[1]) =>
				tryMix(tx, round.id, round.in(1).slice(0, 12), rows(1, 12, answers));
			const words: Row[1][] = [
				{},
				{ e1: 'นายก' },
				{ e1: '' },
				{ e1: null },
				{ e1: 'a b' },
				{ 'E 1': '1' }
			];
			for (const answers of [...words, { e1: 'x'.repeat(17) }]) {
				expect([answers, await mix(answers)]).toEqual([answers, 'MIXFM']);
			}
			expect(await mix({ e1: 'x' })).toBe('done');
		});
	});

	it('P2: mixes no internal round, though it may look into one', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx, { expected: 60 });
			await redeem(tx, id, slips);
			const ids = (await waiting(tx, id)).get(1) ?? [];
			expect(await tryMix(tx, id, ids.slice(0, 40), rows(1, 40))).toBe('MIXIT');
			expect(await tryMix(tx, id, [], [])).toBe('done');
			await tx`select public.begin_closing(${id})`;
			expect(await tryMix(tx, id, ids, rows(1, 60))).toBe('done');
		});
	});

	it('P2: refuses drafts and finished rounds, and leaves everything as it was', async () => {
		await rolledBack(async (tx) => {
			expect(await tryMix(tx, await draftExternal(tx), [], [])).toBe('RNDST');
			expect(await tryMix(tx, '00000000-0000-4000-8000-000000000000', [], [])).toBe('RNDUN');
			const round = await filled(tx, 12);
			await tx`select public.begin_closing(${round.id})`;
			await commit(tx, round.id, round.in(1), rows(1, 12));
			expect(await tryMix(tx, round.id, [], [])).toBe('RNDST');
		});
	});

	it('P9: of two mixes at once, one counts and the other finds its plan stale', async () => {
		const { id, ids } = await sql.begin(async (tx) => {
			const round = await filled(tx, 40);
			return { id: round.id, ids: round.in(1).slice(0, 20) };
		});
		const mix = () =>
			sql
				.begin((tx) => commit(tx, id, ids, rows(1, 20)))
				.catch((error: { code: string }) => error.code);
		const ends = await Promise.all([mix(), mix()]);
		expect(ends).toEqual(expect.arrayContaining(['MIXST', { state: 'open', version: 1 }]));
	});

	it('refuses to work on a snapshot that may be older than its lock', async () => {
		const id = await sql.begin((tx) => openExternal(tx));
		await expect(
			sql.begin('isolation level repeatable read', (tx) => commit(tx, id, [], []))
		).rejects.toMatchObject({
			code: 'ISOLA'
		});
	});
});

describe('at close, commit_mix', () => {
	/** The same, closing. */
	async function closing(tx: Tx, ...numbers: number[]) {
		const round = await filled(tx, ...numbers);
		await tx`select public.begin_closing(${round.id})`;
		return round;
	}

	it('P4: empties the inbox and closes', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 12, 15);
			const all = [...round.in(1), ...round.in(2)];
			expect(await commit(tx, round.id, all, [...rows(1, 12), ...rows(2, 15)])).toEqual({
				state: 'closed',
				version: 1
			});
			expect(await tx`select mix_due_on from public.rounds where id = ${round.id}`).toEqual([
				{ mix_due_on: null }
			]);
		});
	});

	it('P4: refuses to leave an envelope behind', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 12, 15);
			expect(await tryMix(tx, round.id, round.in(1), rows(1, 12))).toBe('MIXIN');
			expect(
				await tryMix(
					tx,
					round.id,
					[...round.in(1), ...round.in(2).slice(1)],
					[...rows(1, 12), ...rows(2, 14)]
				)
			).toBe('MIXIN');
		});
	});

	it('P4, P31: takes small cells into the rest as wholes, and never fewer than k', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx, 12, 4, 5);
			const all = [...round.in(1), ...round.in(2), ...round.in(3)];
			const mix = (...answers: Row[][]) => tryMix(tx, round.id, all, answers.flat());
			expect(await mix(rows(1, 12), rows(2, 4), rows(3, 5))).toBe('MIXSM');
			expect(await mix(rows(1, 12), rows(0, 9))).toBe('MIXSM');
			// Half a cell in the rest could be told from the other half by subtraction.
			expect(await mix(rows(1, 11), rows(0, 10))).toBe('MIXCE');
			expect(await mix(rows(1, 12), rows(2, 9))).toBe('MIXCE');
			expect(await mix(rows(0, 21))).toBe('done');
		});
	});

	it('P5: closes no round with nothing to mix', async () => {
		await rolledBack(async (tx) => {
			const round = await closing(tx);
			expect(await tryMix(tx, round.id, [], [])).toBe('MIXSM');
		});
	});

	it('P11: keeps tallies only of an internal round, no row of a person', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			await redeem(tx, id, slips);
			await tx`select public.begin_closing(${id})`;
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 30, { i1: '1', i2: 'x' }));
			expect(await tx`select from private.responses where round_id = ${id}`).toEqual([]);
			expect(await tallies(tx, 'tallies', id)).toEqual(['1 i1 1 30', '1 i2 x 30']);
		});
	});
});

describe('what may be published', () => {
	it('P30: moves item by item in steps of k answers to it', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 100);
			const next = (from: number, n: number) => round.in(1).slice(from, from + n);
			await commit(tx, round.id, next(0, 12), [
				...rows(1, 9, { e1: '1', e2: '1' }),
				...rows(1, 3, { e1: '2', e2: '-' })
			]);
			expect(await tallies(tx, 'published_tallies', round.id)).toEqual(['1 e1 1 9', '1 e1 2 3']);

			// Ten more answers to e1; e2 has nine and one by now.
			await commit(tx, round.id, next(12, 10), [
				...rows(1, 1, { e1: '4', e2: '4' }),
				...rows(1, 9, { e1: '4', e2: 'x' })
			]);
			expect(await tallies(tx, 'published_tallies', round.id)).toEqual([
				'1 e1 1 9',
				'1 e1 2 3',
				'1 e1 4 10',
				'1 e2 - 3',
				'1 e2 1 9',
				'1 e2 4 1',
				'1 e2 x 9'
			]);

			// Nine answers to e1 wait, however many more were given.
			await commit(tx, round.id, next(22, 12), [
				...rows(1, 9, { e1: '4', e2: '4' }),
				...rows(1, 3, { e1: '-', e2: '4' })
			]);
			expect(
				(await tallies(tx, 'published_tallies', round.id)).filter((line) => line.startsWith('1 e1'))
			).toEqual(['1 e1 1 9', '1 e1 2 3', '1 e1 4 10']);
			const [state] = await tx`select public.published_state(${round.id}) as published`;
			expect(state?.published).toMatchObject({
				version: 3,
				n: 34,
				cells: [[1, 34]]
			});
		});
	});

	it('P30, P31: at close is the leftovers of several cells together, in the rest, from k on', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 12, 12);
			await tx`select public.begin_closing(${round.id})`;
			const cell = (c: number, n: number): Row[] => [
				...rows(c, n, { e1: '1', e2: '1', e3: '1' }),
				...rows(c, 12 - n, { e1: '1', e2: '-', e3: '-' })
			];
			const answers = [...cell(1, 6), ...cell(2, 4)].map(([c, a]): Row => [c, a]);
			// Of e3 one answer fewer: nine in all.
			answers[0] = [1, { e1: '1', e2: '1', e3: 'x' }];
			await commit(tx, round.id, [...round.in(1), ...round.in(2)], answers);
			expect(await tallies(tx, 'published_tallies', round.id)).toEqual([
				'0 e2 - 14',
				'0 e2 1 10',
				'1 e1 1 12',
				'2 e1 1 12'
			]);
			const [state] = await tx`select public.published_state(${round.id}) as published`;
			expect(state?.published).toMatchObject({
				n: 24,
				cells: [
					[1, 12],
					[2, 12]
				],
				tallies: [
					[0, 'e2', '-', 14],
					[0, 'e2', '1', 10],
					[1, 'e1', '1', 12],
					[2, 'e1', '1', 12]
				]
			});
		});
	});

	it('P30: adds leftovers to a rest that has figures of its own', async () => {
		await rolledBack(async (tx) => {
			const round = await filled(tx, 12, 12, 5);
			await fill(tx, round.id, 0, 6);
			const rest = (await waiting(tx, round.id)).get(0) ?? [];
			await tx`select public.begin_closing(${round.id})`;
			const few = (c: number) => [...rows(c, 6, { e1: '1' }), ...rows(c, 6, { e1: '-' })];
			await commit(
				tx,
				round.id,
				[...round.in(1), ...round.in(2), ...round.in(3), ...rest],
				[...few(1), ...few(2), ...rows(0, 11, { e1: '2' })]
			);
			expect(await tallies(tx, 'tallies', round.id)).toContain('0 e1 2 11');
			expect(await tallies(tx, 'published_tallies', round.id)).toEqual([
				'0 e1 - 12',
				'0 e1 1 12',
				'0 e1 2 11'
			]);
		});
	});
});
