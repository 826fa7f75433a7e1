/** The figures that an overview compares: where they come from, and that they follow every change. */
import { describe, expect, it } from 'vitest';
import oit2566 from '../../src/lib/ita/instrument/built-in/oit-2566.json' with { type: 'json' };
import { AGENCY_A, AGENCY_B } from './harness/cast.ts';
import { rolledBack, sql, type Tx } from './harness/database.ts';
import {
	configure,
	insertOfficial,
	insertOverseers,
	onlyRow,
	REGIONS,
	resultWith
} from './harness/regions.ts';
import { closedExternal, openExternal } from './harness/rounds.ts';

describe('figures of the overview', () => {
	it('are official ones as the assessor stated them', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			expect((await onlyRow(tx, dave, 'mae-rim'))?.figures).toBeNull();
			await insertOfficial(tx, AGENCY_A, [
				['ita', 'total', 88.58],
				['ita', 'level', 'ผ่าน'],
				['iit', '4', 99.58],
				['oit', '10', 70],
				['oit', '9', 70],
				['oit', '9.1', 20],
				['iit', 'i21', 84.99],
				['eit_public', 'e1', 85],
				['oit', 'o1', 0]
			]);
			const figures = async () => (await onlyRow(tx, dave, 'mae-rim'))?.figures;
			const stated = {
				official_total: 88.58,
				official_level: 'ผ่าน',
				official_indicator: '9',
				official_lowest: 70,
				official_low_items: 2,
				pulse_iit: null,
				pulse_lowest: null
			};
			expect(await figures()).toMatchObject(stated);
			await tx`update public.official_figures set score = 69 where code = '10'`;
			expect(await figures()).toMatchObject({ official_indicator: '10', official_lowest: 69 });
			await tx`delete from public.official_figures`;
			expect(await figures()).toMatchObject({
				official_total: null,
				official_indicator: null,
				official_low_items: null
			});
		});
	});

	it('are of the newest closed round that shows every item, never of an open one', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const figures = async () => (await onlyRow(tx, dave, 'mae-rim'))?.figures;
			const close = (opensIn: number, object: unknown) =>
				closedExternal(tx, { points: [100], opensIn }, object);
			const whole = resultWith(
				'331/4',
				[
					[6, '247/3'],
					[7, '84/1'],
					[8, '82/1']
				],
				['84/1', '85/1', '16999/200']
			);
			await close(-2, whole);
			const shown = {
				pulse_iit: null,
				pulse_eit: 82.75,
				pulse_is_approximate: false,
				pulse_indicator: '8',
				pulse_lowest: 82,
				// 84.995 is shown as 85.00, which is no less than the target.
				pulse_low_items: 1,
				official_total: null
			};
			expect(await figures()).toMatchObject(shown);
			// Newer, but with an item left out.
			await close(-1, resultWith(null, [[6, '10/1']]));
			expect(await figures()).toMatchObject(shown);
			await close(-3, resultWith('10/1', [[6, '10/1']]));
			expect(await figures()).toMatchObject(shown);
			// Newest of all, and still open: it moves with every mix.
			const open = await openExternal(tx, { points: [100], opensIn: 1 });
			await tx`insert into public.published_results (round_id, version, as_of, is_final, result)
				values (${open}, 1, '2026-01-01', false, ${tx.json(resultWith('10/1', [[6, '10/1']]))})`;
			await close(-3, resultWith('10/1', [[6, '10/1']]));
			expect(await figures()).toMatchObject(shown);
			await close(0, resultWith('90/1', [[6, '90/1']]));
			expect(await figures()).toMatchObject({ pulse_eit: 90, pulse_indicator: '6' });
		});
	});

	it('count a strict item as low only where it certainly is', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const strict = {
				...resultWith('83/1', [[6, '83/1']]),
				profile: 'strict',
				items: [
					{ code: 'e1', mean: '83/1', within: { low: 80, high: 86 } },
					{ code: 'e2', mean: '80/1', within: { low: 77, high: 84 } }
				]
			};
			await closedExternal(tx, { points: [100] }, strict);
			const row = await onlyRow(tx, dave, 'mae-rim');
			expect(row?.figures).toMatchObject({ pulse_is_approximate: true, pulse_low_items: 1 });
		});
	});

	it('count the items of the self-check whose every element is published', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const look = (item: string, ticked: number[], state = 'gathering') => tx`
				insert into public.oit_self_checks
					(agency_id, fiscal_year, instrument_id, item, ticked, state)
				values (${AGENCY_A}, 2569, 'oit-2566', ${item}, ${ticked}, ${state})
				on conflict (agency_id, fiscal_year, item) do update
				set ticked = excluded.ticked, state = excluded.state`;
			const figures = async () => (await onlyRow(tx, dave, 'mae-rim'))?.figures;
			await look('o1', [], 'not_started');
			expect(await figures()).toMatchObject({ oit_items: null, oit_looked_at: 0 });
			await look('o1', [1, 2]);
			await look('o3', [1, 2]);
			await look('o4', [1, 1, 2]);
			expect(await figures()).toMatchObject({ oit_items: 43, oit_looked_at: 3, oit_whole: 1 });
			await look('o1', [1, 2, 3]);
			expect(await figures()).toMatchObject({ oit_looked_at: 3, oit_whole: 2 });
		});
	});

	it('know as many elements of each OIT item as its checklist has', async () => {
		await rolledBack(async (tx) => {
			const [row] = await tx<{ elements: number[] }[]>`
				select private.oit_elements('oit-2566')::int[] as elements`;
			expect(oit2566.items.map(({ code }) => code)).toEqual(
				oit2566.items.map((_, at) => `o${at + 1}`)
			);
			expect(row?.elements).toEqual(oit2566.items.map(({ elements }) => elements.length));
		});
	});
});

describe('two people of an agency who save at once', () => {
	it('are both counted: the second waits, and sees the first', async () => {
		const look = (by: typeof sql | Tx, item: string) => by`
			insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item, state)
			values (${AGENCY_B}, 2569, 'oit-2566', ${item}, 'published')`;
		await look(sql, 'o1');
		let second: Promise<unknown> = Promise.resolve();
		await sql.begin(async (tx) => {
			await look(tx, 'o2');
			second = look(sql, 'o3').execute();
			await isWaiting();
		});
		await second;
		const [row] = await sql`
			select oit_looked_at from public.year_summaries where agency_id = ${AGENCY_B}`;
		expect(row?.oit_looked_at).toBe(3);
	});
});

/** Until somebody waits for a lock in this database. */
async function isWaiting(): Promise<void> {
	for (;;) {
		const [row] = await sql<{ n: number }[]>`
			select count(*)::int as n from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`;
		if ((row?.n ?? 0) > 0) return;
	}
}
