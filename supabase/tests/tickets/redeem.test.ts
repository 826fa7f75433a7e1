import { describe, expect, it } from 'vitest';
import { outcome, rolledBack, sql } from '../harness/database.ts';
import { day, hash, openExternal, openInternal, submission, submit } from '../harness/rounds.ts';
import { answer, draftTickets, openTickets, redeem, slipState } from './ticket-round.ts';

describe('a slip', () => {
	it('P18: is good for one blinded message, again and again, and for no other', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			const [slip = '', other = ''] = slips;
			const blinded = hash();
			expect(await redeem(tx, id, slip, blinded)).toBe('signed');
			expect(await redeem(tx, id, slip, blinded)).toBe('again');
			expect(await redeem(tx, id, slip, hash())).toBe('other');
			expect(await redeem(tx, id, slip, blinded)).toBe('again');
			expect(await redeem(tx, id, other, blinded)).toBe('signed');
		});
	});

	it('P18: is redeemed once when several bring it at the same moment', async () => {
		const { id, slips } = await sql.begin((tx) => openTickets(tx));
		const [slip = ''] = slips;
		const attempts = Array.from({ length: 8 }, () =>
			sql.begin((tx) => redeem(tx, id, slip, hash()))
		);
		const outcomes = await Promise.all(attempts);
		expect(outcomes.toSorted()).toEqual([...Array(7).fill('other'), 'signed']);
	});

	it('P18: stays unused where the transaction that redeemed it failed', async () => {
		const { id, slips } = await sql.begin((tx) => openTickets(tx));
		const [slip = ''] = slips;
		await rolledBack(async (tx) => {
			expect(await redeem(tx, id, slip)).toBe('signed');
		});
		expect(await sql.begin((tx) => slipState(tx, id, slip))).toBe('unused');
	});

	it('that the round does not know is unknown, also where another round does', async () => {
		await rolledBack(async (tx) => {
			const one = await openTickets(tx);
			const other = await openTickets(tx);
			const draw = await openInternal(tx);
			const external = await openExternal(tx);
			expect(await redeem(tx, one.id, hash())).toBe('unknown');
			expect(await redeem(tx, one.id, other.slips[0] ?? '')).toBe('unknown');
			expect(await redeem(tx, draw.id, draw.slips[0] ?? '')).toBe('unknown');
			expect(await redeem(tx, external, hash())).toBe('unknown');
			expect(await redeem(tx, '00000000-0000-4000-8000-000000000000', hash())).toBe('unknown');
			expect(await redeem(tx, other.id, other.slips[0] ?? '')).toBe('signed');
		});
	});

	it('is redeemed on the days of the open round only', async () => {
		await rolledBack(async (tx) => {
			const draft = await draftTickets(tx);
			expect(await redeem(tx, draft.id, draft.slips[0] ?? '')).toBe('closed');
			const { id, slips } = await openTickets(tx);
			const [slip = ''] = slips;
			const on = async (opens: number, closes: number) => {
				await tx`set local session_replication_role = replica`;
				await tx`
					update public.rounds
					set opens_on = ${await day(tx, opens)}, closes_on = ${await day(tx, closes)} where id = ${id}`;
				await tx`set local session_replication_role = origin`;
				return redeem(tx, id, slip, '0'.repeat(64));
			};
			expect(await on(1, 2)).toBe('closed');
			expect(await on(-2, -1)).toBe('closed');
			expect(await on(-1, 0)).toBe('signed');
			await tx`select public.begin_closing(${id})`;
			expect(await redeem(tx, id, slip, '0'.repeat(64))).toBe('closed');
		});
	});

	it('tells its state to whoever asks with its hash', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			const [used = '', revoked = '', unused = ''] = slips;
			await redeem(tx, id, used);
			await tx`select public.revoke_slip(${id}, ${revoked})`;
			expect(await slipState(tx, id, used)).toBe('redeemed');
			expect(await slipState(tx, id, revoked)).toBe('revoked');
			expect(await slipState(tx, id, unused)).toBe('unused');
			expect(await slipState(tx, id, hash())).toBe('unknown');
		});
	});

	it('of a draw tells no state: it would say who has answered', async () => {
		await rolledBack(async (tx) => {
			const draw = await openInternal(tx);
			expect(await slipState(tx, draw.id, draw.slips[0] ?? '')).toBeNull();
			const revoke = await outcome(
				tx,
				(t) => t`select public.revoke_slip(${draw.id}, ${draw.slips[0] ?? ''})`
			);
			expect(revoke).toBe('RNDST');
		});
	});

	it('that was revoked is good for nothing, and one that was redeemed is not revoked', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			const [used = '', lost = ''] = slips;
			const revoke = (slip: string) =>
				outcome(tx, (t) => t`select public.revoke_slip(${id}, ${slip})`);
			await redeem(tx, id, used);
			expect(await revoke(used)).toBe('SLTUS');
			expect(await revoke(hash())).toBe('SLTUN');
			await tx`select public.revoke_slip(${id}, ${lost})`;
			expect(await revoke(lost)).toBe('done');
			expect(await redeem(tx, id, lost)).toBe('revoked');
			expect(await slipState(tx, id, used)).toBe('redeemed');
			await tx`select public.begin_closing(${id})`;
			expect(await revoke(slips[2] ?? '')).toBe('RNDST');
		});
	});

	it('is named by its hash and in no other way', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			const [slip = ''] = slips;
			for (const bad of ['', 'ab', 'g'.repeat(64), slip.toUpperCase(), null]) {
				expect(
					await outcome(tx, (t) => t`select public.redeem_slip(${id}, ${bad}, ${hash()})`)
				).toBe('SLTFM');
				expect(await outcome(tx, (t) => t`select public.redeem_slip(${id}, ${slip}, ${bad})`)).toBe(
					'SLTFM'
				);
				expect(await outcome(tx, (t) => t`select public.slip_state(${id}, ${bad})`)).toBe('SLTFM');
				expect(await outcome(tx, (t) => t`select public.revoke_slip(${id}, ${bad})`)).toBe('SLTFM');
			}
		});
	});
});

describe('an answer with a ticket', () => {
	it('P7, P19: counts once, however often it comes, also after the close', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openTickets(tx);
			const nullifier = hash();
			expect(await answer(tx, id, nullifier)).toBe('ok');
			expect(await answer(tx, id, nullifier)).toBe('already');
			expect(await answer(tx, id)).toBe('ok');
			await tx`select public.begin_closing(${id})`;
			expect(await answer(tx, id, nullifier)).toBe('already');
			expect(await answer(tx, id)).toBe('closed');
			expect(await tx`select from private.spent where round_id = ${id}`).toHaveLength(2);
			expect(await tx`select from private.inbox where round_id = ${id}`).toHaveLength(2);
		});
	});

	it('P19: counts once when it comes several times at the same moment', async () => {
		const { id } = await sql.begin((tx) => openTickets(tx));
		const nullifier = hash();
		const attempts = Array.from({ length: 6 }, () => sql.begin((tx) => answer(tx, id, nullifier)));
		expect((await Promise.all(attempts)).toSorted()).toEqual([...Array(5).fill('already'), 'ok']);
	});

	it('brings no slip along, and changes none', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openTickets(tx);
			const [slip = ''] = slips;
			await redeem(tx, id, slip);
			const before = await tx`select * from private.slips where round_id = ${id}`;
			expect(await submit(tx, [submission(id, 1, slip), submission(id, 1, slips[1])])).toEqual([
				'slip_unknown',
				'slip_unknown'
			]);
			expect(await answer(tx, id)).toBe('ok');
			expect(await tx`select * from private.slips where round_id = ${id}`).toEqual(before);
		});
	});

	it('shares no transaction with the redeeming of a slip, and no value', async () => {
		const { id, slips } = await sql.begin((tx) => openTickets(tx));
		for (const slip of slips.slice(0, 12)) {
			await sql.begin((tx) => redeem(tx, id, slip));
			await sql.begin((tx) => answer(tx, id));
		}
		const shared = await sql`
			select from private.slips l join private.spent u on u.round_id = l.round_id
			where l.round_id = ${id} and (l.xmin = u.xmin or u.h in (l.h, l.blinded_hash))`;
		expect(shared).toHaveLength(0);
	});
});
