/** Who learns what of a joint round: its agencies, those who oversee one of them, and nobody else. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import {
	AGENCY_C,
	BEN,
	CLUSTER,
	configureClusters,
	draftJoint,
	insertCluster,
	IVO,
	jointResult,
	jointResults,
	openJoint,
	ZOE
} from './harness/clusters.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	configure,
	DAVE,
	insertOverseers,
	OLIVE,
	onlyRow,
	REGIONS,
	resultWith
} from './harness/regions.ts';
import {
	closedExternal,
	commit,
	fill,
	openExternal,
	rows,
	submission,
	submit,
	waiting
} from './harness/rounds.ts';

const RESULT = { ...resultWith('331/4', [[6, '247/3']], ['84/1']), n: 20 };

/** Closes a round that 20 answered, and stores what it publishes. */
async function close(tx: Tx, round: string, result: object = RESULT): Promise<string> {
	await fill(tx, round, 1, 20);
	await tx`select public.begin_closing(${round})`;
	await commit(tx, round, (await waiting(tx, round)).get(1) ?? [], rows(1, 20));
	await tx`select public.store_published_result(${round}, 1, ${tx.json(result as never)})`;
	return round;
}

const slugOf = async (tx: Tx, round: string): Promise<string> => {
	const [row] = await tx<{ slug: string }[]>`select slug from public.rounds where id = ${round}`;
	return row?.slug ?? '';
};

describe('the result of a joint round', () => {
	it('is read by admins and analysts of every agency that it is held for, and by nobody else', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await insertCluster(tx);
			await configure(tx, REGIONS);
			const round = await close(tx, await openJoint(tx));
			const slug = await slugOf(tx, round);
			const read = { id: round, slug, state: 'closed', published: { result: RESULT } };
			for (const person of [CAROL, BEN, ALICE, BOB]) {
				expect(await jointResult(tx, person, slug)).toMatchObject(read);
				expect(await jointResult(tx, person, round)).toMatchObject(read);
			}
			for (const person of [CAROL, BEN]) {
				expect(await jointResults(tx, person, AGENCY_B)).toMatchObject([read]);
			}
			for (const person of [IDA, IVO, ZOE, OLIVE, DAVE]) {
				expect([person, await jointResult(tx, person, slug)]).toEqual([person, null]);
				for (const agency of [AGENCY_A, AGENCY_B, AGENCY_C]) {
					expect([person, await jointResults(tx, person, agency)]).toEqual([person, []]);
				}
			}
			for (const ask of [
				(t: Tx) => t`select public.joint_result(${slug})`,
				(t: Tx) => t`select public.joint_results(${AGENCY_B})`
			]) {
				expect(await outcome(tx, (t) => asRole(t, 'anon', ask))).toBe('42501');
			}
		});
	});

	it('stands with the agency that holds it, not among what others hold for it', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			await close(tx, await openJoint(tx));
			expect(await jointResults(tx, BOB, AGENCY_A)).toEqual([]);
			expect(await jointResults(tx, BOB, AGENCY_B)).toEqual([]);
			const own = (t: Tx) => t`select 1 from public.published_results`;
			expect(await asUser(tx, BOB, own)).toHaveLength(1);
		});
	});

	it('is no other round: neither one of the lead alone, nor a draft', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const alone = await closedExternal(tx, { points: [100] }, RESULT);
			const draft = await draftJoint(tx);
			for (const round of [alone, draft]) {
				expect(await jointResult(tx, CAROL, round)).toBeNull();
				expect(await jointResult(tx, CAROL, await slugOf(tx, round))).toBeNull();
			}
			expect(await jointResults(tx, CAROL, AGENCY_B)).toEqual([]);
			await asUser(tx, ALICE, (me) => me`select public.open_round(${draft})`);
			expect(await jointResults(tx, CAROL, AGENCY_B)).toMatchObject([
				{ id: draft, state: 'open', published: null }
			]);
		});
	});

	it('is none of a void round, which is told as void', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await openJoint(tx);
			await fill(tx, round, 1, 9);
			await tx`select public.begin_closing(${round})`;
			await tx`select public.void_round(${round})`;
			expect(await jointResult(tx, CAROL, round)).toMatchObject({
				state: 'void',
				turnout_at_least: 0,
				published: null
			});
		});
	});

	it('gives its agencies no row of the one that holds it, no comment and no entry link', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await openJoint(tx, { points: [100, 100], asksComment: true });
			await close(tx, await openJoint(tx, { points: [100] }));
			await tx`insert into private.comments values (${round}, 'ดีมาก')`;
			const links = await tx<{ slug: string }[]>`select slug from public.service_points`;
			expect(links).toHaveLength(3);
			const told = JSON.stringify([
				await jointResult(tx, CAROL, round),
				await jointResults(tx, CAROL, AGENCY_B)
			]);
			expect(told).toContain('จุดบริการ 0');
			for (const { slug } of links) expect(told).not.toContain(slug);
			expect(told).not.toContain('ดีมาก');
			expect(await jointResult(tx, CAROL, round)).toMatchObject({ asks_comment: false });
			const comments = (t: Tx) => t`select public.round_comments(${round}, 10)`;
			expect(await outcome(tx, (t) => asUser(t, CAROL, comments))).toBe('NOTAN');
			expect(await outcome(tx, (t) => asUser(t, ALICE, comments))).toBe('done');
			for (const table of ['rounds', 'service_points', 'published_results', 'joint_agencies']) {
				const read = (t: Tx) => t.unsafe(`select 1 from public.${table}`);
				expect([table, (await asUser(tx, CAROL, read)).length]).toEqual([table, 0]);
				expect([table, (await asUser(tx, ALICE, read)).length > 0]).toEqual([table, true]);
			}
		});
	});

	it('stays with the agencies of its round when the clusters become others', async () => {
		await rolledBack(async (tx) => {
			await insertCluster(tx);
			const round = await close(tx, await openJoint(tx));
			await configureClusters(tx, [{ ...CLUSTER, agencies: ['agency-a', 'agency-c'] }]);
			expect(await jointResult(tx, CAROL, round)).toMatchObject({ state: 'closed' });
			expect(await jointResult(tx, ZOE, round)).toBeNull();
			const next = await openJoint(tx);
			expect(await jointResult(tx, ZOE, next)).toMatchObject({ state: 'open' });
			expect(await jointResult(tx, CAROL, next)).toBeNull();
		});
	});

	it('P16: moves for its agencies with the night and the mix alone, never with an answer', async () => {
		await rolledBack(async (tx) => {
			await insertOverseers(tx);
			await insertCluster(tx);
			await configure(tx, REGIONS);
			const round = await openJoint(tx, { points: [100] });
			const seen = async () =>
				JSON.stringify([
					await jointResult(tx, CAROL, round),
					await jointResults(tx, CAROL, AGENCY_B),
					await onlyRow(tx, OLIVE, 'san-sai'),
					await asUser(tx, CAROL, (me) => me`select public.acts(${AGENCY_B}, 100)`)
				]);
			const before = await seen();
			await fill(tx, round, 1, 24);
			expect(await seen()).toBe(before);
			await tx`select public.snapshot_turnout()`;
			const night = await seen();
			expect(night).not.toBe(before);
			expect(await jointResult(tx, CAROL, round)).toMatchObject({ turnout_at_least: 20 });
			expect(await submit(tx, [submission(round)])).toEqual(['ok']);
			expect(await seen()).toBe(night);
		});
	});
});

describe('the overview of an agency in a joint round', () => {
	/** Figures and rounds of B, as the overseer of the province sees them in San Sai. */
	async function overseenB(tx: Tx) {
		const row = await onlyRow(tx, OLIVE, 'san-sai');
		return { figures: row?.figures, rounds: row?.rounds };
	}

	async function prepare(tx: Tx): Promise<void> {
		await insertOverseers(tx);
		await insertCluster(tx);
		await configure(tx, REGIONS);
	}

	it('has the figures of the round for each of them, and says that they are joint', async () => {
		await rolledBack(async (tx) => {
			await prepare(tx);
			expect((await overseenB(tx)).figures).toBeNull();
			await close(tx, await openJoint(tx, { points: [100] }));
			const shown = { pulse_eit: 82.75, pulse_iit: null, pulse_is_joint: true };
			expect((await overseenB(tx)).figures).toMatchObject(shown);
			expect((await onlyRow(tx, DAVE, 'mae-rim'))?.figures).toMatchObject(shown);
			const summaries = await tx`select agency_id from public.year_summaries order by 1`;
			expect(summaries).toEqual([{ agency_id: AGENCY_A }, { agency_id: AGENCY_B }]);
		});
	});

	it('has none of them any more when the result is removed', async () => {
		await rolledBack(async (tx) => {
			await prepare(tx);
			await close(tx, await openJoint(tx, { points: [100] }));
			expect((await overseenB(tx)).figures).toMatchObject({ pulse_is_joint: true });
			// Nobody can; whoever owns the database can switch that off.
			await tx`alter table public.published_results disable trigger _500_freeze_final`;
			await tx`delete from public.published_results`;
			const gone = { pulse_eit: null, pulse_is_joint: null };
			expect((await overseenB(tx)).figures).toMatchObject(gone);
			expect((await onlyRow(tx, DAVE, 'mae-rim'))?.figures).toMatchObject(gone);
		});
	});

	it('has its own round before a joint one of the same part, also when that is newer', async () => {
		await rolledBack(async (tx) => {
			await prepare(tx);
			const own = { ...resultWith('90/1', [[6, '90/1']]), n: 10 };
			await closedExternal(tx, { agencyId: AGENCY_B, points: [100], opensIn: -9 }, own);
			const ofItsOwn = { pulse_eit: 90, pulse_is_joint: false };
			expect((await overseenB(tx)).figures).toMatchObject(ofItsOwn);
			await close(tx, await openJoint(tx, { points: [100] }));
			expect((await overseenB(tx)).figures).toMatchObject(ofItsOwn);
			// The lead has the joint one alone.
			const lead = await onlyRow(tx, DAVE, 'mae-rim');
			expect(lead?.figures).toMatchObject({ pulse_eit: 82.75, pulse_is_joint: true });
			await closedExternal(tx, { points: [100], opensIn: -9 }, own);
			expect((await onlyRow(tx, DAVE, 'mae-rim'))?.figures).toMatchObject(ofItsOwn);
		});
	});

	it('lists the round for each of them, marked as joint; drafts for none', async () => {
		await rolledBack(async (tx) => {
			await prepare(tx);
			await draftJoint(tx);
			expect((await overseenB(tx)).rounds).toEqual([]);
			await openJoint(tx, { points: [100] });
			const joint = expect.objectContaining({ state: 'open', is_joint: true }) as unknown;
			expect((await overseenB(tx)).rounds).toEqual([joint]);
			expect((await onlyRow(tx, DAVE, 'mae-rim'))?.rounds).toEqual([joint]);
			await openExternal(tx, { agencyId: AGENCY_B, points: [100] });
			const own = expect.objectContaining({ state: 'open', is_joint: false }) as unknown;
			expect((await overseenB(tx)).rounds).toHaveLength(2);
			expect((await overseenB(tx)).rounds).toEqual(expect.arrayContaining([joint, own]));
		});
	});
});
