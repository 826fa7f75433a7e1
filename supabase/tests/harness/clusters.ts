/** Agencies that are surveyed together, their people, and rounds that one of them holds for all. */
import { AGENCY_B, ALICE } from './cast.ts';
import { asRole, asUser, type Tx } from './database.ts';
import { draftExternal } from './rounds.ts';

/** In no cluster at first, and without rounds; zoe is its admin, a stranger to A and B. */
export const AGENCY_C = 'cccccccc-0000-4000-8000-00000000000c';
/** Analyst of B. */
export const BEN = '00000000-0000-4000-8000-0000000000be';
/** Interviewer of B. */
export const IVO = '00000000-0000-4000-8000-000000000140';
/** Admin of C. */
export const ZOE = '00000000-0000-4000-8000-00000000020e';

/** A leads B. */
export const CLUSTER = {
	slug: 'small-ones',
	name_th: 'กลุ่มหน่วยงานขนาดเล็ก',
	name_en: 'The Small Ones',
	lead: 'agency-a',
	agencies: ['agency-a', 'agency-b']
};

/** Agency C and the people of B and C whom the cast lacks. */
export async function insertCompany(tx: Tx): Promise<void> {
	await tx`
		insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by)
		values (${AGENCY_C}, 'agency-c', 'หน่วยงาน agency-c', 'agency-c', '-', '-')`;
	for (const [user, agency, role] of [
		[BEN, AGENCY_B, 'analyst'],
		[IVO, AGENCY_B, 'interviewer'],
		[ZOE, AGENCY_C, 'admin']
	] as const) {
		await tx`insert into auth.users (id, email) values (${user}, ${`${user}@example.org`})`;
		await tx`insert into public.memberships values (${user}, ${agency}, ${role})`;
	}
}

/** Configures clusters as the server does. */
export async function configureClusters(tx: Tx, clusters: object[]): Promise<void> {
	await asRole(
		tx,
		'service_role',
		(t) => t`select public.configure_clusters(${t.json(clusters as never)})`
	);
}

/** The company, with A and B in the cluster. */
export async function insertCluster(tx: Tx): Promise<void> {
	await insertCompany(tx);
	await configureClusters(tx, [CLUSTER]);
}

/** Holds a draft for the cluster, or for its agency alone, as alice does. */
export async function holdJointly(tx: Tx, round: string, isJoint = true): Promise<void> {
	await asUser(tx, ALICE, (me) => me`select public.hold_jointly(${round}, ${isJoint})`);
}

/** An external draft of A for A and B. */
export async function draftJoint(
	tx: Tx,
	draft: Parameters<typeof draftExternal>[1] = {}
): Promise<string> {
	const round = await draftExternal(tx, draft);
	await holdJointly(tx, round);
	return round;
}

/** The same, opened. */
export async function openJoint(
	tx: Tx,
	draft: Parameters<typeof draftExternal>[1] = {}
): Promise<string> {
	const round = await draftJoint(tx, draft);
	await asUser(tx, ALICE, (me) => me`select public.open_round(${round})`);
	return round;
}

/** Slugs of the agencies that a round is held for. */
export async function heldFor(tx: Tx, round: string): Promise<string[]> {
	const agencies = await tx<{ slug: string }[]>`
		select a.slug from public.joint_agencies j join public.agencies a on a.id = j.agency_id
		where j.round_id = ${round} order by a.slug`;
	return agencies.map(({ slug }) => slug);
}

/** As far as these tests look at it. */
export interface JointResult {
	id: string;
	slug: string;
	state: string;
	asks_comment: boolean;
	turnout_at_least: number;
	agency: { name_en: string };
	joint_agencies: { name_en: string }[];
	service_points: object[];
	published: { result: Record<string, unknown> } | null;
}

/** Joint rounds of an agency as a person is told them. */
export async function jointResults(
	tx: Tx,
	person: string,
	agencyId: string
): Promise<JointResult[]> {
	const [row] = await asUser(
		tx,
		person,
		(me) => me<{ results: JointResult[] }[]>`select public.joint_results(${agencyId}) as results`
	);
	return row?.results ?? [];
}

/** One joint round as a person is told it, by slug or id. */
export async function jointResult(
	tx: Tx,
	person: string,
	slugOrId: string
): Promise<JointResult | null> {
	const [row] = await asUser(
		tx,
		person,
		(me) => me<{ result: JointResult | null }[]>`select public.joint_result(${slugOrId}) as result`
	);
	return row?.result ?? null;
}
