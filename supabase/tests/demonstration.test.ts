import { describe, expect, it } from 'vitest';
import { AGENCY_B, ALICE, BOB, IDA } from './harness/cast.ts';
import { insertCluster, openJoint } from './harness/clusters.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	commit,
	draftExternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	submissionWithComment,
	submit,
	waiting,
	type Row
} from './harness/rounds.ts';

const DEMONSTRATION = 'dddddddd-0000-4000-8000-00000000000d';

/** A demonstration agency with rounds in all states, a final result and figures. */
async function demonstrate(tx: Tx): Promise<void> {
	await tx`
		insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by, is_demonstration)
		values (${DEMONSTRATION}, 'demonstration', 'สาธิต', 'Demonstration', '-', '-', true)`;
	await tx`insert into public.memberships values (${BOB}, ${DEMONSTRATION}, 'analyst')`;
	await tx`insert into public.official_sources values (${DEMONSTRATION}, 2566, 'ก', 'A', true)`;
	await tx`insert into public.official_figures values (${DEMONSTRATION}, 2566, 'iit', 'i1', 90, null)`;
	await tx`insert into public.official_remarks values (${DEMONSTRATION}, 2566, 'iit', 'i1', 'ก')`;
	await tx`insert into public.official_imports
		values (${DEMONSTRATION}, 2566, 1, null, null, '{"figures": [], "remarks": []}')`;
	await tx`insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item)
		values (${DEMONSTRATION}, 2569, 'oit-2566', 'o1')`;
	const [measure] = await tx<{ id: string }[]>`
		insert into public.measures (agency_id, fiscal_year, title, items_year, state)
		values (${DEMONSTRATION}, 2569, 'ก', 2566, 'done') returning id`;
	await tx`insert into public.measure_progress (measure_id, agency_id, done_on, note)
		values (${measure?.id ?? ''}, ${DEMONSTRATION}, '2026-01-01', 'ก')`;
	await tx`insert into public.report_edits
		values (${DEMONSTRATION}, 2566, 'th', 'result.total', 'ก', 'ข')`;
	await draftExternal(tx, { agencyId: DEMONSTRATION });
	const { id, slips } = await openInternal(tx, { agencyId: DEMONSTRATION });
	await redeem(tx, id, slips);
	const closed = await openExternal(tx, { agencyId: DEMONSTRATION });
	await fill(tx, closed, 1, 12);
	await tx`select public.begin_closing(${closed})`;
	const marked = rows(1, 12).map(([cell, answers]): Row => [cell, answers, ['paper']]);
	await commit(tx, closed, (await waiting(tx, closed)).get(1) ?? [], marked);
	await tx`insert into audit.paper_entries values (${closed}, '2026-01-01', ${IDA}, 3)`;
	await tx`select public.store_published_result(${closed}, 1, '{}')`;
	await tx`insert into public.result_publications (round_id) values (${closed})`;
}

/** Two rounds that ask for a comment: one open, one closed with comments kept. */
async function demonstrateComments(tx: Tx): Promise<void> {
	for (const isClosing of [false, true]) {
		const asking = { agencyId: DEMONSTRATION, asksComment: true, points: [100] };
		const round = await openExternal(tx, asking);
		const answers = Array.from({ length: 20 }, () => submissionWithComment(round));
		await submit(tx, answers);
		if (!isClosing) continue;
		await tx`select public.begin_closing(${round})`;
		const ids = (await waiting(tx, round)).get(1) ?? [];
		await commit(tx, round, ids, rows(1, 20), Array<string>(10).fill('ดีมาก'));
	}
}

/** Rows of every table, and of one agency's rounds in particular. */
async function sizes(tx: Tx): Promise<Record<string, number>> {
	const tables = await tx<{ name: string }[]>`
		select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'private', 'audit')`;
	const counted: Record<string, number> = {};
	for (const { name } of tables) {
		const [row] = await tx.unsafe<{ n: number }[]>(`select count(*)::int as n from ${name}`);
		counted[name] = row?.n ?? -1;
	}
	return counted;
}

describe('remove_demonstration', () => {
	it('removes made-up agencies with all that belongs to them, and nothing else', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const real = await openJoint(tx);
			await fill(tx, real, 1, 12);
			const before = await sizes(tx);
			await demonstrate(tx);
			await demonstrateComments(tx);
			const during = await sizes(tx);
			// Regions and years of the assessment are nobody's in particular, and stay as they are; the
			// demonstration stands in no cluster.
			const ofAll = /\.(regions|overseers|instrument_sets|clusters|joint_agencies)$/;
			const owned = Object.keys(before).filter((table) => !ofAll.test(table));
			for (const table of owned) {
				expect([table, (during[table] ?? 0) > (before[table] ?? 0)]).toEqual([table, true]);
			}
			const [removed] = await asUser(
				tx,
				ALICE,
				(me) => me`select public.remove_demonstration() as n`
			);
			expect(removed?.n).toBe(1);
			// That it was removed stands in the record of the admin's own agency.
			const acts = (before['audit.acts'] ?? 0) + 1;
			expect(await sizes(tx)).toEqual({ ...before, 'audit.acts': acts });
		});
	});

	it('is for any admin and the server, not for analysts, interviewers or visitors', async () => {
		await rolledBack(async (tx) => {
			await demonstrate(tx);
			const remove = (t: Tx) => t`select public.remove_demonstration()`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, remove))).toBe('done');
			expect(await outcome(tx, (t) => asRole(t, 'service_role', remove))).toBe('done');
			expect(await outcome(tx, (t) => asUser(t, BOB, remove))).toBe('NOTAD');
			expect(await outcome(tx, (t) => asUser(t, IDA, remove))).toBe('NOTAD');
			expect(await outcome(tx, (t) => asRole(t, 'anon', remove))).toBe('42501');
		});
	});

	it('leaves a real agency with rounds where it is, whoever would delete it', async () => {
		await rolledBack(async (tx) => {
			await openExternal(tx, { agencyId: AGENCY_B });
			expect(await outcome(tx, (t) => t`delete from public.agencies where id = ${AGENCY_B}`)).toBe(
				'23503'
			);
		});
	});
});

describe("the demonstration's slips", () => {
	it('can be asked for an unused one; those of a real round cannot', async () => {
		await rolledBack(async (tx) => {
			await demonstrate(tx);
			const ask = async (round: string, slips: string[]) => {
				const [row] = await asRole(
					tx,
					'service_role',
					(t) => t`
					select public.first_unused_demonstration_slip(${round}, ${slips}) as slip`
				);
				return row?.slip as string | null;
			};
			const shown = await openInternal(tx, { agencyId: DEMONSTRATION });
			await redeem(tx, shown.id, shown.slips.slice(0, 2));
			expect(await ask(shown.id, shown.slips)).toBe(shown.slips[2]);
			expect(await ask(shown.id, shown.slips.slice(0, 2))).toBeNull();
			const real = await openInternal(tx);
			expect(await ask(real.id, real.slips)).toBeNull();
		});
	});
});

describe('demonstration_entries', () => {
	const entries = async (tx: Tx) =>
		(await asRole(tx, 'anon', (t) => t`select public.demonstration_entries() as entries`))[0]
			?.entries as unknown;

	it('shows a visitor where to try it, and nothing of real agencies', async () => {
		await rolledBack(async (tx) => {
			await openExternal(tx);
			await openInternal(tx);
			const nothing = { eit_slug: null, iit_slug: null, iit_round: null, results_round: null };
			expect(await entries(tx)).toEqual(nothing);
			await demonstrate(tx);
			const open = await openExternal(tx, { agencyId: DEMONSTRATION });
			expect(await entries(tx)).toEqual({
				eit_slug: expect.stringMatching(/^[0-9a-z]{10}$/) as string,
				iit_slug: expect.stringMatching(/^[0-9a-z]{10}$/) as string,
				iit_round: expect.any(String) as string,
				results_round: expect.any(String) as string
			});
			const slugs = await tx<
				{ slug: string }[]
			>`select slug from public.service_points where round_id = ${open}`;
			expect(slugs.map((point) => point.slug)).toContain(
				((await entries(tx)) as { eit_slug: string }).eit_slug
			);
		});
	});
});
