/** P22: the numbers by which everybody can see whether the box was stuffed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../src/lib/privacy/ticket/counters.ts';
import { outcome, rolledBack, type Tx } from '../harness/database.ts';
import {
	commit,
	day,
	hash,
	openInternal,
	redeem as redeemDraw,
	rows,
	waiting
} from '../harness/rounds.ts';
import {
	answer,
	counters,
	nextNight,
	nullifiers,
	openTickets,
	redeem,
	type Counters,
	type TicketRound
} from './ticket-round.ts';

const declare = (id: string, handedOut: number | null, spares: number | null) => (tx: Tx) =>
	tx`select public.declare_slips(${id}, ${handedOut}, ${spares})`;

async function finish(tx: Tx, { id }: TicketRound, answers: number): Promise<void> {
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, answers, { i1: '3' }));
}

describe('the counters of a round', () => {
	it('P22: show redeemed slips once a night, rounded down to a multiple of k', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx, { k: 7 });
			for (const slip of round.slips.slice(0, 20)) await redeem(tx, round.id, slip);
			expect(await counters(tx, round.slug)).toMatchObject({ redeemed: 0, counted_on: null });
			await tx`select public.snapshot_turnout()`;
			expect(await counters(tx, round.slug)).toMatchObject({
				redeemed: 14,
				counted_on: await day(tx)
			});
			await redeem(tx, round.id, round.slips[20] ?? '');
			await tx`select public.snapshot_turnout()`;
			expect(await counters(tx, round.slug)).toMatchObject({ redeemed: 14 });
			await nextNight(tx, round.id);
			expect(await counters(tx, round.slug)).toMatchObject({ redeemed: 21 });
		});
	});

	it('P16: are the same bytes before and after a slip is redeemed and an answer comes', async () => {
		await rolledBack(async (tx) => {
			const { id, slug, slips } = await openTickets(tx);
			const seen = async () =>
				JSON.stringify([
					await counters(tx, slug),
					await nullifiers(tx, slug),
					await tx`select * from public.rounds where id = ${id}`,
					await tx`select public.internal_entry(${slug})`
				]);
			const before = await seen();
			for (const slip of slips) {
				await redeem(tx, id, slip);
				await answer(tx, id);
			}
			expect(await seen()).toBe(before);
			await nextNight(tx, id);
			await tx`select public.snapshot_turnout()`;
			expect(await seen()).not.toBe(before);
		});
	});

	it('P22: tell the answers and the list of nullifiers only when the round is closed', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			const mine = Array.from({ length: 12 }, hash);
			for (const slip of round.slips.slice(0, 13)) await redeem(tx, round.id, slip);
			for (const nullifier of mine) await answer(tx, round.id, nullifier);
			const hidden = async () => {
				expect(await counters(tx, round.slug)).toMatchObject({ answers: null, redeemed: 0 });
				expect(await nullifiers(tx, round.slug)).toBeNull();
			};
			await hidden();
			await tx`select public.begin_closing(${round.id})`;
			await hidden();
			await commit(
				tx,
				round.id,
				(await waiting(tx, round.id)).get(1) ?? [],
				rows(1, 12, { i1: '3' })
			);
			expect(await counters(tx, round.slug)).toMatchObject({ answers: 12, redeemed: 13 });
			expect(await nullifiers(tx, round.slug)).toEqual(mine.toSorted());
			await tx`select public.compact_round(${round.id})`;
			expect(await nullifiers(tx, round.slug)).toEqual(mine.toSorted());
		});
	});

	it('P5: of a void round never tell how many came', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			for (const slip of round.slips.slice(0, 9)) {
				await redeem(tx, round.id, slip);
				await answer(tx, round.id);
			}
			await tx`select public.begin_closing(${round.id})`;
			await tx`select public.void_round(${round.id})`;
			expect(await counters(tx, round.slug)).toMatchObject({
				state: 'void',
				answers: null,
				redeemed: 0
			});
			expect(await nullifiers(tx, round.slug)).toBeNull();
		});
	});

	it('P22: show it when more answers came than slips were redeemed', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			for (const slip of round.slips.slice(0, 10)) await redeem(tx, round.id, slip);
			// Whoever holds the round's key can sign tickets without a slip.
			for (let n = 0; n < 12; n++) await answer(tx, round.id);
			await finish(tx, round, 12);
			const seen = await counters(tx, round.slug);
			expect(seen).toMatchObject({ redeemed: 10, answers: 12 });
			expect(seen && contradictedBy(seen)).toEqual(['redeemed']);
		});
	});

	it('of a draw are counted in the same way, and it has no list of nullifiers', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			const [row] = await tx<{ slug: string }[]>`select slug from public.rounds where id = ${id}`;
			await redeemDraw(tx, id, slips.slice(0, 13));
			await tx`select public.snapshot_turnout()`;
			const slug = row?.slug ?? '';
			expect(await counters(tx, slug)).toMatchObject({
				admission: 'draw',
				redeemed: 10,
				answers: null
			});
			await tx`select public.begin_closing(${id})`;
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 13, { i1: '3' }));
			expect(await counters(tx, slug)).toMatchObject({ redeemed: 13, answers: 13 });
			expect(await nullifiers(tx, slug)).toBeNull();
		});
	});

	it('are those of internal rounds', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			expect(await counters(tx, 'unknown000')).toBeNull();
			expect(await counters(tx, round.slug)).toMatchObject({
				state: 'open',
				admission: 'ticket',
				k: 10,
				expected: 30,
				printed: 30,
				spares: 0
			});
		});
	});
});

describe('what is declared of the slips', () => {
	it('P22: lies between what is known to be redeemed and what was printed', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx, { expected: 30, printed: 32 });
			const take = (handedOut: number | null, spares: number | null) =>
				outcome(tx, declare(id, handedOut, spares));
			expect([await take(-1, 2), await take(0, 2), await take(32, 2), await take(33, 2)]).toEqual([
				'SLTNM',
				'done',
				'done',
				'SLTNM'
			]);
			expect([await take(30, 1), await take(30, 3)]).toEqual(['SLTNM', 'SLTNM']);
			expect([await take(null, 2), await take(30, null)]).toEqual(['SLTNM', 'SLTNM']);
			for (const slip of slips.slice(0, 29)) await redeem(tx, id, slip);
			await tx`select public.snapshot_turnout()`;
			expect([await take(19, 2), await take(20, 2)]).toEqual(['SLTNM', 'done']);
		});
	});

	it('P16: is not refused by what was redeemed since the last night: that would tell', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			for (const slip of slips.slice(0, 25)) await redeem(tx, id, slip);
			expect(await outcome(tx, declare(id, 3, 0))).toBe('done');
		});
	});

	it('may be corrected while the round is open, and not before or after', async () => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			expect(await outcome(tx, declare(round.id, 30, 0))).toBe('done');
			await declare(round.id, 28, 1)(tx);
			await declare(round.id, 27, 0)(tx);
			expect(await counters(tx, round.slug)).toMatchObject({ handed_out: 27, spares: 0 });
			await tx`select public.begin_closing(${round.id})`;
			expect(await outcome(tx, declare(round.id, 30, 0))).toBe('RNDST');
			const past = outcome(
				tx,
				(t) => t`update public.rounds set handed_out = 30 where id = ${round.id}`
			);
			expect(await past).toBe('RNDFZ');
		});
	});
});

describe('the inequality', () => {
	it('P22: holds in everything published while slips are handed out before they are redeemed, whatever else happens', async () => {
		const tale = { void: 0, closed: 0, refused: 0 };
		const property = fc.asyncProperty(sequences, (sequence) =>
			rolledBack((tx) => play(tx, sequence, tale))
		);
		await fc.assert(property, { numRuns: 80 });
		for (const [event, times] of Object.entries(tale))
			expect([event, times > 0]).toEqual([event, true]);
	}, 120_000);
});

type Step =
	| { do: 'hand out'; slips: number }
	| { do: 'redeem'; people: number }
	| { do: 'redeem for another message'; which: number }
	| { do: 'answer'; people: number }
	| { do: 'answer again' }
	| { do: 'declare'; handedOut: number; spares: number }
	| { do: 'night' };

interface Sequence {
	expected: number;
	extra: number;
	steps: Step[];
}

const few = fc.integer({ min: 1, max: 12 });
const sequences: fc.Arbitrary<Sequence> = fc.record({
	expected: fc.integer({ min: 12, max: 40 }),
	extra: fc.integer({ min: -2, max: 2 }),
	steps: fc.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.record({ do: fc.constant('hand out' as const), slips: few }) },
			{ weight: 3, arbitrary: fc.record({ do: fc.constant('redeem' as const), people: few }) },
			fc.record({ do: fc.constant('redeem for another message' as const), which: fc.nat() }),
			{ weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), people: few }) },
			fc.record({ do: fc.constant('answer again' as const) }),
			fc.record({
				do: fc.constant('declare' as const),
				handedOut: fc.integer({ min: -5, max: 50 }),
				spares: fc.integer({ min: -2, max: 5 })
			}),
			{ weight: 2, arbitrary: fc.record({ do: fc.constant('night' as const) }) }
		),
		{ minLength: 4, maxLength: 16, size: 'max' }
	)
});

/** Plays a round of an office that declares what it hands out, and of others who try their luck. */
async function play(
	tx: Tx,
	{ expected, extra, steps }: Sequence,
	tale: Record<'void' | 'closed' | 'refused', number>
): Promise<void> {
	const round = await openTickets(tx, { k: 5, expected, printed: expected + extra });
	const { id, slug, slips } = round;
	const spares = Math.max(0, extra);
	let handedOut = 0;
	let redeemed = 0;
	const answered: string[] = [];
	await declare(id, 0, spares)(tx);
	for (const step of steps) {
		switch (step.do) {
			case 'hand out':
				handedOut = Math.min(slips.length, handedOut + step.slips);
				await declare(id, handedOut, spares)(tx);
				break;
			case 'redeem':
				for (let left = step.people; left > 0 && redeemed < handedOut; left--) {
					expect(await redeem(tx, id, slips[redeemed] ?? '')).toBe('signed');
					redeemed++;
				}
				break;
			case 'redeem for another message':
				if (redeemed > 0) {
					expect(await redeem(tx, id, slips[step.which % redeemed] ?? '')).toBe('other');
				}
				break;
			case 'answer':
				for (let left = step.people; left > 0 && answered.length < redeemed; left--) {
					const nullifier = hash();
					expect(await answer(tx, id, nullifier)).toBe('ok');
					answered.push(nullifier);
				}
				break;
			case 'answer again':
				if (answered[0] !== undefined) expect(await answer(tx, id, answered[0])).toBe('already');
				break;
			case 'declare':
				// Whatever is let through is undone: this office says what it handed out.
				if ((await outcome(tx, declare(id, step.handedOut, step.spares))) !== 'done')
					tale.refused++;
				break;
			case 'night':
				await nextNight(tx, id);
				await tx`select public.snapshot_turnout()`;
		}
		await check(tx, slug, 5);
	}
	await tx`select public.begin_closing(${id})`;
	await check(tx, slug, 5);
	if (answered.length < 5) {
		await tx`select public.void_round(${id})`;
		tale.void++;
		await check(tx, slug, 5);
		return;
	}
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, answered.length, { i1: '3' }));
	tale.closed++;
	const end = await counters(tx, slug);
	expect(end && contradictedBy(end)).toEqual([]);
	expect(end).toMatchObject({ redeemed, handed_out: handedOut, answers: answered.length });
	const [total] =
		await tx`select sum(moved)::int as moved from private.mixes where round_id = ${id}`;
	const list = await nullifiers(tx, slug);
	expect(list).toEqual(answered.toSorted());
	expect(list).toHaveLength(total?.moved);
}

/** What is published before the close. */
async function check(tx: Tx, slug: string, k: number): Promise<void> {
	const seen = await counters(tx, slug);
	if (seen === null) throw new Error('There are no counters.');
	expect(contradictedBy(seen)).toEqual([]);
	expect(seen.redeemed % k).toBe(0);
	expect(seen.answers).toBeNull();
	expect(await nullifiers(tx, slug)).toBeNull();
}

/** What a round's public numbers contradict. */
function contradictedBy({ handed_out: handedOut, ...rest }: Counters): string[] {
	return contradictions({ ...rest, handedOut });
}
