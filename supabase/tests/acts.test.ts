/** What staff did is noted in the act itself, and stays as it was noted. */
import { describe, expect, it } from 'vitest';
import { readActs } from './harness/acts.ts';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	closedExternal,
	commit,
	day,
	draftExternal,
	draftInternal,
	fill,
	hash,
	openExternal,
	rows,
	submission,
	waiting
} from './harness/rounds.ts';
import { openTickets } from './tickets/ticket-round.ts';

/** What is noted while `act` runs, in order. */
async function noted(tx: Tx, act: () => Promise<unknown>, admin = ALICE, agency = AGENCY_A) {
	const before = (await readActs(tx, admin, agency)).total;
	await act();
	const { acts } = await readActs(tx, admin, agency);
	return acts
		.filter(({ number }) => number > before)
		.toReversed()
		.map(({ kind, actor, subject, detail }) => ({ kind, actor, subject, detail }));
}

const address = (user: string) => `${user}@example.org`;

describe('an act is noted', () => {
	it('from a draft to the close: who did what with which round, and nothing that answers move (P16)', async () => {
		await rolledBack(async (tx) => {
			let round = '';
			const asAlice = (act: (t: Tx) => Promise<unknown>) => asUser(tx, ALICE, act);
			const kinds = (
				await noted(tx, async () => {
					round = await draftExternal(tx, { points: [100] });
					await asAlice((me) => me`update public.rounds set name = 'ใหม่' where id = ${round}`);
					await asAlice((me) => me`select public.open_round(${round})`);
					const later = await day(tx, 60);
					await asAlice((me) => me`select public.prolong_round(${round}, ${later})`);
				})
			).map(({ kind, actor }) => [kind, actor]);
			expect(kinds).toEqual([
				['round_drafted', null],
				['round_changed', address(ALICE)],
				['round_opened', address(ALICE)],
				['round_prolonged', address(ALICE)]
			]);
			const quiet = await noted(tx, async () => {
				await fill(tx, round, 1, 30);
				await tx`select public.snapshot_turnout()`;
				const ids = (await waiting(tx, round)).get(1) ?? [];
				await commit(tx, round, ids.slice(0, 20), rows(1, 20));
			});
			expect(quiet).toEqual([]);
			const [closing] = await noted(tx, () =>
				asAlice((me) => me`select public.begin_closing(${round})`)
			);
			expect(closing).toMatchObject({ kind: 'round_closing', subject: 'ใหม่' });
		});
	});

	it('of a changed draft tells which columns, and not to what', async () => {
		await rolledBack(async (tx) => {
			const round = await draftExternal(tx);
			const change = () => tx`
				update public.rounds set name = 'ลับ', expected = expected + 1 where id = ${round}`;
			const [act] = await noted(tx, change);
			expect(act?.detail.columns).toEqual(['expected', 'name']);
			expect(await noted(tx, () => tx`update public.rounds set k = k where id = ${round}`)).toEqual(
				[]
			);
		});
	});

	it('when slips are made, made again in the same number, declared and revoked', async () => {
		await rolledBack(async (tx) => {
			let draft = '';
			const made = await noted(tx, async () => {
				const { id, slips } = await draftInternal(tx);
				draft = id;
				await tx`select public.replace_slips(${draft}, ${slips.map(hash)})`;
				await tx`select public.open_round(${draft})`;
				await asUser(tx, ALICE, (me) => me`select public.declare_slips(${draft}, 25, 0)`);
			});
			expect(made.map(({ kind, actor }) => [kind, actor])).toEqual([
				['round_drafted', null],
				['slips_made', null],
				['slips_replaced', null],
				['round_opened', null],
				['slips_declared', address(ALICE)]
			]);
			expect(made[2]?.detail).toMatchObject({ printed: 30 });
			const { id, slips } = await openTickets(tx);
			const slip = slips[0] ?? '';
			const revoked = await noted(tx, () =>
				asUser(tx, ALICE, (me) => me`select public.revoke_slip(${id}, ${slip})`)
			);
			expect(revoked).toMatchObject([{ kind: 'slip_revoked', actor: address(ALICE) }]);
			expect(JSON.stringify(revoked), 'which slip is on no list').not.toContain(slip);
		});
	});

	it('when a result is opened to everybody, and when it is withdrawn', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			const asAlice = (act: (t: Tx) => Promise<unknown>) => asUser(tx, ALICE, act);
			const acts = await noted(tx, async () => {
				await asAlice(
					(me) => me`insert into public.result_publications (round_id) values (${round})`
				);
				await asAlice((me) => me`delete from public.result_publications where round_id = ${round}`);
			});
			expect(acts.map(({ kind, actor }) => [kind, actor])).toEqual([
				['result_published', address(ALICE)],
				['result_withdrawn', address(ALICE)]
			]);
		});
	});

	it('when people come, change and go, and when settings change', async () => {
		await rolledBack(async (tx) => {
			const acts = await noted(tx, () =>
				asUser(tx, ALICE, async (me) => {
					await me`insert into public.memberships values (${CAROL}, ${AGENCY_A}, 'analyst')`;
					await me`update public.memberships set role = 'analyst' where user_id = ${IDA}`;
					await me`delete from public.memberships where (user_id, agency_id) = (${CAROL}, ${AGENCY_A})`;
					await me`update public.agencies set hosted_by = 'ลับ' where id = ${AGENCY_A}`;
				})
			);
			const actor = address(ALICE);
			expect(acts).toEqual([
				{ kind: 'person_added', actor, subject: address(CAROL), detail: { role: 'analyst' } },
				{
					kind: 'role_changed',
					actor,
					subject: address(IDA),
					detail: { from: 'interviewer', to: 'analyst' }
				},
				{ kind: 'person_removed', actor, subject: address(CAROL), detail: { role: 'analyst' } },
				{ kind: 'settings_changed', actor, subject: null, detail: { columns: ['hosted_by'] } }
			]);
		});
	});

	it('when official figures are brought in and withdrawn', async () => {
		await rolledBack(async (tx) => {
			const put = (replaces: number, figures: object[]) =>
				asUser(
					tx,
					ALICE,
					(me) =>
						me`select public.import_official_year(${AGENCY_A}, 2566, ${replaces}, ${me.json({
							source_th: 'ก',
							source_en: 'A',
							figures,
							remarks: []
						} as never)})`
				);
			const acts = await noted(tx, async () => {
				await put(0, [{ part: 'iit', code: 'i1', score: 90, level: null }]);
				await put(1, []);
			});
			expect(acts.map(({ kind, subject }) => [kind, subject])).toEqual([
				['figures_imported', '2566'],
				['figures_withdrawn', '2566']
			]);
		});
	});

	it('P16: of papers when their day is over, once, and without a number', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			const paper = submission(round);
			const note = () => asRole(tx, 'service_role', (t) => t`select public.note_papers()`);
			const today = await noted(tx, async () => {
				await asRole(
					tx,
					'service_role',
					(t) => t`select public.submit_paper(${round}, ${IDA}, ${t.json(paper as never)})`
				);
				await note();
			});
			expect(today, 'nothing while the day lasts').toEqual([]);
			await tx`update audit.paper_entries set day = '2026-01-02', n = 7`;
			const [act, ...more] = await noted(tx, async () => {
				await note();
				await note();
			});
			expect(more).toEqual([]);
			expect(act).toMatchObject({ kind: 'papers_entered', actor: address(IDA) });
			expect(act?.detail).toEqual({ round: expect.any(String) as string, day: '2026-01-02' });
		});
	});

	it('in the same transaction: what is undone was not noted', async () => {
		await rolledBack(async (tx) => {
			const before = await readActs(tx);
			const removed = await outcome(tx, async (t) => {
				await t`delete from public.memberships where user_id = ${BOB}`;
				expect((await readActs(t)).total, 'control: noted until then').toBe(before.total + 1);
			});
			expect(removed).toBe('done');
			expect(await readActs(tx)).toEqual(before);
		});
	});
});

describe('the record', () => {
	it('is read by admins of the agency and by nobody else', async () => {
		await rolledBack(async (tx) => {
			const look = (t: Tx) => t`select public.acts(${AGENCY_A}, 10)`;
			expect((await readActs(tx)).total).toBeGreaterThan(0);
			for (const person of [BOB, IDA, CAROL]) {
				expect(await outcome(tx, (t) => asUser(t, person, look))).toBe('NOTAD');
			}
			expect(await outcome(tx, (t) => asRole(t, 'anon', look))).toBe('42501');
			expect(await outcome(tx, (t) => asUser(t, ALICE, look))).toBe('done');
		});
	});

	it('cannot be changed, shortened or emptied by the server or the owner', async () => {
		await rolledBack(async (tx) => {
			await tx`grant usage on schema audit to service_role`;
			await tx`grant all on all tables in schema audit to service_role`;
			const attempts = [
				`update audit.acts set actor = null`,
				`delete from audit.acts`,
				`truncate audit.acts`
			];
			for (const attempt of attempts) {
				expect(await outcome(tx, (t) => t.unsafe(attempt)), attempt).toBe('ACTFZ');
				expect(
					await outcome(tx, (t) => asRole(t, 'service_role', (me) => me.unsafe(attempt))),
					attempt
				).toBe('ACTFZ');
			}
			const before = (await readActs(tx)).total;
			expect(before, 'there is something to lose').toBeGreaterThan(0);
		});
	});

	it('takes no act into the past: number, time and hashes that are given do not count', async () => {
		await rolledBack(async (tx) => {
			const { total } = await readActs(tx);
			await tx`insert into audit.acts
				values (${AGENCY_A}, 1, '2020-01-01', 'x', 'forged', 'x', '{}', sha256('x'), sha256('x'))`;
			const { broken_at, acts } = await readActs(tx);
			expect(broken_at).toBeNull();
			expect(acts[0]).toMatchObject({ number: total + 1, kind: 'forged' });
			expect(acts[0]?.at).not.toContain('2020');
		});
	});

	it('shows at most so many, newest first, and counts them all', async () => {
		await rolledBack(async (tx) => {
			const { total } = await readActs(tx);
			const { acts } = await readActs(tx, ALICE, AGENCY_A, 2);
			expect(total).toBeGreaterThan(2);
			expect(acts.map(({ number }) => number)).toEqual([total, total - 1]);
		});
	});

	it('of one agency does not move with what another does', async () => {
		await rolledBack(async (tx) => {
			const before = await readActs(tx, CAROL, AGENCY_B);
			await draftExternal(tx);
			expect(await readActs(tx, CAROL, AGENCY_B)).toEqual(before);
		});
	});
});
