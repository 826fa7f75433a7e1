/** What an agency shows everybody: chosen by its admin, final, and nobody else's. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	closedExternal,
	commit,
	day,
	draftExternal,
	fill,
	openExternal,
	rows,
	waiting
} from './harness/rounds.ts';

const RESULT = { score: 1, cells: [{ cell: 1, n: 10 }], marks: [] };

interface PublicResult {
	published_on: string;
	result: Record<string, unknown>;
}

function publish(tx: Tx, round: string) {
	return tx`insert into public.result_publications (round_id) values (${round})`;
}

async function shown(tx: Tx, slug: string, year = 2569): Promise<PublicResult[]> {
	const [row] = await asRole(
		tx,
		'anon',
		(t) => t<{ found: PublicResult[] }[]>`select public.public_results(${slug}, ${year}) as found`
	);
	return row?.found ?? [];
}

async function years(tx: Tx, slug: string): Promise<number[] | null> {
	const [row] = await asRole(
		tx,
		'anon',
		(t) => t<{ found: { years: number[] } | null }[]>`select public.public_agency(${slug}) as found`
	);
	return row?.found?.years ?? null;
}

/** An open round with a result of its first mix, which the next one changes. */
async function mixedOnce(tx: Tx): Promise<string> {
	const id = await openExternal(tx);
	await fill(tx, id, 1, 30);
	const ids = (await waiting(tx, id)).get(1) ?? [];
	await commit(tx, id, ids.slice(0, 20), rows(1, 20));
	await tx`select public.store_published_result(${id}, 1, '{"score": 1}')`;
	return id;
}

describe('a visitor reads', () => {
	it('a result once an admin has published it, and no longer once it is withdrawn', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx, {}, RESULT);
			expect(await shown(tx, 'agency-a')).toEqual([]);
			expect(await years(tx, 'agency-a')).toEqual([]);
			await asUser(tx, ALICE, (me) => publish(me, round));
			const [found, ...others] = await shown(tx, 'agency-a');
			expect(others).toEqual([]);
			expect(found).toMatchObject({ published_on: await day(tx), result: { score: 1 } });
			expect(await years(tx, 'agency-a')).toEqual([2569]);
			await asUser(tx, ALICE, (me) => me`delete from public.result_publications`);
			expect(await shown(tx, 'agency-a')).toEqual([]);
			expect(await years(tx, 'agency-a')).toEqual([]);
		});
	});

	it('no service point: its colleagues are too few to be praised or blamed', async () => {
		await rolledBack(async (tx) => {
			await publish(tx, await closedExternal(tx, {}, RESULT));
			expect((await shown(tx, 'agency-a'))[0]?.result.cells).toEqual([]);
		});
	});

	it("nothing under another agency's name, another year or an unknown name", async () => {
		await rolledBack(async (tx) => {
			await publish(tx, await closedExternal(tx));
			await publish(tx, await closedExternal(tx, { agencyId: AGENCY_B, fiscalYear: 2570 }));
			expect(await shown(tx, 'agency-a', 2570)).toEqual([]);
			expect(await shown(tx, 'agency-b', 2569)).toEqual([]);
			expect(await shown(tx, 'nowhere')).toEqual([]);
			expect(await years(tx, 'nowhere')).toBeNull();
			expect(await years(tx, 'agency-b')).toEqual([2570]);
			expect(await shown(tx, 'agency-b', 2570), 'control').toHaveLength(1);
		});
	});

	it('of measures the year alone, and only of public ones', async () => {
		await rolledBack(async (tx) => {
			const add = (year: number, isPublic: boolean, agency = AGENCY_A) => tx`
				insert into public.measures (agency_id, fiscal_year, title, items_year, is_public)
				values (${agency}, ${year}, 'ก', 2566, ${isPublic})`;
			await add(2571, true);
			await add(2572, false);
			await add(2573, true, AGENCY_B);
			expect(await years(tx, 'agency-a')).toEqual([2571]);
			// What was said comes before what will be done about it.
			await publish(tx, await closedExternal(tx));
			expect(await years(tx, 'agency-a')).toEqual([2569, 2571]);
		});
	});
});

describe('P16: what still moves is not published', () => {
	it.each([
		['a draft', (tx: Tx) => draftExternal(tx)],
		['an open round that has a result', mixedOnce]
	])('%s', async (_, make) => {
		await rolledBack(async (tx) => {
			const round = await make(tx);
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => publish(me, round)))).toBe('RESNF');
			expect(await outcome(tx, (t) => publish(t, round))).toBe('RESNF');
			// Were the row there all the same, the function would not show it.
			await tx`set local session_replication_role = replica`;
			await tx`insert into public.result_publications values (${round}, '2026-01-01')`;
			await tx`set local session_replication_role = origin`;
			expect(await shown(tx, 'agency-a')).toEqual([]);
		});
	});

	it('but the result of a closed round is', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => publish(me, round)))).toBe('done');
		});
	});
});

describe('publishing', () => {
	it.each([
		['an admin of the agency', ALICE, 'done'],
		['its analyst', BOB, '42501'],
		['its interviewer', IDA, '42501'],
		['an admin of another agency', CAROL, '42501']
	])('by %s comes to: %s', async (_, person, expected) => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			expect(await outcome(tx, (t) => asUser(t, person, (me) => publish(me, round)))).toBe(
				expected
			);
		});
	});

	it('bears the day of the decision, whatever day is given', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			await tx`insert into public.result_publications values (${round}, '2001-01-01')`;
			expect((await shown(tx, 'agency-a'))[0]?.published_on).toBe(await day(tx));
		});
	});
});
