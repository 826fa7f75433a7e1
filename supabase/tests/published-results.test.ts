import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asRole, outcome, rolledBack, type Tx } from './harness/database.ts';
import { commit, day, fill, openExternal, rows, waiting } from './harness/rounds.ts';

function store(tx: Tx, id: string, version: number, result: unknown) {
	return tx`select public.store_published_result(${id}, ${version}, ${tx.json(result as never)})`;
}

async function mixedOnce(tx: Tx): Promise<string> {
	const id = await openExternal(tx);
	await fill(tx, id, 1, 40);
	const ids = (await waiting(tx, id)).get(1) ?? [];
	await commit(tx, id, ids.slice(0, 15), rows(1, 15));
	return id;
}

async function close(tx: Tx, id: string): Promise<void> {
	await tx`select public.begin_closing(${id})`;
	const ids = (await waiting(tx, id)).get(1) ?? [];
	await commit(tx, id, ids, rows(1, ids.length));
}

async function stored(tx: Tx, id: string) {
	const [row] = await tx`select * from public.published_results where round_id = ${id}`;
	return row;
}

describe('store_published_result', () => {
	it('stores the object of the present tallies, and replaces it by a later one', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			await asRole(tx, 'service_role', (t) => store(t, id, 1, { score: 1 }));
			expect(await stored(tx, id)).toMatchObject({
				version: 1,
				as_of: await day(tx),
				is_final: false,
				digest: null,
				result: { score: 1 }
			});
			await store(tx, id, 1, { score: 'made by a newer program' });
			await close(tx, id);
			await store(tx, id, 2, { score: 2 });
			expect(await stored(tx, id)).toMatchObject({
				version: 2,
				is_final: true,
				result: { score: 2 }
			});
		});
	});

	it('refuses an object made from tallies that have moved on, or that are not there yet', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			await close(tx, id);
			for (const version of [0, 1, 3]) {
				expect(await outcome(tx, (t) => store(t, id, version, { score: 1 }))).toBe('RESOL');
			}
			expect(await outcome(tx, (t) => store(t, id, 2, { score: 1 }))).toBe('done');
			const fresh = await openExternal(tx);
			expect(await outcome(tx, (t) => store(t, fresh, 0, { score: 1 }))).toBe('RESOL');
		});
	});

	it('P34: keeps the digest of a final object', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			await close(tx, id);
			await store(tx, id, 2, { score: [87.5, null], name: 'ผล' });
			const [row] = await tx<{ text: string; digest: Buffer }[]>`
				select result::text as text, digest from public.published_results where round_id = ${id}`;
			expect(row?.digest.toString('hex')).toBe(
				createHash('sha256')
					.update(row?.text ?? '')
					.digest('hex')
			);
		});
	});
});

describe('P34: a final result', () => {
	async function final(tx: Tx): Promise<string> {
		const id = await mixedOnce(tx);
		await close(tx, id);
		await store(tx, id, 2, { score: 2, of: [1, 2] });
		return id;
	}

	it('may be stored again with the same content, and with no other', async () => {
		await rolledBack(async (tx) => {
			const id = await final(tx);
			expect(await outcome(tx, (t) => store(t, id, 2, { of: [1, 2], score: 2 }))).toBe('done');
			expect(await outcome(tx, (t) => store(t, id, 2, { of: [1, 2], score: 3 }))).toBe('RESFZ');
		});
	});

	it('is changed and deleted by nobody, the owner included', async () => {
		await rolledBack(async (tx) => {
			const id = await final(tx);
			const tries = [
				`update public.published_results set result = '{"score": 3}'`,
				`update public.published_results set is_final = false, digest = null`,
				`update public.published_results set version = 3`,
				`update public.published_results set as_of = as_of + 1`,
				`delete from public.published_results`
			];
			for (const text of tries) {
				const act = (t: Tx) => t.unsafe(`${text} where round_id = '${id}'`);
				expect([text, await outcome(tx, act)]).toEqual([text, 'RESFZ']);
				expect([text, await outcome(tx, (t) => asRole(t, 'service_role', act))]).toEqual([
					text,
					'RESFZ'
				]);
			}
			await tx`update public.published_results set version = version where round_id = ${id}`;
			expect(await stored(tx, id)).toMatchObject({ version: 2, result: { score: 2 } });
		});
	});

	it('carries the digest of its own content', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			const insert = (result: string, digest: string) =>
				outcome(tx, (t) =>
					t.unsafe(
						`insert into public.published_results values ('${id}', 1, '2026-01-01', true, '${result}', ${digest})`
					)
				);
			expect(await insert('{"a": 1}', `sha256('{"a": 2}')`)).toBe('RESDG');
			expect(await insert('{"a": 1}', `null`)).toBe('RESDG');
			expect(await insert('{"a": 1}', `sha256('{"a": 1}')`)).toBe('done');
		});
	});
});

describe('published_state', () => {
	it('tells what of a round may be published, with the version it belongs to', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			const [row] = await asRole(
				tx,
				'service_role',
				(t) => t`select public.published_state(${id}) as state`
			);
			expect(row?.state).toEqual({
				version: 1,
				state: 'open',
				k: 10,
				disclosure_profile: 'default',
				head_count: null,
				instrument_id: 'eit-2566',
				part: 'eit_public',
				fiscal_year: 2569,
				as_of: await day(tx),
				n: 15,
				cells: [[1, 15]],
				marks: [],
				tallies: [[1, 'e1', '3', 15]]
			});
		});
	});

	it('P16: is the same before and after an answer that waits', async () => {
		await rolledBack(async (tx) => {
			const id = await mixedOnce(tx);
			const state = async () =>
				(await tx`select public.published_state(${id}) as state`)[0]?.state as unknown;
			const before = await state();
			await fill(tx, id, 1, 3);
			expect(await state()).toEqual(before);
		});
	});

	it('is null for a round that does not exist', async () => {
		await rolledBack(async (tx) => {
			const [row] =
				await tx`select public.published_state('00000000-0000-4000-8000-000000000000') as state`;
			expect(row?.state).toBeNull();
		});
	});
});
