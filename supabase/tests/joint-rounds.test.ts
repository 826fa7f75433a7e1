/** Joint rounds: who holds one for whom, what is frozen when it opens, and what its mix publishes. */
import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { publish } from '../../src/lib/privacy/disclosure/publish.ts';
import { parsePublishedState } from '../../src/lib/privacy/disclosure/published-state.ts';
import type { PublishedResult } from '../../src/lib/privacy/disclosure/published-result.ts';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import {
	AGENCY_C,
	BEN,
	CLUSTER,
	configureClusters,
	draftJoint,
	heldFor,
	holdJointly,
	insertCluster,
	IVO,
	openJoint,
	ZOE
} from './harness/clusters.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { commit, draftExternal, draftInternal, fill, rows, waiting } from './harness/rounds.ts';

const BOTH = ['agency-a', 'agency-b'];
/** Leads B and C, and A nobody. */
const OTHERS = { ...CLUSTER, lead: 'agency-b', agencies: ['agency-b', 'agency-c'] };

const open = (tx: Tx, round: string) =>
	asUser(tx, ALICE, (me) => me`select public.open_round(${round})`);

describe('a joint round', () => {
	it('is a draft that an admin of the lead holds for the cluster, or for itself again', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await draftExternal(tx);
			const hold = (person: string) =>
				outcome(tx, (t) =>
					asUser(t, person, (me) => me`select public.hold_jointly(${round}, true)`)
				);
			for (const person of [BOB, IDA, CAROL, BEN, IVO, ZOE]) {
				expect([person, await hold(person)]).toEqual([person, 'NOTAD']);
			}
			expect(await hold(ALICE)).toBe('done');
			const visit = (t: Tx) =>
				asRole(t, 'anon', (me) => me`select public.hold_jointly(${round}, true)`);
			expect(await outcome(tx, visit)).toBe('42501');
			await holdJointly(tx, round);
			expect(await heldFor(tx, round)).toEqual(BOTH);
			await holdJointly(tx, round);
			expect(await heldFor(tx, round)).toEqual(BOTH);
			await holdJointly(tx, round, false);
			expect(await heldFor(tx, round)).toEqual([]);
		});
	});

	it('is held by the lead alone: not by a member of the cluster, nor by an agency in none', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			for (const [person, agencyId] of [
				[CAROL, AGENCY_B],
				[ZOE, AGENCY_C]
			] as const) {
				const round = await draftExternal(tx, { agencyId });
				const hold = (t: Tx) =>
					asUser(t, person, (me) => me`select public.hold_jointly(${round}, true)`);
				expect(await outcome(tx, hold)).toBe('CLSLD');
			}
			await configureClusters(tx, [OTHERS]);
			const led = await draftExternal(tx, { agencyId: AGENCY_B });
			await asUser(tx, CAROL, (me) => me`select public.hold_jointly(${led}, true)`);
			expect(await heldFor(tx, led)).toEqual(['agency-b', 'agency-c']);
			const round = await draftExternal(tx);
			expect(await outcome(tx, (t) => holdJointly(t, round))).toBe('CLSLD');
		});
	});

	it('is noted as a change of the draft where it changes something', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await draftExternal(tx);
			const changes = () => tx`
				select actor, detail -> 'columns' as columns from audit.acts
				where agency_id = ${AGENCY_A} and kind = 'round_changed' order by number`;
			const change = { actor: `${ALICE}@example.org`, columns: ['joint_agencies'] };
			await holdJointly(tx, round, false);
			expect(await changes()).toEqual([]);
			await holdJointly(tx, round);
			await holdJointly(tx, round);
			expect(await changes()).toEqual([change]);
			await holdJointly(tx, round, false);
			expect(await changes()).toEqual([change, change]);
		});
	});

	it('may be of any part, and stays joint when the part of its draft changes', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const survey = await draftJoint(tx, { part: 'eit_survey' });
			const { id: internal } = await draftInternal(tx);
			await holdJointly(tx, internal);
			await tx`update public.rounds set part = 'eit_public' where id = ${survey}`;
			for (const round of [survey, internal]) {
				await open(tx, round);
				expect(await heldFor(tx, round)).toEqual(BOTH);
			}
		});
	});

	it('P31: of employees is refused where a round of the year has asked one of its agencies otherwise', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const draft = async (agencyId: string, isJoint: boolean, fiscalYear = 2569) => {
				const { id } = await draftInternal(tx, { agencyId });
				await tx`update public.rounds set fiscal_year = ${fiscalYear} where id = ${id}`;
				if (isJoint) await holdJointly(tx, id);
				return id;
			};
			const opened = (round: string) => outcome(tx, (t) => t`select public.open_round(${round})`);
			const begun = async (round: string) => void (await tx`select public.open_round(${round})`);

			const alone = await draft(AGENCY_B, false);
			const joint = await draft(AGENCY_A, true);
			expect([await opened(alone), await opened(joint)], 'control').toEqual(['done', 'done']);
			await begun(alone);
			expect(await opened(joint)).toBe('CLSTW');
			expect(await opened(await draft(AGENCY_A, false))).toBe('done');
			const nextYear = await draft(AGENCY_A, true, 2570);
			expect(await opened(nextYear)).toBe('done');
			await begun(nextYear);
			for (const agency of [AGENCY_A, AGENCY_B]) {
				expect(await opened(await draft(agency, false, 2570))).toBe('CLSTW');
			}
			expect(await opened(await draft(AGENCY_A, true, 2570)), 'the same again').toBe('done');
			expect(await opened(await draftJoint(tx)), 'residents').toBe('done');
		});
	});

	it('loses its draft with the agencies that it was for; a copy is held by the lead alone', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await draftJoint(tx);
			const [copy] = await asUser(
				tx,
				ALICE,
				(me) => me<{ slug: string }[]>`
					select public.copy_round(
						${round}, 'รอบถัดไป', 2570, 'eit-2566', '2027-01-01', '2027-02-01'
					) as slug`
			);
			const [made] = await tx<{ id: string }[]>`
				select id from public.rounds where slug = ${copy?.slug ?? ''}`;
			expect(await heldFor(tx, made?.id ?? '')).toEqual([]);
			expect(await heldFor(tx, round), 'control').toEqual(BOTH);
			await asUser(tx, ALICE, (me) => me`delete from public.rounds where id = ${round}`);
			expect(await tx`select 1 from public.joint_agencies`).toEqual([]);
		});
	});
});

describe('opening a joint round', () => {
	it('freezes whom it is held with, against every role (P15)', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const draft = await draftJoint(tx);
			const round = await openJoint(tx);
			const tries = (id: string): ((t: Tx) => Promise<unknown>)[] => [
				(t) => holdJointly(t, id, false),
				(t) => t`delete from public.joint_agencies where round_id = ${id}`,
				(t) => t`insert into public.joint_agencies values (${id}, ${AGENCY_C}, 'ค', 'C')`
			];
			for (const attempt of tries(round)) expect(await outcome(tx, attempt)).toBe('RNDFZ');
			for (const attempt of tries(draft)) expect(await outcome(tx, attempt)).toBe('done');
			const rename = (t: Tx) => t`update public.joint_agencies set name_en = 'X'`;
			expect(await outcome(tx, rename)).toBe('RNDFZ');
			const alone = await draftExternal(tx);
			await open(tx, alone);
			expect(await outcome(tx, (t) => holdJointly(t, alone))).toBe('RNDFZ');
			expect(await outcome(tx, (t) => holdJointly(t, alone, false))).toBe('RNDFZ');
		});
	});

	it('leaves the round as it is when the clusters or the names of agencies change', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await openJoint(tx);
			await configureClusters(tx, [OTHERS]);
			await tx`update public.agencies set name_en = 'Renamed' where id = ${AGENCY_B}`;
			expect(await heldFor(tx, round)).toEqual(BOTH);
			const names = await tx`select name_en from public.joint_agencies order by 1`;
			expect(names).toEqual([{ name_en: 'agency-a' }, { name_en: 'agency-b' }]);
		});
	});

	it.each([
		[
			'other agencies',
			(tx: Tx) =>
				configureClusters(tx, [{ ...CLUSTER, agencies: ['agency-a', 'agency-b', 'agency-c'] }])
		],
		[
			'one agency for another',
			(tx: Tx) => configureClusters(tx, [{ ...CLUSTER, agencies: ['agency-a', 'agency-c'] }])
		],
		['another lead', (tx: Tx) => configureClusters(tx, [{ ...CLUSTER, lead: 'agency-b' }])],
		['left it', (tx: Tx) => configureClusters(tx, [OTHERS])],
		[
			'another name of one',
			(tx: Tx) => tx`update public.agencies set name_th = 'ใหม่' where id = ${AGENCY_B}`
		]
	])('is refused when the cluster has %s since the draft', async (_, change) => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await draftJoint(tx);
			expect(await outcome(tx, (t) => open(t, round))).toBe('done');
			await change(tx);
			expect(await outcome(tx, (t) => open(t, round))).toBe('CLSCH');
			const [leads] = await tx`select 1 from public.clusters where lead_id = ${AGENCY_A}`;
			await holdJointly(tx, round, leads !== undefined);
			expect(await outcome(tx, (t) => open(t, round))).toBe('done');
		});
	});

	it('stands in the record of the others too, by whom it is held', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const opened = () => tx`
				select agency_id, kind, actor, subject, detail from audit.acts
				where kind in ('round_opened', 'joint_round_opened') order by agency_id`;
			await openJoint(tx);
			const act = { actor: `${ALICE}@example.org`, subject: 'รอบทดสอบ' };
			expect(await opened()).toEqual([
				{ ...act, agency_id: AGENCY_A, kind: 'round_opened', detail: expect.anything() as unknown },
				{
					...act,
					agency_id: AGENCY_B,
					kind: 'joint_round_opened',
					detail: { lead: 'หน่วยงาน agency-a' }
				}
			]);
			await open(tx, await draftExternal(tx));
			expect(await opened()).toHaveLength(3);
		});
	});
});

describe('the form of a joint round', () => {
	it('names the other agencies, as a draft too, and none where it is of one', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const told = async (round: string) => {
				const [point] = await tx<{ slug: string }[]>`
					select slug from public.service_points where round_id = ${round} limit 1`;
				const [row] = await asRole(
					tx,
					'anon',
					(t) => t<{ entry: { joint_with: unknown; agency: { slug: string } } }[]>`
						select public.entry_point(${point?.slug ?? ''}) as entry`
				);
				return [row?.entry.agency.slug, row?.entry.joint_with];
			};
			const joint = ['agency-a', [{ th: 'หน่วยงาน agency-b', en: 'agency-b' }]];
			expect(await told(await draftJoint(tx))).toEqual(joint);
			expect(await told(await openJoint(tx))).toEqual(joint);
			expect(await told(await draftExternal(tx))).toEqual(['agency-a', []]);
		});
	});
});

describe('what is published of a joint round', () => {
	/** Closes a round of two counters, one at each agency, and publishes what its mix has counted. */
	async function published(
		tx: Tx,
		{ expected, answers }: { expected: [number, number]; answers: [number, number] }
	): Promise<PublishedResult> {
		const round = await openJoint(tx, { points: expected });
		const points = await tx<{ cell: number }[]>`
			select cell from public.service_points where round_id = ${round} order by name_th`;
		for (const [at, { cell }] of points.entries()) await fill(tx, round, cell, answers[at] ?? 0);
		await tx`select public.begin_closing(${round})`;
		const inbox = await waiting(tx, round);
		const ids = [...inbox.values()].flat();
		const mixed = [...inbox].flatMap(([cell, of]) => rows(cell, of.length));
		await commit(tx, round, ids, mixed);
		const [row] = await asRole(
			tx,
			'service_role',
			(t) => t<{ state: unknown }[]>`select public.published_state(${round}) as state`
		);
		return publish(parsePublishedState(row?.state), surveyInstrument('eit-2566'));
	}

	it('P28, P31: is one total of two agencies of six answers each, and no figure of either', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const result = await published(tx, { expected: [6, 6], answers: [6, 6] });
			expect(result).toMatchObject({ n: 12, cells: [] });
			expect(result.items[0]).toMatchObject({ code: 'e1', state: 'shown', mean: '67/1' });
		});
	});

	it('P31: is one total too where only one of them is large, whose part would tell the other', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const result = await published(tx, { expected: [100, 6], answers: [40, 6] });
			expect(result).toMatchObject({ n: 46, cells: [] });
		});
	});

	it('P31, P32: has a cell of each where each expects three times k', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const result = await published(tx, { expected: [30, 30], answers: [15, 20] });
			expect(result.n).toBe(35);
			expect(result.cells.map(({ cell, n }) => [cell, n])).toEqual([
				[1, 15],
				[2, 20]
			]);
		});
	});
});
