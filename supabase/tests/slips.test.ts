import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL } from './harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { draftExternal, draftInternal, hash, openInternal } from './harness/rounds.ts';

function hashes(n: number): string[] {
	return Array.from({ length: n }, hash);
}

function replace(tx: Tx, round: string, slips: string[]) {
	return tx`select public.replace_slips(${round}, ${slips})`;
}

describe('replace_slips', () => {
	it('puts these slips into the box in place of all others', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx, { expected: 30 });
			const slips = hashes(31);
			await asUser(tx, ALICE, (me) => replace(me, id, slips));
			const stored = await tx<{ h: string; state: string }[]>`
				select encode(h, 'hex') as h, state from private.slips where round_id = ${id}`;
			expect(stored.map((slip) => slip.h).toSorted()).toEqual(slips.toSorted());
			expect(new Set(stored.map((slip) => slip.state))).toEqual(new Set(['unused']));
		});
	});

	it('P21: stores them in random order', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx, { expected: 40 });
			const slips = hashes(40);
			await replace(tx, id, slips);
			const stored = await tx<{ h: string }[]>`
				select encode(h, 'hex') as h from private.slips where round_id = ${id} order by ctid`;
			expect(stored.map((slip) => slip.h)).not.toEqual(slips);
		});
	});

	it.each([
		[30, 10, 32],
		[100, 10, 105],
		[101, 10, 107]
	])('P22: of %i employees takes %i to %i', async (expected, least, most) => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx, { expected });
			const take = (n: number) => outcome(tx, (t) => replace(t, id, hashes(n)));
			expect([await take(least - 1), await take(least)]).toEqual(['SLTCT', 'done']);
			expect([await take(most), await take(most + 1)]).toEqual(['done', 'SLTCT']);
			expect(await take(0)).toBe('SLTCT');
		});
	});

	it('refuses what is no hash, and the same slip twice', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx);
			const good = hashes(29);
			for (const bad of ['', 'g'.repeat(64), 'a'.repeat(62), hash().toUpperCase(), good[0] ?? '']) {
				expect(await outcome(tx, (t) => replace(t, id, [...good, bad]))).toBe('SLTFM');
			}
			expect(await outcome(tx, (t) => replace(t, id, good))).toBe('done');
		});
	});

	it('P15: is over when the round opens, and not for external rounds', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openInternal(tx);
			expect(await outcome(tx, (t) => replace(t, id, hashes(30)))).toBe('RNDST');
			const external = await draftExternal(tx, { expected: 30 });
			expect(await outcome(tx, (t) => replace(t, external, hashes(30)))).toBe('RNDST');
		});
	});

	it('is for admins of the agency', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx);
			for (const [who, code] of [
				[ALICE, 'done'],
				[BOB, 'NOTAD'],
				[CAROL, 'NOTAD']
			] as const) {
				expect(await outcome(tx, (t) => asUser(t, who, (me) => replace(me, id, hashes(30))))).toBe(
					code
				);
			}
		});
	});
});
