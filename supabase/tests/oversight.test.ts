/** Oversight: what an overseer learns of the agencies in a region, and of no other. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	configure,
	insertOfficial,
	insertOverseers,
	onlyRow,
	oversee,
	REGIONS,
	resultWith
} from './harness/regions.ts';
import { closedExternal, draftExternal, fill, openExternal } from './harness/rounds.ts';

describe('the overview of a region', () => {
	it('is for who oversees it or the province above, and for nobody else', async () => {
		await rolledBack(async (tx) => {
			const { olive, dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const ask = (person: string, region: string) =>
				outcome(tx, (t) => oversee(t, person, region));
			expect(await ask(olive, 'chiang-mai')).toBe('done');
			expect(await ask(olive, 'mae-rim')).toBe('done');
			expect(await ask(olive, 'san-sai')).toBe('done');
			expect(await ask(dave, 'mae-rim')).toBe('done');
			for (const region of ['chiang-mai', 'san-sai', 'lamphun', 'nowhere']) {
				expect([region, await ask(dave, region)]).toEqual([region, 'NOTOV']);
			}
			// Neither a member of an agency in it, nor the admin of another, nor a visitor.
			for (const person of [ALICE, BOB, CAROL]) expect(await ask(person, 'mae-rim')).toBe('NOTOV');
			const visit = (t: Tx) =>
				asRole(
					t,
					'anon',
					(me) => me`select public.oversight('mae-rim', 2569, '', '', false, 0, 1)`
				);
			expect(await outcome(tx, visit)).toBe('42501');
		});
	});

	it('shows the agencies of its districts, and none of another region', async () => {
		await rolledBack(async (tx) => {
			const { olive, dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const slugs = async (person: string, region: string) =>
				(await oversee(tx, person, region)).rows.map(({ slug }) => slug);
			expect(await slugs(olive, 'chiang-mai')).toEqual(['agency-a', 'agency-b']);
			expect(await slugs(olive, 'san-sai')).toEqual(['agency-b']);
			expect(await slugs(dave, 'mae-rim')).toEqual(['agency-a']);
		});
	});

	it('gives an overseer no row of any table of the agencies, which have rows to show', async () => {
		await rolledBack(async (tx) => {
			const { olive } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await closedExternal(tx, { points: [100] });
			await insertOfficial(tx, AGENCY_A, [['ita', 'total', 80]]);
			for (const table of [
				'agencies',
				'memberships',
				'rounds',
				'service_points',
				'published_results',
				'official_figures',
				'year_summaries'
			]) {
				const rows = (t: Tx) => t.unsafe(`select 1 from public.${table}`);
				expect([table, (await rows(tx)).length > 0]).toEqual([table, true]);
				expect([table, (await asUser(tx, olive, rows)).length]).toEqual([table, 0]);
			}
		});
	});

	it('P16: tells of an open round its turnout of last night, and nothing of a draft', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await draftExternal(tx);
			const before = await oversee(tx, dave, 'mae-rim');
			expect(before.rows[0]?.rounds).toEqual([]);
			const round = await openExternal(tx, { points: [100] });
			await fill(tx, round, 1, 25);
			const turnout = async () => (await onlyRow(tx, dave, 'mae-rim'))?.rounds;
			const open = { part: 'eit_public', state: 'open', expected: 300 };
			expect(await turnout()).toEqual([
				expect.objectContaining({ ...open, turnout_at_least: 0, turnout_on: null })
			]);
			await tx`select public.snapshot_turnout()`;
			expect(await turnout()).toEqual([expect.objectContaining({ ...open, turnout_at_least: 20 })]);
			const known = await oversee(tx, dave, 'mae-rim');
			await fill(tx, round, 1, 25);
			expect(await oversee(tx, dave, 'mae-rim')).toEqual(known);
		});
	});

	it('never shows a round by name, address, state of its key or service point', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await openExternal(tx, { points: [100] });
			const row = await onlyRow(tx, dave, 'mae-rim');
			expect(Object.keys((row?.rounds[0] ?? {}) as object).toSorted()).toEqual([
				'answered',
				'closes_on',
				'expected',
				'is_joint',
				'opens_on',
				'part',
				'state',
				'turnout_at_least',
				'turnout_on'
			]);
		});
	});

	it('tells how many answered once a round is closed, as its result says', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await openExternal(tx, { points: [100], opensIn: -1 });
			await closedExternal(tx, { points: [100] }, { ...resultWith('90/1', []), n: 37 });
			expect((await onlyRow(tx, dave, 'mae-rim'))?.rounds).toEqual([
				expect.objectContaining({ state: 'open', answered: null }),
				expect.objectContaining({ state: 'closed', answered: 37 })
			]);
		});
	});

	it('counts measures that are overdue today, of its year', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const add = (year: number, state: string, endsIn: number) => tx`
				insert into public.measures
					(agency_id, fiscal_year, title, items_year, state, ends_on, dropped_reason)
				values (${AGENCY_A}, ${year}, 'ก', 2566, ${state}, private.today() + ${endsIn}::int,
					${state === 'dropped' ? 'ซ้ำ' : ''})`;
			await add(2569, 'planned', -1);
			await add(2569, 'under_way', -30);
			await add(2569, 'under_way', 0);
			await add(2569, 'done', -1);
			await add(2569, 'dropped', -1);
			await add(2568, 'planned', -1);
			expect((await onlyRow(tx, dave, 'mae-rim'))?.overdue).toBe(2);
		});
	});

	it('sorts by a figure with the unknown last, pages, and finds by part of a name', async () => {
		await rolledBack(async (tx) => {
			const { olive } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await insertOfficial(tx, AGENCY_B, [['ita', 'total', 70]]);
			const slugs = async (query: Parameters<typeof oversee>[3]) =>
				(await oversee(tx, olive, 'chiang-mai', query)).rows.map(({ slug }) => slug);
			expect(await slugs({ sort: 'official_total' })).toEqual(['agency-b', 'agency-a']);
			expect(await slugs({ sort: 'official_total', isDescending: true })).toEqual([
				'agency-b',
				'agency-a'
			]);
			await insertOfficial(tx, AGENCY_A, [['ita', 'total', 90]]);
			expect(await slugs({ sort: 'official_total' })).toEqual(['agency-b', 'agency-a']);
			expect(await slugs({ sort: 'official_total', isDescending: true })).toEqual([
				'agency-a',
				'agency-b'
			]);
			expect(await slugs({ isDescending: true })).toEqual(['agency-b', 'agency-a']);
			expect(await slugs({ skip: 1 })).toEqual(['agency-b']);
			expect(await slugs({ most: 1 })).toEqual(['agency-a']);
			expect(await slugs({ name: 'AGENCY-B' })).toEqual(['agency-b']);
			expect(await slugs({ name: '%' })).toEqual([]);
			const page = await oversee(tx, olive, 'chiang-mai', { most: 1 });
			expect(page.total).toBe(2);
		});
	});
});
