/** A round from draft to its end: who moves it, what it promises, and that nobody takes it back. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	commit,
	day,
	draftExternal,
	draftInternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	waiting
} from './harness/rounds.ts';

async function round(tx: Tx, id: string) {
	const [row] = await tx`select * from public.rounds where id = ${id}`;
	return row;
}

/** The cells of a round's service points, in the order of their names. */
async function cells(tx: Tx, id: string): Promise<(number | null)[]> {
	const points = await tx<{ cell: number | null }[]>`
		select cell from public.service_points where round_id = ${id} order by name_th`;
	return points.map((point) => point.cell);
}

/** An external round that was closed with 12 answers. */
async function closed(tx: Tx): Promise<string> {
	const id = await openExternal(tx);
	await fill(tx, id, 1, 12);
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 12));
	return id;
}

/** An external round that nobody answered. */
async function voided(tx: Tx): Promise<string> {
	const id = await openExternal(tx);
	await tx`select public.begin_closing(${id})`;
	await tx`select public.void_round(${id})`;
	return id;
}

describe('a draft', () => {
	it('has an address of ten base32 characters, another for each', async () => {
		await rolledBack(async (tx) => {
			const slugs = await tx<{ slug: string }[]>`
				select private.random_slug() as slug from generate_series(1, 1000)`;
			expect(slugs.filter(({ slug }) => !/^[0-9a-hjkmnp-tv-z]{10}$/.test(slug))).toEqual([]);
			expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(1000);
			expect(new Set(slugs.map(({ slug }) => slug).join('')).size).toBe(32);
		});
	});

	it.each([
		['P15: a k below five', `k = 4`],
		['a k above a hundred', `k = 101`],
		['an instrument of the other kind', `instrument_id = 'iit-2566'`],
		['a disclosure profile nobody knows', `disclosure_profile = 'lax'`],
		['a way in that does not fit', `admission = 'draw'`],
		['a last day before the first', `closes_on = opens_on`],
		['a western year', `fiscal_year = 2026`],
		['nobody expected', `expected = 0`],
		['no name', `name = ''`],
		['an unknown part', `part = 'oit'`],
		['a turnout of its own', `turnout_at_least = 10`],
		['a version of tallies', `tallies_version = 1`]
	])('refuses %s', async (_, change) => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			const set = (text: string) => (t: Tx) =>
				t.unsafe(`update public.rounds set ${text} where id = '${id}'`);
			expect(await outcome(tx, set(change))).toBe('23514');
			expect(await outcome(tx, set(`k = 5, expected = 40, name = 'รอบสอง'`))).toBe('done');
		});
	});

	it('is how every round begins', async () => {
		await rolledBack(async (tx) => {
			const begin = (state: string) => (t: Tx) => t`
				insert into public.rounds
					(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission, state)
				values (${AGENCY_A}, 'r', 'eit-2566', 'eit_public', 2569, '2026-01-01', '2026-02-01', 10, 'link', ${state})`;
			expect(await outcome(tx, begin('open'))).toBe('RNDST');
			expect(await outcome(tx, begin('draft'))).toBe('done');
		});
	});

	it('gives its service points no cell, and an internal one has no points', async () => {
		await rolledBack(async (tx) => {
			const external = await draftExternal(tx);
			const internal = (await draftInternal(tx)).id;
			const point = (id: string, cell: number | null) => (t: Tx) => t`
				insert into public.service_points (round_id, name_th, name_en, expected, cell)
				values (${id}, 'ก', 'A', 50, ${cell})`;
			expect(await outcome(tx, point(external, 1))).toBe('RNDFZ');
			expect(await outcome(tx, point(internal, null))).toBe('RNDSP');
			expect(await outcome(tx, point(external, null))).toBe('done');
		});
	});

	it('goes with its points and slips', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx);
			await draftExternal(tx);
			expect(await tx`select from private.slips where round_id = ${id}`).not.toEqual([]);
			await asUser(tx, ALICE, (me) => me`delete from public.rounds`);
			expect(await tx`select from public.service_points`).toEqual([]);
			expect(await tx`select from private.slips where round_id = ${id}`).toEqual([]);
		});
	});
});

describe('opening', () => {
	it('is for admins of the agency and the server', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			const open = (t: Tx) => t`select public.open_round(${id})`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, open))).toBe('done');
			expect(await outcome(tx, (t) => asRole(t, 'service_role', open))).toBe('done');
			for (const who of [BOB, IDA, CAROL]) {
				expect(await outcome(tx, (t) => asUser(t, who, open))).toBe('NOTAD');
			}
			expect(await outcome(tx, (t) => asRole(t, 'anon', open))).toBe('42501');
		});
	});

	it('numbers the service points as cells when each expects 3k', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { points: [30, 31, 400] });
			expect(await cells(tx, id)).toEqual([1, 2, 3]);
		});
	});

	it('P32: makes one cell of all points when one of them expects less', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { points: [400, 29, 400] });
			expect(await cells(tx, id)).toEqual([1, 1, 1]);
		});
	});

	it('sets the first mix a week ahead, and none for an internal round', async () => {
		await rolledBack(async (tx) => {
			expect(await round(tx, await openExternal(tx))).toMatchObject({
				state: 'open',
				mix_due_on: await day(tx, 7)
			});
			expect(await round(tx, (await openInternal(tx)).id)).toMatchObject({
				state: 'open',
				mix_due_on: null
			});
		});
	});

	it('refuses a round without a service point, without slips, or whose last day has passed', async () => {
		await rolledBack(async (tx) => {
			const open = (id: string) => outcome(tx, (t) => t`select public.open_round(${id})`);
			expect(await open(await draftExternal(tx, { points: [] }))).toBe('RNDSP');
			const { id } = await draftInternal(tx);
			expect(await open(id)).toBe('done');
			await tx`delete from private.slips where round_id = ${id}`;
			expect(await open(id)).toBe('SLTCT');
			expect(await open(await draftExternal(tx, { opensIn: -9, closesIn: -1 }))).toBe('RNDDY');
			expect(await open(await draftExternal(tx, { opensIn: -9, closesIn: 0 }))).toBe('done');
		});
	});

	it('refuses more slips than the head count allows, also when that was lowered afterwards', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx, { expected: 40 });
			await tx`update public.rounds set expected = 37 where id = ${id}`;
			expect(await outcome(tx, (t) => t`select public.open_round(${id})`)).toBe('SLTCT');
			await tx`update public.rounds set expected = 38 where id = ${id}`;
			expect(await outcome(tx, (t) => t`select public.open_round(${id})`)).toBe('done');
		});
	});

	it('happens once, and not for a round that does not exist', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const nobodys = '00000000-0000-4000-8000-000000000000';
			const open = (t: Tx, round: string) => t`select public.open_round(${round})`;
			expect(await outcome(tx, (t) => open(t, id))).toBe('RNDST');
			expect(await outcome(tx, (t) => open(t, nobodys))).toBe('RNDUN');
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => open(me, nobodys)))).toBe('NOTAD');
		});
	});
});

describe('an open round', () => {
	it.each([
		['k', `k = 5`],
		['the head count', `expected = 31`],
		['the instrument', `instrument_id = 'eit-2567'`],
		['the part', `part = 'eit_survey'`],
		['the fiscal year', `fiscal_year = 2570`],
		['the name', `name = 'อื่น'`],
		['the first day', `opens_on = opens_on - 1`],
		['the target', `target = 50`],
		['the address', `slug = '0123456789'`],
		['its disclosure profile', `disclosure_profile = 'strict'`],
		['the agency', `agency_id = gen_random_uuid()`],
		['the id', `id = gen_random_uuid()`]
	])('P15: has frozen %s against every role, the owner included', async (_, change) => {
		await rolledBack(async (tx) => {
			const draft = await draftExternal(tx);
			const open = await openExternal(tx);
			const set = (id: string) => (t: Tx) =>
				t.unsafe(`update public.rounds set ${change} where id = '${id}'`);
			expect(await outcome(tx, set(open))).toBe('RNDFZ');
			expect(await outcome(tx, (t) => asRole(t, 'service_role', set(open)))).toBe('RNDFZ');
			// The control: what is frozen can be changed in a draft, unless it never changes at all.
			const everFrozen = /^(slug|id|agency_id)/.test(change);
			expect(await outcome(tx, set(draft))).toBe(everFrozen ? 'RNDFZ' : 'done');
		});
	});

	it('P15, P28, P32: has frozen its service points', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const tries = [
				`update public.service_points set cell = 9 where round_id = '${id}'`,
				`update public.service_points set cell = null where round_id = '${id}'`,
				`update public.service_points set name_th = 'x' where round_id = '${id}'`,
				`update public.service_points set slug = private.random_slug() where round_id = '${id}'`,
				`delete from public.service_points where round_id = '${id}'`,
				`insert into public.service_points (round_id, name_th, name_en, expected) values ('${id}', 'x', 'x', 99)`
			];
			for (const text of tries) {
				expect([text, await outcome(tx, (t) => t.unsafe(text))]).toEqual([text, 'RNDFZ']);
			}
		});
	});

	it('can be prolonged by an admin of the agency, never shortened', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const [before, later] = [await day(tx, 29), await day(tx, 60)];
			const prolong = (t: Tx, to: string) => t`select public.prolong_round(${id}, ${to})`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => prolong(me, before)))).toBe('RNDDY');
			expect(await outcome(tx, (t) => asUser(t, BOB, (me) => prolong(me, later)))).toBe('NOTAD');
			expect(await outcome(tx, (t) => asUser(t, CAROL, (me) => prolong(me, later)))).toBe('NOTAD');
			expect(
				await outcome(tx, (t) => t`update public.rounds set closes_on = ${before} where id = ${id}`)
			).toBe('RNDDY');
			await asUser(tx, ALICE, (me) => prolong(me, later));
			expect(await round(tx, id)).toMatchObject({ closes_on: later });
		});
	});

	it('only grows in version and turnout', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const set = (text: string) =>
				tx.unsafe(`update public.rounds set ${text} where id = '${id}'`);
			await set(`tallies_version = 2, turnout_at_least = 20`);
			for (const text of ['tallies_version = 1', 'turnout_at_least = 10']) {
				expect(
					await outcome(tx, (t) => t.unsafe(`update public.rounds set ${text} where id = '${id}'`))
				).toBe('RNDFZ');
			}
		});
	});

	it('is kept: nobody deletes it', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			expect(await outcome(tx, (t) => t`delete from public.rounds where id = ${id}`)).toBe('RNDFZ');
		});
	});
});

describe('closing', () => {
	it('is for admins of the agency and the server', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const close = (t: Tx) => t`select public.begin_closing(${id})`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, close))).toBe('done');
			expect(await outcome(tx, (t) => asRole(t, 'service_role', close))).toBe('done');
			for (const who of [BOB, IDA, CAROL]) {
				expect(await outcome(tx, (t) => asUser(t, who, close))).toBe('NOTAD');
			}
		});
	});

	it('may be asked for twice, but not of a draft or a finished round', async () => {
		await rolledBack(async (tx) => {
			const close = (id: string) => outcome(tx, (t) => t`select public.begin_closing(${id})`);
			const id = await openExternal(tx);
			await tx`select public.begin_closing(${id})`;
			expect(await close(id)).toBe('done');
			expect(await close(await draftExternal(tx))).toBe('RNDST');
			expect(await close(await closed(tx))).toBe('RNDST');
			expect(await close(await voided(tx))).toBe('RNDST');
		});
	});

	it('cannot be undone, nor a closing round prolonged', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await tx`select public.begin_closing(${id})`;
			const later = await day(tx, 60);
			expect(await outcome(tx, (t) => t`select public.prolong_round(${id}, ${later})`)).toBe(
				'RNDST'
			);
			expect(
				await outcome(tx, (t) => t`update public.rounds set closes_on = ${later} where id = ${id}`)
			).toBe('RNDDY');
			expect(
				await outcome(tx, (t) => t`update public.rounds set state = 'open' where id = ${id}`)
			).toBe('RNDST');
		});
	});
});

describe('the states', () => {
	const STATES = ['draft', 'open', 'closing', 'closed', 'void'];

	it('follow one another in one way only, for every role', async () => {
		await rolledBack(async (tx) => {
			const make: Record<string, () => Promise<string>> = {
				draft: () => draftExternal(tx),
				open: () => openExternal(tx),
				closing: async () => {
					const id = await openExternal(tx);
					await tx`select public.begin_closing(${id})`;
					return id;
				},
				closed: () => closed(tx),
				void: () => voided(tx)
			};
			const legal: string[] = [];
			for (const [from, makeRound] of Object.entries(make)) {
				const id = await makeRound();
				for (const to of STATES.filter((state) => state !== from)) {
					const code = await outcome(
						tx,
						(t) => t`update public.rounds set state = ${to} where id = ${id}`
					);
					if (code === 'done') legal.push(`${from} -> ${to}`);
					else expect(code).toMatch(/^RND(ST|FZ)$/);
				}
			}
			// closing -> closed needs a mix; the next test has it.
			expect(legal).toEqual(['draft -> open', 'open -> closing', 'closing -> void']);
		});
	});

	it('P4: a round is closed with an empty inbox and something mixed only, else void', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 30);
			const ids = (await waiting(tx, id)).get(1) ?? [];
			await commit(tx, id, ids.slice(0, 20), rows(1, 20));
			await tx`select public.begin_closing(${id})`;
			const go = (state: string) =>
				outcome(tx, (t) => t`update public.rounds set state = ${state} where id = ${id}`);
			expect([await go('closed'), await go('void')]).toEqual(['RNDST', 'RNDST']);
			await tx`delete from private.inbox where round_id = ${id}`;
			expect([await go('closed'), await go('void')]).toEqual(['done', 'RNDST']);
		});
	});

	it('end for good: nothing of a finished round changes', async () => {
		await rolledBack(async (tx) => {
			for (const id of [await closed(tx), await voided(tx)]) {
				for (const text of [
					'name = name || 1',
					'tallies_version = tallies_version + 1',
					'turnout_on = private.today()',
					'closes_on = closes_on + 1'
				]) {
					const set = (t: Tx) => t.unsafe(`update public.rounds set ${text} where id = '${id}'`);
					expect([text, await outcome(tx, set)]).toEqual([text, 'RNDFZ']);
				}
			}
		});
	});
});

describe('void', () => {
	it('P5: deletes the envelopes of a round with fewer than k answers, publishes nothing, and still knows a repeat', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			await fill(tx, id, 1, 5);
			await fill(tx, id, 2, 4);
			await tx`select public.begin_closing(${id})`;
			await tx`select public.void_round(${id})`;
			expect(await round(tx, id)).toMatchObject({ state: 'void', tallies_version: 0 });
			expect(await tx`select from private.inbox where round_id = ${id}`).toEqual([]);
			expect(await tx`select from private.spent where round_id = ${id}`).toHaveLength(9);
			const [state] = await tx`select public.published_state(${id}) as published`;
			expect(state?.published).toMatchObject({
				n: 0,
				cells: [],
				tallies: [],
				as_of: null
			});
		});
	});

	it('is refused to a round with k answers, with an earlier mix, or that is still open', async () => {
		await rolledBack(async (tx) => {
			const voidRound = (id: string) => outcome(tx, (t) => t`select public.void_round(${id})`);
			const enough = await openExternal(tx);
			await fill(tx, enough, 1, 5);
			await fill(tx, enough, 2, 5);
			expect(await voidRound(enough)).toBe('RNDST');
			await tx`select public.begin_closing(${enough})`;
			expect(await voidRound(enough)).toBe('VOIDK');

			const mixed = await openExternal(tx);
			await fill(tx, mixed, 1, 20);
			await commit(tx, mixed, ((await waiting(tx, mixed)).get(1) ?? []).slice(0, 10), rows(1, 10));
			await tx`select public.begin_closing(${mixed})`;
			await tx`delete from private.inbox where round_id = ${mixed}`;
			expect(await voidRound(mixed)).toBe('VOIDK');
		});
	});
});

describe('compacting', () => {
	it('P21: forgets the order in which answers arrived', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx, { expected: 60 });
			for (const slip of slips) await redeem(tx, id, [slip]);
			await tx`select public.begin_closing(${id})`;
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 60));
			const stored = async (table: string, what: string) =>
				(
					await tx.unsafe(
						`select encode(${what}, 'hex') as h from private.${table} where round_id = '${id}' order by ctid`
					)
				).map((row) => row.h as string);
			const [spentBefore, slipsBefore] = [await stored('spent', 'h'), await stored('slips', 'h')];
			expect(slipsBefore).toEqual(slips);

			await tx`select public.compact_round(${id})`;
			const [spentAfter, slipsAfter] = [await stored('spent', 'h'), await stored('slips', 'h')];
			expect(spentAfter).not.toEqual(spentBefore);
			expect(slipsAfter).not.toEqual(slipsBefore);
			expect(spentAfter.toSorted()).toEqual(spentBefore.toSorted());
			expect(slipsAfter.toSorted()).toEqual(slipsBefore.toSorted());
			// Sixty in random order correlate with their arrival by 0.13 as a rule; 0.6 is out of the question.
			expect(Math.abs(correlation(spentBefore, spentAfter))).toBeLessThan(0.6);
			expect(Math.abs(correlation(slipsBefore, slipsAfter))).toBeLessThan(0.6);
			expect(await tx`select distinct state from private.slips where round_id = ${id}`).toEqual([
				{ state: 'redeemed' }
			]);
		});
	});

	it('is for finished rounds', async () => {
		await rolledBack(async (tx) => {
			const compact = (id: string) => outcome(tx, (t) => t`select public.compact_round(${id})`);
			expect(await compact(await openExternal(tx))).toBe('RNDST');
			expect(await compact(await closed(tx))).toBe('done');
			expect(await compact(await voided(tx))).toBe('done');
		});
	});
});

/** Spearman's: how far the second order follows the first, from -1 to 1. */
function correlation(first: string[], second: string[]): number {
	const place = new Map(second.map((h, i) => [h, i]));
	const n = first.length;
	const distance = first.reduce((sum, h, i) => sum + (i - (place.get(h) ?? 0)) ** 2, 0);
	return 1 - (6 * distance) / (n * (n * n - 1));
}
