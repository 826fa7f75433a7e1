/** Who may call what of the tickets. Every refusal stands beside a call that goes through. */
import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL, IDA } from '../harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from '../harness/database.ts';
import { hash } from '../harness/rounds.ts';
import { openTickets, type TicketRound } from './ticket-round.ts';

type Call = (tx: Tx, round: TicketRound) => PromiseLike<unknown>;

const FOR_THE_SERVER: [string, Call][] = [
	[
		'redeem_slip',
		(tx, { id, slips }) => tx`select public.redeem_slip(${id}, ${slips[0] ?? ''}, ${hash()})`
	],
	['slip_state', (tx, { id, slips }) => tx`select public.slip_state(${id}, ${slips[0] ?? ''})`]
];
const FOR_ADMINS: [string, Call][] = [
	['revoke_slip', (tx, { id, slips }) => tx`select public.revoke_slip(${id}, ${slips[0] ?? ''})`],
	['declare_slips', (tx, { id }) => tx`select public.declare_slips(${id}, 20, 0)`]
];
const FOR_EVERYBODY: [string, Call][] = [
	['round_counters', (tx, { slug }) => tx`select public.round_counters(${slug})`],
	['nullifiers', (tx, { slug }) => tx`select public.nullifiers(${slug})`]
];

describe('of the functions of tickets', () => {
	it.each(FOR_THE_SERVER)(
		'%s is for the server, and a right given by mistake opens it to nobody',
		async (name, call) => {
			await rolledBack(async (tx) => {
				const round = await openTickets(tx);
				const as = (who: string) =>
					outcome(tx, (t) => asUser(t, who, async (me) => call(me, round)));
				const asNobody = () => outcome(tx, (t) => asRole(t, 'anon', async (me) => call(me, round)));
				expect([await as(ALICE), await as(BOB), await asNobody()]).toEqual([
					'42501',
					'42501',
					'42501'
				]);
				expect(
					await outcome(tx, (t) => asRole(t, 'service_role', async (me) => call(me, round)))
				).toBe('done');
				await tx`grant execute on all functions in schema public to anon, authenticated`;
				expect([name, await as(ALICE), await asNobody()]).toEqual([name, 'NOSVR', 'NOSVR']);
			});
		}
	);

	it.each(FOR_ADMINS)('%s is for admins of the agency', async (_, call) => {
		await rolledBack(async (tx) => {
			const round = await openTickets(tx);
			const as = (who: string) => outcome(tx, (t) => asUser(t, who, async (me) => call(me, round)));
			expect(await as(ALICE)).toBe('done');
			for (const who of [BOB, IDA, CAROL]) expect(await as(who)).toBe('NOTAD');
			expect(await outcome(tx, (t) => asRole(t, 'anon', async (me) => call(me, round)))).toBe(
				'42501'
			);
		});
	});

	it.each(FOR_EVERYBODY)(
		'%s is for everybody who is not signed in, and for the server',
		async (_, call) => {
			await rolledBack(async (tx) => {
				const round = await openTickets(tx);
				for (const role of ['anon', 'service_role'] as const) {
					expect(await outcome(tx, (t) => asRole(t, role, async (me) => call(me, round)))).toBe(
						'done'
					);
				}
			});
		}
	);

	it('none lets a person change a counter past its function', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openTickets(tx);
			for (const column of ['handed_out', 'spares', 'printed', 'redeemed_at_least']) {
				const set = (t: Tx) =>
					t.unsafe(`update public.rounds set ${column} = 20 where id = '${id}'`);
				const touched = await asUser(tx, ALICE, async (me) => (await set(me)).count);
				expect([column, touched]).toEqual([column, 0]);
			}
			expect(
				await outcome(tx, (t) =>
					t.unsafe(`update public.rounds set handed_out = 20 where id = '${id}'`)
				)
			).toBe('done');
		});
	});
});
