/** Official figures come in whole or not at all, and what stood before stays readable. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, sql, type Tx } from './harness/database.ts';

interface Content {
	figures: { part: string; code: string; score: string | null; level: string | null }[];
	remarks: { part: string; code: string; remark: string }[];
	[key: string]: unknown;
}

const figure = (code: string, score: string) => ({ part: 'iit', code, score, level: null });

function content(more: Partial<Content> = {}): Content {
	return {
		source_th: 'หนังสือแจ้งผล',
		source_en: 'Letter',
		figures: [figure('i1', '97.50'), { part: 'ita', code: 'level', score: null, level: 'ผ่าน' }],
		remarks: [{ part: 'iit', code: 'i1', remark: 'ควรทำคู่มือ' }],
		...more
	};
}

async function bringIn(
	tx: Tx,
	replaces: number,
	what: object = content(),
	agency = AGENCY_A
): Promise<number> {
	const [row] = await tx<{ number: number }[]>`
		select public.import_official_year(${agency}, 2566, ${replaces}, ${tx.json(what as never)})
			as number`;
	return row?.number ?? -1;
}

/** What stands, as one text a row. */
async function standing(tx: Tx): Promise<string[]> {
	const rows = await tx<{ text: string }[]>`
		select part || ' ' || code || ' ' || coalesce(score::text, level) as text
		from public.official_figures where agency_id = ${AGENCY_A}
		union all
		select part || ' ' || code || ' ' || remark
		from public.official_remarks where agency_id = ${AGENCY_A} order by 1`;
	return rows.map(({ text }) => text);
}

describe('an import', () => {
	it('brings figures, remarks, rank and the day of the announcement', async () => {
		await rolledBack(async (tx) => {
			const what = content({ rank: 3563, rank_among: 'อบต.', announced_on: '2023-08-10' });
			expect(await asUser(tx, ALICE, (me) => bringIn(me, 0, what))).toBe(1);
			expect(await standing(tx)).toEqual(['iit i1 97.50', 'iit i1 ควรทำคู่มือ', 'ita level ผ่าน']);
			const [source] = await asUser(
				tx,
				BOB,
				(me) => me`
				select source_th, is_example, rank, rank_among, announced_on from public.official_sources`
			);
			expect(source).toEqual({
				source_th: 'หนังสือแจ้งผล',
				is_example: false,
				rank: 3563,
				rank_among: 'อบต.',
				announced_on: '2023-08-10'
			});
		});
	});

	it.each([
		['an analyst', BOB, 'NOTAD'],
		['an interviewer', IDA, 'NOTAD'],
		['an admin of another agency', CAROL, 'NOTAD'],
		['an admin', ALICE, 'done']
	])('by %s is answered as it should be', async (_, person, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => asUser(t, person, (me) => bringIn(me, 0)))).toBe(expected);
		});
	});

	it('is nothing for a visitor', async () => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => asRole(t, 'anon', (me) => bringIn(me, 0)))).toBe('42501');
		});
	});

	it('of another agency touches nothing of this one', async () => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			const before = await standing(tx);
			await asUser(tx, CAROL, (me) => bringIn(me, 0, content(), AGENCY_B));
			expect(await standing(tx)).toEqual(before);
		});
	});

	it.each([
		['a score above 100', content({ figures: [figure('i1', '90'), figure('i2', '101')] }), '23514'],
		['a figure twice', content({ figures: [figure('i1', '90'), figure('i1', '91')] }), '23505'],
		[
			'an unknown part',
			content({ figures: [{ part: 'x', code: 'i1', score: '1', level: null }] }),
			'23514'
		],
		['an empty remark', content({ remarks: [{ part: 'iit', code: 'i1', remark: '' }] }), '23514'],
		['no source', content({ source_th: undefined }), '23502'],
		[
			'more than 500 figures',
			content({ figures: Array.from({ length: 501 }, (_, at) => figure(`i${at}`, '1')) }),
			'OFISZ'
		]
	])('with %s stores nothing at all, and leaves what stood', async (_, bad, code) => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			const before = await standing(tx);
			await tx
				.savepoint(async (t) => {
					await asUser(t, ALICE, (me) => bringIn(me, 1, bad));
				})
				.catch((error: { code: string }) => expect(error.code).toBe(code));
			expect(await standing(tx)).toEqual(before);
			const [history] = await tx`select count(*)::int as n from public.official_imports`;
			expect(history?.n).toBe(1);
			expect.assertions(3);
		});
	});
});

describe('the history of a year', () => {
	it('keeps every state with who and day, and the analyst reads the superseded one', async () => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			const next = content({ figures: [figure('i1', '98.00')], remarks: [] });
			expect(await asUser(tx, ALICE, (me) => bringIn(me, 1, next))).toBe(2);
			expect(await standing(tx)).toEqual(['iit i1 98.00']);
			const [old] = await asUser(
				tx,
				BOB,
				(me) => me`
					select content #>> '{figures,0,score}' as score from public.official_imports
					where number = 1`
			);
			expect(old).toEqual({ score: '97.50' });
			const rows = await tx`
				select number, imported_by, imported_on = private.today() as is_today,
					content #>> '{figures,0,score}' as score, content #>> '{remarks,0,remark}' as remark
				from public.official_imports order by number`;
			const who = { imported_by: `${ALICE}@example.org`, is_today: true };
			expect([...rows]).toEqual([
				{ number: 1, ...who, score: '97.50', remark: 'ควรทำคู่มือ' },
				{ number: 2, ...who, score: '98.00', remark: null }
			]);
		});
	});

	it('is readable for admins and analysts of the agency only', async () => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			const seen = async (person: string) => {
				const rows = await asUser(tx, person, (me) => me`select from public.official_imports`);
				return rows.length;
			};
			expect([await seen(ALICE), await seen(BOB)]).toEqual([1, 1]);
			expect([await seen(IDA), await seen(CAROL)]).toEqual([0, 0]);
		});
	});

	it('begins with figures that were there before imports were counted', async () => {
		await rolledBack(async (tx) => {
			await tx`insert into public.official_sources values (${AGENCY_A}, 2566, 'เดิม', 'Old')`;
			await tx`insert into public.official_figures
				values (${AGENCY_A}, 2566, 'iit', 'i1', 91.5, null)`;
			expect(await asUser(tx, ALICE, (me) => bringIn(me, 0))).toBe(2);
			const rows = await tx`
				select number, imported_by, imported_on, content #>> '{figures,0,score}' as score
				from public.official_imports order by number limit 1`;
			expect([...rows]).toEqual([
				{ number: 1, imported_by: null, imported_on: null, score: '91.50' }
			]);
		});
	});

	it('takes no import of somebody who has not seen the one before', async () => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => bringIn(me, 0)))).toBe('OFIST');
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => bringIn(me, 1)))).toBe('done');
		});
	});

	it('keeps a year that was withdrawn, of which nothing stands any more', async () => {
		await rolledBack(async (tx) => {
			const none = { figures: [], remarks: [] };
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => bringIn(me, 0, none)))).toBe(
				'OFIST'
			);
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			await asUser(tx, ALICE, (me) => bringIn(me, 1, none));
			expect(await standing(tx)).toEqual([]);
			const [history] = await tx`select count(*)::int as n from public.official_imports`;
			expect(history?.n).toBe(2);
			expect(await asUser(tx, ALICE, (me) => bringIn(me, 2))).toBe(3);
		});
	});

	it('says of figures brought into the demonstration that they are an example', async () => {
		await rolledBack(async (tx) => {
			await tx`set local session_replication_role = replica`;
			await tx`update public.agencies set is_demonstration = true where id = ${AGENCY_A}`;
			await tx`set local session_replication_role = origin`;
			await asUser(tx, ALICE, (me) => bringIn(me, 0));
			const [source] = await tx`select is_example from public.official_sources`;
			expect(source?.is_example).toBe(true);
		});
	});

	it('makes the second of two imports at once wait, and refuses it', async () => {
		let second: Promise<string> = Promise.resolve('not tried');
		await sql.begin(async (first) => {
			await asUser(first, ALICE, (me) => bringIn(me, 0));
			// Another connection, while the first import is not committed yet.
			second = sql.begin((tx) =>
				outcome(tx, (t) => asUser(t, ALICE, (me) => bringIn(me, 0)))
			) as Promise<string>;
		});
		expect(await second).toBe('OFIST');
		await sql`delete from public.official_imports`;
		await sql`delete from public.official_figures`;
		await sql`delete from public.official_remarks`;
		await sql`delete from public.official_sources`;
	});
});
