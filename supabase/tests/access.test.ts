/**
 * Who may read and write which table. Every "cannot" stands beside a control that shows there was
 * something to see or to change. The embedded Supabase has given all roles all rights on all tables
 * here, so what holds is row level security; the grants of the migrations are checked at the end.
 */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, sql, type Tx } from './harness/database.ts';
import { CLUSTER, configureClusters, draftJoint } from './harness/clusters.ts';
import { configure, DAVE, insertOverseers, REGIONS } from './harness/regions.ts';
import {
	closedExternal,
	commit,
	draftExternal,
	draftInternal,
	fill,
	rows,
	waiting
} from './harness/rounds.ts';

type Who = 'alice' | 'bob' | 'ida' | 'carol' | 'dave' | 'nobody';

/** Signed in as somebody of the cast, or not signed in. */
function as<T>(who: Who, tx: Tx, act: (tx: Tx) => Promise<T>): Promise<T> {
	const people = { alice: ALICE, bob: BOB, ida: IDA, carol: CAROL, dave: DAVE };
	return who === 'nobody' ? asRole(tx, 'anon', act) : asUser(tx, people[who], act);
}

const EVERYBODY: Who[] = ['alice', 'bob', 'ida', 'carol', 'dave', 'nobody'];

/** An external draft and a mixed open round of A, and an internal draft of A. */
let draft = '';
let mixed = '';
/** A closed round of A whose result nobody has published, beside one that is published. */
let closed = '';
/** A region that nobody oversees. */
let lamphun = '';
/** A planned measure of A, beside one that is under way. */
const MEASURE = 'eeeeeeee-0000-4000-8000-00000000000e';

beforeAll(async () => {
	await sql.begin(async (tx) => {
		await insertOverseers(tx);
		await configure(tx, REGIONS);
		const [region] = await tx<
			{ id: string }[]
		>`select id from public.regions where slug = 'lamphun'`;
		lamphun = region?.id ?? '';
		await configureClusters(tx, [CLUSTER]);
		draft = await draftJoint(tx);
		await draftInternal(tx);
		mixed = await draftExternal(tx);
		await tx`select public.open_round(${mixed})`;
		await fill(tx, mixed, 1, 30);
		const ids = (await waiting(tx, mixed)).get(1) ?? [];
		await commit(tx, mixed, ids.slice(0, 20), rows(1, 20));
		await tx`insert into private.marks (round_id, mark, n) values (${mixed}, 'paper', 12)`;
		await tx`insert into audit.paper_entries values (${mixed}, '2026-01-01', ${IDA}, 3)`;
		await tx`select public.store_published_result(${mixed}, 1, '{"score": 1}')`;
		closed = await closedExternal(tx, { points: [100] });
		const published = await closedExternal(tx, { points: [100] });
		await tx`insert into public.result_publications (round_id) values (${published})`;
		await tx`
			insert into private.inbox_comments (round_id, envelope)
			values (${mixed}, decode(repeat('00', 4124), 'hex'))`;
		await tx`insert into private.comments values (${mixed}, 'ดีมาก')`;
		await tx`insert into private.comment_releases values (${mixed}, 10)`;
		await tx`insert into public.official_sources values (${AGENCY_A}, 2566, 'รายงาน', 'Report')`;
		await tx`insert into public.official_figures values (${AGENCY_A}, 2566, 'iit', 'i1', 91.5, null)`;
		await tx`insert into public.official_remarks values (${AGENCY_A}, 2566, 'iit', 'i1', 'ดี')`;
		await tx`insert into public.official_imports
			values (${AGENCY_A}, 2566, 1, '2026-01-01', null, '{"figures": [], "remarks": []}')`;
		await tx`insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item)
			values (${AGENCY_A}, 2569, 'oit-2566', 'o1')`;
		await tx`insert into public.measures (id, agency_id, fiscal_year, title, items_year)
			values (${MEASURE}, ${AGENCY_A}, 2569, 'ก', 2566)`;
		await tx`insert into public.measures (agency_id, fiscal_year, title, items_year, state)
			values (${AGENCY_A}, 2569, 'ข', 2566, 'under_way')`;
		await tx`insert into public.measure_progress (measure_id, agency_id, done_on, note)
			values (${MEASURE}, ${AGENCY_A}, '2026-01-01', 'ก')`;
		await tx`insert into public.report_edits
			values (${AGENCY_A}, 2566, 'th', 'result.total', 'ก', 'ข')`;
		await tx`insert into public.instrument_sets (fiscal_year, content)
			values (2570, '{"set": {"fiscalYear": 2570, "instruments": {}}, "instruments": []}')`;
	});
});

async function count(tx: Tx, table: string): Promise<number> {
	const [row] = await tx.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
	return row?.n ?? -1;
}

describe('reading', () => {
	/** Rows that each sees; the owner's count is the control. */
	const SEEN: [table: string, Record<Who | 'owner', number>][] = [
		['public.agencies', { owner: 2, alice: 1, bob: 1, ida: 1, carol: 1, dave: 0, nobody: 0 }],
		['public.memberships', { owner: 4, alice: 3, bob: 1, ida: 1, carol: 1, dave: 0, nobody: 0 }],
		['public.rounds', { owner: 5, alice: 5, bob: 5, ida: 5, carol: 0, dave: 0, nobody: 0 }],
		['public.service_points', { owner: 8, alice: 8, bob: 8, ida: 8, carol: 0, dave: 0, nobody: 0 }],
		[
			'public.published_results',
			{ owner: 3, alice: 3, bob: 3, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.result_publications',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.official_sources',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.official_figures',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.official_remarks',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.official_imports',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		[
			'public.oit_self_checks',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		['public.clusters', { owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['public.joint_agencies', { owner: 2, alice: 2, bob: 2, ida: 2, carol: 0, dave: 0, nobody: 0 }],
		['public.regions', { owner: 4, alice: 0, bob: 0, ida: 0, carol: 0, dave: 1, nobody: 0 }],
		['public.overseers', { owner: 2, alice: 0, bob: 0, ida: 0, carol: 0, dave: 1, nobody: 0 }],
		['public.year_summaries', { owner: 2, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['public.measures', { owner: 2, alice: 2, bob: 2, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		[
			'public.measure_progress',
			{ owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		['public.report_edits', { owner: 1, alice: 1, bob: 1, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['private.spent', { owner: 50, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['private.inbox', { owner: 10, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		[
			'private.inbox_comments',
			{ owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		['private.comments', { owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		[
			'public.instrument_sets',
			{ owner: 1, alice: 1, bob: 0, ida: 0, carol: 1, dave: 0, nobody: 0 }
		],
		[
			'private.comment_releases',
			{ owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		['private.slips', { owner: 30, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['private.responses', { owner: 40, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['private.tallies', { owner: 6, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		[
			'private.published_tallies',
			{ owner: 3, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }
		],
		['private.marks', { owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['private.mixes', { owner: 3, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['audit.acts', { owner: 27, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }],
		['audit.paper_entries', { owner: 1, alice: 0, bob: 0, ida: 0, carol: 0, dave: 0, nobody: 0 }]
	];

	it('names every table of the schema', async () => {
		const tables = await sql<{ name: string }[]>`
			select schemaname || '.' || tablename as name from pg_tables
			where schemaname in ('public', 'private', 'audit')`;
		expect(SEEN.map(([table]) => table).sort()).toEqual(tables.map((row) => row.name).sort());
	});

	it.each(SEEN)('%s shows each only what is theirs', async (table, expected) => {
		await rolledBack(async (tx) => {
			const seen: Record<string, number> = { owner: await count(tx, table) };
			for (const who of EVERYBODY) seen[who] = await as(who, tx, (t) => count(t, table));
			expect(seen).toEqual(expected);
		});
	});

	it("hides a stranger's agency whole: its name, its people and its rounds", async () => {
		await rolledBack(async (tx) => {
			expect(await asUser(tx, CAROL, (t) => t`select id from public.agencies`)).toEqual([
				{ id: AGENCY_B }
			]);
			expect(await asUser(tx, CAROL, (t) => t`select user_id from public.memberships`)).toEqual([
				{ user_id: CAROL }
			]);
			expect(
				await asUser(tx, CAROL, (t) => t`select id from public.rounds where id = ${mixed}`)
			).toEqual([]);
			expect(
				await asUser(tx, ALICE, (t) => t`select id from public.rounds where id = ${mixed}`)
			).toHaveLength(1);
		});
	});
});

describe('writing', () => {
	const POINT = `(round_id, name_th, name_en, expected) values`;
	const ROUND = `(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission) values`;

	/** A statement, who can, and why the others cannot: refused, or as if there were nothing there. */
	const WRITES: [what: string, statement: () => string, can: Who[]][] = [
		[
			'insert public.agencies',
			() =>
				`insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by) values ('c', 'ก', 'C', 'x', 'x')`,
			[]
		],
		[
			'update public.agencies',
			() => `update public.agencies set data_contact = 'new' where id = '${AGENCY_A}'`,
			['alice']
		],
		['delete public.agencies', () => `delete from public.agencies where id = '${AGENCY_A}'`, []],
		[
			'insert public.memberships',
			() => `insert into public.memberships values ('${CAROL}', '${AGENCY_A}', 'analyst')`,
			['alice']
		],
		[
			'update public.memberships',
			() => `update public.memberships set role = 'admin' where user_id = '${BOB}'`,
			['alice']
		],
		[
			'delete public.memberships',
			() => `delete from public.memberships where user_id = '${BOB}'`,
			['alice']
		],
		[
			'insert public.rounds',
			() =>
				`insert into public.rounds ${ROUND} ('${AGENCY_A}', 'r', 'eit-2566', 'eit_public', 2569, '2026-01-01', '2026-02-01', 50, 'link')`,
			['alice']
		],
		[
			'update public.rounds',
			() => `update public.rounds set name = 'new' where id = '${draft}'`,
			['alice']
		],
		[
			'update public.rounds (open)',
			() => `update public.rounds set closes_on = closes_on + 1 where id = '${mixed}'`,
			[]
		],
		['delete public.rounds', () => `delete from public.rounds where id = '${draft}'`, ['alice']],
		['delete public.rounds (open)', () => `delete from public.rounds where id = '${mixed}'`, []],
		[
			'insert public.service_points',
			() => `insert into public.service_points ${POINT} ('${draft}', 'ก', 'A', 100)`,
			['alice']
		],
		[
			'insert public.service_points (open)',
			() => `insert into public.service_points ${POINT} ('${mixed}', 'ก', 'A', 100)`,
			[]
		],
		[
			'update public.service_points',
			() => `update public.service_points set expected = 90 where round_id = '${draft}'`,
			['alice']
		],
		[
			'delete public.service_points',
			() => `delete from public.service_points where round_id = '${draft}'`,
			['alice']
		],
		[
			'insert public.published_results',
			() =>
				`insert into public.published_results values ('${draft}', 1, '2026-01-01', false, '{}', null)`,
			[]
		],
		[
			'update public.published_results',
			() => `update public.published_results set result = '{}'`,
			[]
		],
		['delete public.published_results', () => `delete from public.published_results`, []],
		[
			'insert public.result_publications',
			() => `insert into public.result_publications values ('${closed}', '2026-01-01')`,
			['alice']
		],
		[
			'update public.result_publications',
			() => `update public.result_publications set published_on = '2026-01-01'`,
			[]
		],
		[
			'delete public.result_publications',
			() => `delete from public.result_publications`,
			['alice']
		],
		[
			'insert public.official_sources',
			() => `insert into public.official_sources values ('${AGENCY_A}', 2567, 'ก', 'A')`,
			[]
		],
		[
			'update public.official_sources',
			() => `update public.official_sources set is_example = true`,
			[]
		],
		['delete public.official_sources', () => `delete from public.official_sources`, []],
		[
			'insert public.official_figures',
			() =>
				`insert into public.official_figures values ('${AGENCY_A}', 2567, 'iit', 'i1', 90, null)`,
			[]
		],
		['update public.official_figures', () => `update public.official_figures set score = 90`, []],
		['delete public.official_figures', () => `delete from public.official_figures`, []],
		[
			'insert public.official_remarks',
			() => `insert into public.official_remarks values ('${AGENCY_A}', 2567, 'iit', 'i1', 'x')`,
			[]
		],
		['update public.official_remarks', () => `update public.official_remarks set remark = 'x'`, []],
		['delete public.official_remarks', () => `delete from public.official_remarks`, []],
		[
			'insert public.official_imports',
			() =>
				`insert into public.official_imports values ('${AGENCY_A}', 2567, 1, null, null, '{"figures": [], "remarks": []}')`,
			[]
		],
		[
			'update public.official_imports',
			() => `update public.official_imports set imported_by = 'x'`,
			[]
		],
		['delete public.official_imports', () => `delete from public.official_imports`, []],
		[
			'insert public.oit_self_checks',
			() =>
				`insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item) values ('${AGENCY_A}', 2569, 'oit-2566', 'o2')`,
			['alice', 'bob']
		],
		[
			'update public.oit_self_checks',
			() => `update public.oit_self_checks set ticked = '{1}'`,
			['alice', 'bob']
		],
		['delete public.oit_self_checks', () => `delete from public.oit_self_checks`, []],
		[
			'insert public.report_edits',
			() =>
				`insert into public.report_edits (agency_id, fiscal_year, locale, sentence, words, replaced) values ('${AGENCY_A}', 2566, 'en', 'result.total', 'a', 'b')`,
			['alice', 'bob']
		],
		[
			'update public.report_edits',
			() => `update public.report_edits set words = 'new'`,
			['alice', 'bob']
		],
		[
			'insert public.instrument_sets',
			() =>
				`insert into public.instrument_sets (fiscal_year, content) values (2571, '{"set": {"fiscalYear": 2571, "instruments": {}}, "instruments": []}')`,
			[]
		],
		[
			'update public.instrument_sets',
			() => `update public.instrument_sets set imported_on = '2026-01-01'`,
			[]
		],
		['delete public.instrument_sets', () => `delete from public.instrument_sets`, []],
		['delete public.report_edits', () => `delete from public.report_edits`, ['alice', 'bob']],
		[
			'insert public.measures',
			() =>
				`insert into public.measures (agency_id, fiscal_year, title, items_year) values ('${AGENCY_A}', 2569, 'ค', 2566)`,
			['alice', 'bob']
		],
		[
			'update public.measures',
			() => `update public.measures set title = 'new' where id = '${MEASURE}'`,
			['alice', 'bob']
		],
		[
			'delete public.measures (planned)',
			() => `delete from public.measures where state = 'planned'`,
			['alice', 'bob']
		],
		[
			'delete public.measures (under way)',
			() => `delete from public.measures where state = 'under_way'`,
			[]
		],
		[
			'insert public.measure_progress',
			() =>
				`insert into public.measure_progress (measure_id, agency_id, done_on, note) values ('${MEASURE}', '${AGENCY_A}', '2026-01-02', 'ข')`,
			['alice', 'bob']
		],
		['update public.measure_progress', () => `update public.measure_progress set note = 'new'`, []],
		[
			'delete public.measure_progress',
			() => `delete from public.measure_progress`,
			['alice', 'bob']
		],
		[
			'insert public.regions',
			() =>
				`insert into public.regions (slug, name_th, name_en, level) values ('x', 'ก', 'X', 'province')`,
			[]
		],
		['update public.regions', () => `update public.regions set name_en = 'X'`, []],
		['delete public.regions', () => `delete from public.regions where slug = 'lamphun'`, []],
		[
			'insert public.clusters',
			() =>
				`insert into public.clusters (slug, name_th, name_en, lead_id) values ('x', 'ก', 'X', '${AGENCY_A}')`,
			[]
		],
		['update public.clusters', () => `update public.clusters set lead_id = '${AGENCY_B}'`, []],
		['delete public.clusters', () => `delete from public.clusters`, []],
		[
			'insert public.joint_agencies',
			() => `insert into public.joint_agencies values ('${draft}', gen_random_uuid(), 'ค', 'C')`,
			[]
		],
		['update public.joint_agencies', () => `update public.joint_agencies set name_en = 'X'`, []],
		['delete public.joint_agencies', () => `delete from public.joint_agencies`, []],
		[
			'insert public.overseers',
			() => `insert into public.overseers values ('${DAVE}', '${lamphun}')`,
			[]
		],
		[
			'update public.overseers',
			() => `update public.overseers set region_id = '${lamphun}' where user_id = '${DAVE}'`,
			[]
		],
		['delete public.overseers', () => `delete from public.overseers`, []],
		[
			'insert public.year_summaries',
			() =>
				`insert into public.year_summaries (agency_id, fiscal_year) values ('${AGENCY_A}', 2570)`,
			[]
		],
		['update public.year_summaries', () => `update public.year_summaries set pulse_iit = 100`, []],
		['delete public.year_summaries', () => `delete from public.year_summaries`, []],
		[
			'insert private.spent',
			() => `insert into private.spent values ('${mixed}', sha256('x'))`,
			[]
		],
		['update private.spent', () => `update private.spent set h = sha256(h)`, []],
		['delete private.spent', () => `delete from private.spent`, []],
		[
			'insert private.inbox',
			() =>
				`insert into private.inbox (round_id, cell, envelope) select round_id, cell, envelope from private.inbox`,
			[]
		],
		['update private.inbox', () => `update private.inbox set cell = 2`, []],
		['delete private.inbox', () => `delete from private.inbox`, []],
		[
			'insert private.slips',
			() => `insert into private.slips values ('${mixed}', sha256('x'))`,
			[]
		],
		['update private.slips', () => `update private.slips set state = 'revoked'`, []],
		['delete private.slips', () => `delete from private.slips`, []],
		[
			'insert private.responses',
			() => `insert into private.responses values ('${mixed}', 1, '2026-01-01', '{}')`,
			[]
		],
		['update private.responses', () => `update private.responses set answers = '{}'`, []],
		['delete private.responses', () => `delete from private.responses`, []],
		[
			'insert private.tallies',
			() => `insert into private.tallies values ('${mixed}', 1, 'e9', '1', 1)`,
			[]
		],
		['update private.tallies', () => `update private.tallies set n = n + 1`, []],
		['delete private.tallies', () => `delete from private.tallies`, []],
		[
			'insert private.published_tallies',
			() => `insert into private.published_tallies values ('${mixed}', 1, 'e9', '1', 1)`,
			[]
		],
		[
			'update private.published_tallies',
			() => `update private.published_tallies set n = n + 1`,
			[]
		],
		['delete private.published_tallies', () => `delete from private.published_tallies`, []],
		[
			'insert private.mixes',
			() => `insert into private.mixes values ('${mixed}', 1, 10, '2026-01-01')`,
			[]
		],
		['update private.mixes', () => `update private.mixes set moved = 11`, []],
		['delete private.mixes', () => `delete from private.mixes`, []],
		[
			'insert private.inbox_comments',
			() =>
				`insert into private.inbox_comments (round_id, envelope) select round_id, envelope from private.inbox_comments`,
			[]
		],
		[
			'update private.inbox_comments',
			() => `update private.inbox_comments set id = gen_random_uuid()`,
			[]
		],
		['delete private.inbox_comments', () => `delete from private.inbox_comments`, []],
		[
			'insert private.comments',
			() => `insert into private.comments values ('${mixed}', 'made up')`,
			[]
		],
		['update private.comments', () => `update private.comments set body = 'changed'`, []],
		['delete private.comments', () => `delete from private.comments`, []],
		[
			'insert private.comment_releases',
			() => `insert into private.comment_releases values ('${draft}', 10)`,
			[]
		],
		[
			'update private.comment_releases',
			() => `update private.comment_releases set released = 11`,
			[]
		],
		['delete private.comment_releases', () => `delete from private.comment_releases`, []],
		[
			'insert private.marks',
			() => `insert into private.marks values ('${mixed}', 'assisted', 10)`,
			[]
		],
		['update private.marks', () => `update private.marks set n = 11`, []],
		['delete private.marks', () => `delete from private.marks`, []],
		[
			'insert audit.acts',
			() =>
				`insert into audit.acts values ('${AGENCY_A}', 99, now(), 'x', 'x', 'x', '{}', sha256('x'), sha256('x'))`,
			[]
		],
		['update audit.acts', () => `update audit.acts set subject = 'x'`, []],
		['delete audit.acts', () => `delete from audit.acts`, []],
		[
			'insert audit.paper_entries',
			() => `insert into audit.paper_entries values ('${mixed}', '2026-01-02', '${IDA}', 1)`,
			[]
		],
		['update audit.paper_entries', () => `update audit.paper_entries set n = 4`, []],
		['delete audit.paper_entries', () => `delete from audit.paper_entries`, []]
	];

	it('names every table and command', async () => {
		const tables = await sql<{ name: string }[]>`
			select schemaname || '.' || tablename as name from pg_tables
			where schemaname in ('public', 'private', 'audit')`;
		const named = new Set(WRITES.map(([what]) => what.split(' (')[0]));
		for (const { name } of tables) {
			for (const command of ['insert', 'update', 'delete']) {
				expect(named).toContain(`${command} ${name}`);
			}
		}
	});

	it.each(WRITES)('%s is for those who may and nobody else', async (what, statement, can) => {
		await rolledBack(async (tx) => {
			/** Rows that the statement touched, or null where it was refused. */
			const touched = async (run: (t: Tx, text: string) => Promise<number>) => {
				let rowCount = 0;
				const code = await outcome(tx, async (t) => {
					rowCount = await run(t, statement());
				});
				return code === 'done' ? rowCount : null;
			};
			const reached: Who[] = [];
			for (const who of EVERYBODY) {
				const n = await touched((t, text) =>
					as(who, t, async (me) => (await me.unsafe(text)).count)
				);
				if (n !== null && n > 0) reached.push(who);
				// An update or delete that finds nothing is no error; an insert is.
				else if (what.startsWith('insert'))
					expect([who, n]).toEqual([who, what.includes('inbox') ? n : null]);
			}
			expect(reached).toEqual(can);
			// The control: with triggers aside, the statement does find rows.
			await tx`set local session_replication_role = replica`;
			expect(await touched(async (t, text) => (await t.unsafe(text)).count)).toBeGreaterThan(0);
		});
	});

	it('a signed-in person makes no round for an agency that is not theirs', async () => {
		await rolledBack(async (tx) => {
			const insert = (t: Tx, agency: string) =>
				t.unsafe(
					`insert into public.rounds ${ROUND} ('${agency}', 'r', 'eit-2566', 'eit_public', 2569, '2026-01-01', '2026-02-01', 50, 'link')`
				);
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => insert(me, AGENCY_B)))).toBe(
				'42501'
			);
			expect(await outcome(tx, (t) => asUser(t, CAROL, (me) => insert(me, AGENCY_B)))).toBe('done');
		});
	});

	it('a round is not handed to another agency by whoever is admin of both', async () => {
		await rolledBack(async (tx) => {
			await tx`insert into public.memberships values (${ALICE}, ${AGENCY_B}, 'admin')`;
			const move = (t: Tx) =>
				t`update public.rounds set agency_id = ${AGENCY_B} where id = ${draft}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, move))).toBe('RNDFZ');
		});
	});

	it('an agency keeps its address, and its mark of made-up figures, from everybody', async () => {
		await rolledBack(async (tx) => {
			const set = (t: Tx, column: string, value: string) =>
				t.unsafe(`update public.agencies set ${column} = ${value} where id = '${AGENCY_A}'`);
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => set(me, 'slug', `'other'`)))).toBe(
				'AGNFZ'
			);
			expect(await outcome(tx, (t) => set(t, 'is_demonstration', 'true'))).toBe('AGNFZ');
			expect(await outcome(tx, (t) => set(t, 'name_en', `'Other'`))).toBe('done');
		});
	});

	it('an agency keeps one admin', async () => {
		await rolledBack(async (tx) => {
			const leave = (t: Tx) => t`delete from public.memberships where user_id = ${ALICE}`;
			const stepDown = (t: Tx) =>
				t`update public.memberships set role = 'analyst' where user_id = ${ALICE}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, leave))).toBe('LSTAD');
			expect(await outcome(tx, (t) => asUser(t, ALICE, stepDown))).toBe('LSTAD');
			await tx`update public.memberships set role = 'admin' where user_id = ${BOB}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, leave))).toBe('done');
		});
	});

	it('a membership is not handed on to another person', async () => {
		await rolledBack(async (tx) => {
			const swap = (t: Tx) =>
				t`update public.memberships set user_id = ${CAROL} where user_id = ${BOB}`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, swap))).toBe('MEMFZ');
		});
	});
});

describe('the grants of the migrations, as a hosted Supabase has them', () => {
	const grants = inject('grantsOfMigrations');

	it('give nobody anything in private, and those not signed in nothing at all', () => {
		expect(grants.length).toBeGreaterThan(0);
		expect(grants.filter((g) => g.table.startsWith('private.') || g.role === 'anon')).toEqual([]);
	});

	it('let whole rows be read, and name the columns that can be written', () => {
		for (const { table, command, columns } of grants) {
			expect([table, command, columns === null]).toEqual([
				table,
				command,
				['select', 'delete'].includes(command)
			]);
		}
	});

	it('give nobody a column that only a function may set', () => {
		const written = grants
			.filter((g) => g.command !== 'select')
			.flatMap((g) => (g.columns ?? []).map((column) => `${g.table}.${column}`));
		for (const column of [
			'state',
			'slug',
			'tallies_version',
			'mix_due_on',
			'turnout_at_least',
			'turnout_on',
			'printed',
			'handed_out',
			'spares',
			'redeemed_at_least'
		]) {
			expect(written).not.toContain(`public.rounds.${column}`);
		}
		expect(written).not.toContain('public.service_points.cell');
		expect(written.filter((column) => column.startsWith('public.published_results'))).toEqual([]);
		expect(written).toContain('public.rounds.k');
	});
});
