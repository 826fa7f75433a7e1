/** What an agency's notice promises about keeping, and that the database holds it to that. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, ALICE, BOB, CAROL } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	commit,
	draftExternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	submission,
	submit,
	waiting
} from './harness/rounds.ts';

const keepFor = (days: number) => (tx: Tx) =>
	tx`update public.agencies set retention_days = ${days} where id = ${AGENCY_A}`;

/** A closed external round with 20 mixed answers. */
async function closedExternal(tx: Tx): Promise<string> {
	const round = await openExternal(tx, { points: [100] });
	await fill(tx, round, 1, 20);
	await tx`select public.begin_closing(${round})`;
	await commit(tx, round, (await waiting(tx, round)).get(1) ?? [], rows(1, 20));
	return round;
}

/** A closed internal round in which 12 of 30 slips were redeemed. */
async function closedInternal(tx: Tx): Promise<string> {
	const { id, slips } = await openInternal(tx);
	await redeem(tx, id, slips.slice(0, 12));
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 12, { i1: '3' }));
	return id;
}

/** So many days later, as far as the round is concerned. */
async function later(tx: Tx, round: string, days: number): Promise<void> {
	await tx`update private.mixes set day = day - ${days}::int where round_id = ${round}`;
}

async function kept(tx: Tx, round: string): Promise<Record<string, number>> {
	const [row] = await tx<Record<string, number>[]>`
		select
			(select count(*)::int from private.spent where round_id = ${round}) as spent,
			(select count(*)::int from private.slips where round_id = ${round}) as slips,
			(select count(*)::int from private.responses where round_id = ${round}) as responses,
			(select sum(n)::int from private.tallies where round_id = ${round}) as tallied,
			(select sum(n)::int from private.published_tallies where round_id = ${round}) as published`;
	return row ?? {};
}

async function expire(tx: Tx): Promise<number> {
	const [row] = await asRole(
		tx,
		'service_role',
		(t) => t<{ n: number }[]>`select public.delete_expired_responses() as n`
	);
	return row?.n ?? -1;
}

describe('keeping', () => {
	it('ends when the promised days have passed since the last mix, and not before', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			await later(tx, round, 90);
			expect(await expire(tx)).toBe(0);
			expect(await kept(tx, round)).toEqual({
				spent: 20,
				slips: 0,
				responses: 20,
				tallied: 40,
				published: 20
			});
			await later(tx, round, 1);
			expect(await expire(tx)).toBe(1);
			expect(await kept(tx, round)).toEqual({
				spent: 0,
				slips: 0,
				responses: 0,
				tallied: 40,
				published: 20
			});
			expect(await expire(tx)).toBe(0);
		});
	});

	it('P22: leaves the marks by which everybody can check the count of an internal round', async () => {
		await rolledBack(async (tx) => {
			const round = await closedInternal(tx);
			await later(tx, round, 4000);
			expect(await expire(tx)).toBe(0);
			expect(await kept(tx, round)).toMatchObject({ spent: 12, slips: 30, responses: 0 });
		});
	});

	it('ends for the slips of an internal round that became void', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			await redeem(tx, id, slips.slice(0, 3));
			await tx`select public.begin_closing(${id})`;
			await tx`select public.void_round(${id})`;
			await tx`alter table public.rounds disable trigger user`;
			await tx`
				update public.rounds
				set opens_on = opens_on - 200, closes_on = private.today() - 91
				where id = ${id}`;
			expect(await kept(tx, id)).toMatchObject({ spent: 3, slips: 30 });
			expect(await expire(tx)).toBe(1);
			expect(await kept(tx, id)).toMatchObject({ spent: 0, slips: 0 });
		});
	});

	it('counts from the planned last day where a round became void', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx, { opensIn: -200, closesIn: 1 });
			await submit(tx, [submission(round)]);
			await tx`select public.begin_closing(${round})`;
			await tx`select public.void_round(${round})`;
			expect(await expire(tx)).toBe(0);
			await tx`alter table public.rounds disable trigger user`;
			await tx`update public.rounds set closes_on = private.today() - 91 where id = ${round}`;
			expect(await kept(tx, round)).toMatchObject({ spent: 1 });
			expect(await expire(tx)).toBe(1);
			expect(await kept(tx, round)).toMatchObject({ spent: 0 });
		});
	});

	it('goes on while a round is open, however long', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx, { points: [100] });
			await fill(tx, round, 1, 30);
			await commit(tx, round, ((await waiting(tx, round)).get(1) ?? []).slice(0, 20), rows(1, 20));
			await later(tx, round, 4000);
			expect(await expire(tx)).toBe(0);
			expect(await kept(tx, round)).toMatchObject({ spent: 30, responses: 20 });
		});
	});

	it.each([29, 3651])('is never for %i days', async (days) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, keepFor(days))).toBe('23514');
		});
	});
});

describe('the promised time', () => {
	it('may be set by an admin of the agency and by nobody else', async () => {
		await rolledBack(async (tx) => {
			for (const [who, changed] of [
				[ALICE, 1],
				[BOB, 0],
				[CAROL, 0]
			] as const) {
				const result = await asUser(tx, who, keepFor(365));
				expect(result.count).toBe(changed);
			}
		});
	});

	it('grows while there are only drafts', async () => {
		await rolledBack(async (tx) => {
			await draftExternal(tx);
			expect(await outcome(tx, keepFor(365))).toBe('done');
		});
	});

	it.each([
		['open', (tx: Tx) => openExternal(tx)],
		['closed', closedExternal]
	])('gets shorter but never longer while a round is %s', async (_, make) => {
		await rolledBack(async (tx) => {
			await make(tx);
			expect(await outcome(tx, keepFor(91))).toBe('AGNRT');
			expect(await outcome(tx, (t) => asUser(t, ALICE, keepFor(91)))).toBe('AGNRT');
			expect(await outcome(tx, keepFor(90))).toBe('done');
			expect(await outcome(tx, keepFor(30))).toBe('done');
		});
	});

	it('tells nobody whether an open round has answers', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx, { points: [100] });
			const empty = await outcome(tx, keepFor(91));
			await fill(tx, round, 1, 1);
			expect(await outcome(tx, keepFor(91))).toBe(empty);
		});
	});

	it('grows again once the shorter promise was kept', async () => {
		await rolledBack(async (tx) => {
			const round = await closedExternal(tx);
			await later(tx, round, 91);
			expect(await outcome(tx, keepFor(365))).toBe('done');
		});
	});
});

describe('the notice of an agency', () => {
	it('is what everybody may read of it', async () => {
		await rolledBack(async (tx) => {
			await tx`update public.agencies set kept_in = 'ประเทศไทย' where id = ${AGENCY_A}`;
			const [row] = await asRole(
				tx,
				'anon',
				(t) =>
					t`select public.agency_notice('agency-a') as notice, public.agency_notice('none') as none`
			);
			expect(row).toEqual({
				none: null,
				notice: {
					slug: 'agency-a',
					name_th: 'หน่วยงาน agency-a',
					name_en: 'agency-a',
					data_contact: 'โทร. 0 2000 0000',
					hosted_by: 'สำนักปลัด',
					kept_in: 'ประเทศไทย',
					retention_days: 90,
					is_demonstration: false,
					overseen_by: [],
					joint_with: []
				}
			});
		});
	});

	it('has an address of its own: no agency is called as the page of the data dictionary', async () => {
		await rolledBack(async (tx) => {
			const make = (t: Tx) => t`
				insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
				values ('data', 'ก', 'A', 'x', 'x')`;
			expect(await outcome(tx, make)).toBe('23514');
		});
	});
});
