/** Oversight: what an overseer learns of the agencies in a region, and of no other. */
import { describe, expect, it } from 'vitest';
import oit2566 from '../../src/lib/ita/instrument/built-in/oit-2566.json' with { type: 'json' };
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { closedExternal, draftExternal, fill, openExternal } from './harness/rounds.ts';
import { configure, DAVE, insertOverseers, oversee, REGIONS, type Row } from './harness/regions.ts';

const OLIVE_EMAIL = 'olive@example.org';

/** A published object as far as a summary reads it. */
function result(score: string | null, indicators: [number, string][], means: string[] = []) {
	return {
		profile: 'default',
		score: { mean: score, missing: score === null ? ['e1'] : [] },
		indicators: indicators.map(([number, mean]) => ({ number, mean })),
		items: means.map((mean, at) => ({ code: `e${at + 1}`, mean, within: null }))
	};
}

async function official(tx: Tx, agencyId: string, figures: [string, string, number | string][]) {
	for (const [part, code, value] of figures) {
		await tx`insert into public.official_figures ${tx({
			agency_id: agencyId,
			fiscal_year: 2569,
			part,
			code,
			score: typeof value === 'number' ? value : null,
			level: typeof value === 'string' ? value : null
		})}`;
	}
}

async function onlyRow(tx: Tx, person: string, region: string): Promise<Row | undefined> {
	return (await oversee(tx, person, region)).rows[0];
}

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
			await official(tx, AGENCY_A, [['ita', 'total', 80]]);
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
				'closes_on',
				'expected',
				'opens_on',
				'part',
				'state',
				'turnout_at_least',
				'turnout_on'
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
			await official(tx, AGENCY_B, [['ita', 'total', 70]]);
			const slugs = async (query: Parameters<typeof oversee>[3]) =>
				(await oversee(tx, olive, 'chiang-mai', query)).rows.map(({ slug }) => slug);
			expect(await slugs({ sort: 'official_total' })).toEqual(['agency-b', 'agency-a']);
			expect(await slugs({ sort: 'official_total', isDescending: true })).toEqual([
				'agency-b',
				'agency-a'
			]);
			await official(tx, AGENCY_A, [['ita', 'total', 90]]);
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

describe('figures of the overview', () => {
	it('are official ones as the assessor stated them', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			expect((await onlyRow(tx, dave, 'mae-rim'))?.figures).toBeNull();
			await official(tx, AGENCY_A, [
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
			const whole = result(
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
			await close(-1, result(null, [[6, '10/1']]));
			expect(await figures()).toMatchObject(shown);
			await close(-3, result('10/1', [[6, '10/1']]));
			expect(await figures()).toMatchObject(shown);
			await close(0, result('90/1', [[6, '90/1']]));
			expect(await figures()).toMatchObject({ pulse_eit: 90, pulse_indicator: '6' });
		});
	});

	it('count a strict item as low only where it certainly is', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			const strict = {
				...result('83/1', [[6, '83/1']]),
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

describe('regions', () => {
	it('are configured by the server, whole, and again with what is new', async () => {
		await rolledBack(async (tx) => {
			const { dave } = await insertOverseers(tx);
			await configure(tx, REGIONS);
			await configure(tx, REGIONS);
			const [before] = await tx`select id from public.regions where slug = 'mae-rim'`;
			const [maeRim] = REGIONS.slice(1);
			await configure(tx, [{ ...maeRim, parent: null, agencies: ['agency-b'], overseers: [] }]);
			const [after] = await tx`select id, parent_id from public.regions`;
			expect(after).toEqual({ id: before?.id, parent_id: null });
			expect(await tx`select * from public.overseers`).toEqual([]);
			expect(await tx`select slug from public.agencies where region_id is not null`).toEqual([
				{ slug: 'agency-b' }
			]);
			expect(await outcome(tx, (t) => oversee(t, dave, 'mae-rim'))).toBe('NOTOV');
		});
	});

	it('are refused whole where an agency, an account or a province is unknown', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			const [province, ...districts] = REGIONS;
			const with_ = (change: object) => [{ ...province, ...change }, ...districts];
			const set = (regions: object[]) => outcome(tx, (t) => configure(t, regions));
			expect(await set(with_({ agencies: ['agency-c'] }))).toBe('REGAG');
			expect(await set(with_({ overseers: ['who@example.org'] }))).toBe('REGOV');
			expect(await set(with_({ level: 'district' }))).toBe('REGPA');
			expect(await set(REGIONS.slice(1))).toBe('REGPA');
			expect(await set(with_({ overseers: [OLIVE_EMAIL.toUpperCase()] }))).toBe('done');
			expect(await tx`select 1 from public.regions`).toEqual([]);
		});
	});

	it('are two deep: a province has no parent, and a district none but a province', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await configure(tx, REGIONS);
			const link = (child: string, parent: string) =>
				outcome(
					tx,
					(t) => t`update public.regions set parent_id = (
						select id from public.regions where slug = ${parent}
					) where slug = ${child}`
				);
			expect(await link('mae-rim', 'lamphun')).toBe('done');
			expect(await link('mae-rim', 'san-sai')).toBe('23503');
			expect(await link('lamphun', 'chiang-mai')).toBe('23514');
		});
	});

	it('are chosen by no admin for their own agency', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await configure(tx, REGIONS);
			const leave = (t: Tx) =>
				t`update public.agencies set region_id = null where id = ${AGENCY_A}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, leave))).toBe('REGFZ');
			expect(await outcome(tx, leave)).toBe('done');
			const name = (t: Tx) => t`update public.agencies set name_en = 'A' where id = ${AGENCY_A}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, name))).toBe('done');
		});
	});

	it('show their agencies in the record who oversees them', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await configure(tx, REGIONS);
			const acts = async () => {
				const [row] = await asUser(
					tx,
					ALICE,
					(t) => t<{ acts: { acts: { kind: string; subject: string | null }[] } }[]>`
						select public.acts(${AGENCY_A}, 10) as acts`
				);
				return (row?.acts.acts ?? []).map(({ kind, subject }) => `${kind} ${subject ?? ''}`.trim());
			};
			expect((await acts()).slice(0, 3).toSorted()).toEqual([
				'overseer_added dave@example.org',
				`overseer_added ${OLIVE_EMAIL}`,
				'settings_changed'
			]);
			await configure(tx, []);
			expect((await acts()).slice(0, 3).toSorted()).toEqual([
				'overseer_removed dave@example.org',
				`overseer_removed ${OLIVE_EMAIL}`,
				'settings_changed'
			]);
		});
	});

	it('let no admin make a link into the account of an overseer', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			const link = (t: Tx) =>
				asUser(t, ALICE, (me) => me`select public.allow_password_link(${AGENCY_A}, ${DAVE})`);
			await asUser(
				tx,
				ALICE,
				(me) => me`select public.add_person(${AGENCY_A}, 'dave@example.org', 'analyst')`
			);
			expect(await outcome(tx, link)).toBe('done');
			await configure(tx, REGIONS);
			expect(await outcome(tx, link)).toBe('MEMEL');
		});
	});
});
