/** Clusters: how they are configured, and what their agencies and visitors learn of it. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import {
	AGENCY_C,
	BEN,
	CLUSTER,
	configureClusters,
	holdJointly,
	insertCluster,
	insertCompany,
	IVO,
	openJoint,
	ZOE
} from './harness/clusters.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { configure, insertOverseers, REGIONS } from './harness/regions.ts';
import { draftExternal } from './harness/rounds.ts';

/** Slugs of the agencies in clusters, with the slugs of cluster and lead. */
async function clustered(tx: Tx): Promise<string[]> {
	const found = await tx<{ of: string }[]>`
		select format('%s: %s led by %s', c.slug, a.slug, lead.slug) as of
		from public.clusters c
		join public.agencies a on a.cluster_id = c.id
		join public.agencies lead on lead.id = c.lead_id
		order by 1`;
	return found.map((row) => row.of);
}

/** The cluster of an agency as a person is told it. */
async function clusterOf(tx: Tx, person: string, agencyId: string): Promise<unknown> {
	const [row] = await asUser(
		tx,
		person,
		(me) => me<{ cluster: unknown }[]>`select public.agency_cluster(${agencyId}) as cluster`
	);
	return row?.cluster;
}

async function insertDemonstration(tx: Tx): Promise<void> {
	await tx`
		insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by, is_demonstration)
		values ('made-up', 'สาธิต', 'Made up', '-', '-', true)`;
}

describe('clusters', () => {
	it('are configured by the server, whole, and again with what is new', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			await configureClusters(tx, [CLUSTER]);
			const both = ['small-ones: agency-a led by agency-a', 'small-ones: agency-b led by agency-a'];
			expect(await clustered(tx)).toEqual(both);
			const [before] = await tx`select id from public.clusters`;
			await configureClusters(tx, [{ ...CLUSTER, name_en: 'Small', lead: 'agency-b' }]);
			const [after] = await tx`select id, name_en, lead_id from public.clusters`;
			expect(after).toEqual({ id: before?.id, name_en: 'Small', lead_id: AGENCY_B });
			await configureClusters(tx, []);
			expect(await clustered(tx)).toEqual([]);
			expect(await tx`select 1 from public.clusters`).toEqual([]);
		});
	});

	it('swap agencies and leads in one configuration', async () => {
		await rolledBack(async (tx) => {
			await insertCompany(tx);
			await tx`
				insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
				values ('agency-d', 'ง', 'D', '-', '-')`;
			const other = { ...CLUSTER, slug: 'others' };
			await configureClusters(tx, [
				CLUSTER,
				{ ...other, lead: 'agency-c', agencies: ['agency-c', 'agency-d'] }
			]);
			await configureClusters(tx, [
				{ ...CLUSTER, lead: 'agency-c', agencies: ['agency-b', 'agency-c'] },
				{ ...other, lead: 'agency-a', agencies: ['agency-a', 'agency-d'] }
			]);
			expect(await clustered(tx)).toEqual([
				'others: agency-a led by agency-a',
				'others: agency-d led by agency-a',
				'small-ones: agency-b led by agency-c',
				'small-ones: agency-c led by agency-c'
			]);
		});
	});

	it('are refused whole where an agency is unknown, made up, or named twice', async () => {
		await rolledBack(async (tx) => {
			await insertCompany(tx);
			await insertDemonstration(tx);
			const set = (...clusters: object[]) => outcome(tx, (t) => configureClusters(t, clusters));
			const of = (...agencies: string[]) => ({ ...CLUSTER, agencies });
			expect(await set(of('agency-a', 'agency-x'))).toBe('CLSAG');
			expect(await set(of('agency-a', 'agency-b', 'made-up'))).toBe('CLSAG');
			expect(await set(of('agency-a', 'agency-b', 'agency-b'))).toBe('CLSAG');
			const second = { ...CLUSTER, slug: 'second', agencies: ['agency-b', 'agency-c'] };
			expect(await set(CLUSTER, { ...second, lead: 'agency-c' })).toBe('CLSAG');
			expect(await set(of('agency-a', 'agency-b', 'agency-c'))).toBe('done');
			expect(await set(CLUSTER)).toBe('done');
			expect(await clustered(tx)).toEqual([]);
		});
	});

	it('are refused whole where one has no company, too much, or a lead from elsewhere', async () => {
		await rolledBack(async (tx) => {
			await insertCompany(tx);
			await tx`
				insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
				select 'small-' || n, 'ก', 'A', '-', '-' from generate_series(1, 50) n`;
			const small = Array.from({ length: 50 }, (_, index) => `small-${index + 1}`);
			const set = (change: object) =>
				outcome(tx, (t) => configureClusters(t, [{ ...CLUSTER, ...change }]));
			expect(await set({ agencies: ['agency-a'] })).toBe('CLSLD');
			expect(await set({ agencies: [] })).toBe('CLSLD');
			expect(await set({ lead: 'agency-c' })).toBe('CLSLD');
			expect(await set({ lead: null })).toBe('CLSLD');
			expect(await set({ agencies: ['agency-a', ...small] })).toBe('CLSLD');
			expect(await set({ agencies: ['agency-a', ...small.slice(1)] })).toBe('done');
			expect(await clustered(tx)).toEqual([]);
		});
	});

	it('take names as they are written, whatever characters they have', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const odd = `อบต. "ก%s" <b>&amp;</b> '; drop table x; -- \\ \u200b🏛`;
			await tx`update public.agencies set name_th = ${odd}, name_en = ${odd} where id = ${AGENCY_B}`;
			await configureClusters(tx, [{ ...CLUSTER, name_th: odd }]);
			expect(await clusterOf(tx, ALICE, AGENCY_A)).toMatchObject({
				name_th: odd,
				agencies: expect.arrayContaining([{ id: AGENCY_B, name_th: odd, name_en: odd }]) as unknown
			});
			await holdJointly(tx, await draftExternal(tx));
			const [joint] = await tx`
				select name_th from public.joint_agencies where agency_id = ${AGENCY_B}`;
			expect(joint?.name_th).toBe(odd);
		});
	});

	it('are chosen by no admin for their own agency', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const leave = (t: Tx) =>
				t`update public.agencies set cluster_id = null where id = ${AGENCY_A}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, leave))).toBe('CLSFZ');
			expect(await outcome(tx, leave)).toBe('done');
			const name = (t: Tx) => t`update public.agencies set name_en = 'A' where id = ${AGENCY_A}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, name))).toBe('done');
		});
	});

	it('are told the people of their agencies, by name, and nobody else', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const told = {
				name_th: CLUSTER.name_th,
				name_en: CLUSTER.name_en,
				lead_id: AGENCY_A,
				agencies: [
					{ id: AGENCY_A, name_th: 'หน่วยงาน agency-a', name_en: 'agency-a' },
					{ id: AGENCY_B, name_th: 'หน่วยงาน agency-b', name_en: 'agency-b' }
				]
			};
			for (const person of [ALICE, BOB, IDA]) {
				expect(await clusterOf(tx, person, AGENCY_A)).toEqual(told);
				expect(await clusterOf(tx, person, AGENCY_B)).toBeNull();
			}
			for (const person of [CAROL, BEN, IVO]) {
				expect(await clusterOf(tx, person, AGENCY_B)).toEqual(told);
			}
			for (const agency of [AGENCY_A, AGENCY_B, AGENCY_C]) {
				expect(await clusterOf(tx, ZOE, agency)).toBeNull();
			}
			const visit = (t: Tx) =>
				asRole(t, 'anon', (me) => me`select public.agency_cluster(${AGENCY_A})`);
			expect(await outcome(tx, visit)).toBe('42501');
		});
	});

	it('show their agencies in the record that they came and went', async () => {
		await rolledBack(async (tx) => {
			await insertCompany(tx);
			const acts = () => tx<{ agency_id: string }[]>`
				select agency_id from audit.acts
				where kind = 'settings_changed' and detail = '{"columns": ["cluster_id"]}'
				order by agency_id`;
			await configureClusters(tx, [CLUSTER]);
			expect((await acts()).map((act) => act.agency_id)).toEqual([AGENCY_A, AGENCY_B]);
			await configureClusters(tx, [CLUSTER]);
			expect(await acts()).toHaveLength(2);
			await configureClusters(tx, []);
			expect(await acts()).toHaveLength(4);
		});
	});
});

describe('the notice of an agency in a cluster', () => {
	const notice = async (tx: Tx, slug: string) => {
		const [row] = await asRole(
			tx,
			'anon',
			(t) =>
				t<
					{
						notice: { joint_with: { name_en: string }[]; overseen_by: { name_en: string }[] };
					}[]
				>`select public.agency_notice(${slug}) as notice`
		);
		return {
			jointWith: row?.notice.joint_with.map(({ name_en }) => name_en),
			overseenBy: row?.notice.overseen_by.map(({ name_en }) => name_en)
		};
	};

	it('names the others, who read the results of joint rounds', async () => {
		await rolledBack(async (tx) => {
			await insertCompany(tx);
			expect((await notice(tx, 'agency-a')).jointWith).toEqual([]);
			await configureClusters(tx, [CLUSTER]);
			expect((await notice(tx, 'agency-a')).jointWith).toEqual(['agency-b']);
			expect((await notice(tx, 'agency-b')).jointWith).toEqual(['agency-a']);
			expect((await notice(tx, 'agency-c')).jointWith).toEqual([]);
		});
	});

	it('names those of a round that still runs, also when the clusters are others by now', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await openJoint(tx);
			await configureClusters(tx, [
				{ ...CLUSTER, lead: 'agency-c', agencies: ['agency-b', 'agency-c'] }
			]);
			expect((await notice(tx, 'agency-a')).jointWith).toEqual(['agency-b']);
			expect((await notice(tx, 'agency-b')).jointWith).toEqual(['agency-a', 'agency-c']);
			await tx`select public.begin_closing(${round})`;
			expect((await notice(tx, 'agency-a')).jointWith).toEqual(['agency-b']);
			await tx`select public.void_round(${round})`;
			expect((await notice(tx, 'agency-a')).jointWith).toEqual([]);
		});
	});

	it('names who oversees one of the others, for they see the joint figures too', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await insertCompany(tx);
			await configure(tx, REGIONS);
			// B is in San Sai, which nobody oversees but the province.
			expect((await notice(tx, 'agency-b')).overseenBy).toEqual(['Chiang Mai']);
			expect((await notice(tx, 'agency-c')).overseenBy).toEqual([]);
			await configureClusters(tx, [CLUSTER]);
			expect((await notice(tx, 'agency-b')).overseenBy).toEqual(['Mae Rim', 'Chiang Mai']);
			expect((await notice(tx, 'agency-a')).overseenBy).toEqual(['Mae Rim', 'Chiang Mai']);
			expect((await notice(tx, 'agency-c')).overseenBy).toEqual([]);
		});
	});
});
