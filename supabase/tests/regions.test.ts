/** Regions: how they are configured, and what their agencies and visitors learn of it. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, ALICE } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { configure, DAVE, insertOverseers, oversee, REGIONS } from './harness/regions.ts';

const OLIVE_EMAIL = 'olive@example.org';

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

	it('stand in the notice of their agencies, where somebody oversees them', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			const recipients = async (slug: string) => {
				const [row] = await asRole(
					tx,
					'anon',
					(t) => t<{ notice: { overseen_by: { name_en: string }[] } }[]>`
						select public.agency_notice(${slug}) as notice`
				);
				return row?.notice.overseen_by.map((region) => region.name_en);
			};
			expect(await recipients('agency-a')).toEqual([]);
			await configure(tx, REGIONS);
			expect(await recipients('agency-a')).toEqual(['Mae Rim', 'Chiang Mai']);
			expect(await recipients('agency-b')).toEqual(['Chiang Mai']);
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
