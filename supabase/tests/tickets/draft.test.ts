/** A round with tickets before it opens, and what is frozen when it does. */
import { describe, expect, it } from 'vitest';
import { ALICE } from '../harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from '../harness/database.ts';
import { draftExternal, draftInternal, hash } from '../harness/rounds.ts';
import { counters, draftTickets, openTickets } from './ticket-round.ts';

const change = (id: string, set: string) => (tx: Tx) =>
	tx.unsafe(`update public.rounds set ${set} where id = '${id}'`);
const open = (id: string) => (tx: Tx) => tx`select public.open_round(${id})`;
const replace = (id: string, n: number) => (tx: Tx) =>
	tx`select public.replace_slips(${id}, ${Array.from({ length: n }, hash)})`;

describe('a draft with tickets', () => {
	it('opens with a key and slips, and with neither alone', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftTickets(tx, { keyFingerprint: null });
			expect(await outcome(tx, open(id))).toBe('NOFPR');
			expect(await outcome(tx, replace(id, 30))).toBe('NOFPR');
			await change(id, `key_fingerprint = '${hash()}'`)(tx);
			expect(await outcome(tx, open(id))).toBe('SLTCT');
			await replace(id, 30)(tx);
			expect(await outcome(tx, open(id))).toBe('done');
		});
	});

	it('is opened without a key by nobody, the owner of the database included', async () => {
		await rolledBack(async (tx) => {
			const bare = await draftTickets(tx, { keyFingerprint: null });
			const ready = await draftTickets(tx);
			expect(await outcome(tx, change(bare.id, `state = 'open'`))).toBe('23514');
			expect(await outcome(tx, change(ready.id, `state = 'open'`))).toBe('done');
		});
	});

	it('is given its key by an admin, as a hash', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftTickets(tx, { keyFingerprint: null });
			const give = (key: string) => (t: Tx) =>
				asUser(t, ALICE, async (me) => change(id, `key_fingerprint = '${key}'`)(me));
			expect(await outcome(tx, give('ab'))).toBe('23514');
			expect(await outcome(tx, give(hash().toUpperCase()))).toBe('23514');
			expect(await outcome(tx, give(hash()))).toBe('done');
		});
	});

	it('P20: has a key of its own, and only rounds with tickets have one', async () => {
		await rolledBack(async (tx) => {
			const key = hash();
			await draftTickets(tx, { keyFingerprint: key });
			const second = await draftTickets(tx, { keyFingerprint: null });
			expect(await outcome(tx, change(second.id, `key_fingerprint = '${key}'`))).toBe('23505');
			expect(await outcome(tx, change(second.id, `key_fingerprint = '${hash()}'`))).toBe('done');
			const draw = await draftInternal(tx);
			await change(draw.id, `key_fingerprint = '${hash()}'`)(tx);
			const [row] = await tx`select key_fingerprint from public.rounds where id = ${draw.id}`;
			expect(row).toEqual({ key_fingerprint: null });
		});
	});

	it.each(['link', 'ticket', 'draw'])(
		'fits its part: an external round takes link, not %s but link',
		async (admission) => {
			await rolledBack(async (tx) => {
				const external = await draftExternal(tx);
				const internal = await draftTickets(tx);
				const fits = (id: string) => outcome(tx, change(id, `admission = '${admission}'`));
				expect(await fits(external)).toBe(admission === 'link' ? 'done' : '23514');
				expect(await fits(internal.id)).toBe(admission === 'link' ? '23514' : 'done');
			});
		}
	);

	it('loses its slips when its way in or its key becomes another, and keeps them otherwise', async () => {
		await rolledBack(async (tx) => {
			const slips = async (id: string) =>
				(await tx`select from private.slips where round_id = ${id}`).length;
			for (const [set, left] of [
				[`admission = 'draw'`, 0],
				[`key_fingerprint = '${hash()}'`, 0],
				[`name = 'other', closes_on = closes_on + 1`, 30]
			] as const) {
				const { id, slug } = await draftTickets(tx);
				await change(id, set)(tx);
				expect([set, await slips(id)]).toEqual([set, left]);
				expect(await counters(tx, slug)).toMatchObject({ printed: left, spares: 0 });
			}
		});
	});
});

describe('an open round with tickets', () => {
	it.each(['admission', 'key_fingerprint', 'printed', 'k', 'expected'])(
		'P15: has its %s frozen, against every role',
		async (column) => {
			await rolledBack(async (tx) => {
				const { id } = await openTickets(tx);
				const values: Record<string, string> = {
					admission: `'draw'`,
					key_fingerprint: `'${hash()}'`,
					printed: '29',
					k: '11',
					expected: '31'
				};
				expect(await outcome(tx, change(id, `${column} = ${values[column]}`))).toBe('RNDFZ');
				expect(await outcome(tx, change(id, `${column} = ${column}`))).toBe('done');
				expect(await tx`select from private.slips where round_id = ${id}`).toHaveLength(30);
			});
		}
	);

	it('P22: starts with the slips that are there, whatever stood in the draft', async () => {
		await rolledBack(async (tx) => {
			const { id, slug } = await draftTickets(tx, { expected: 30, printed: 32 });
			expect(await counters(tx, slug)).toMatchObject({ printed: 32, spares: 2 });
			await change(id, `expected = 31, printed = 5, spares = 0`)(tx);
			await open(id)(tx);
			expect(await counters(tx, slug)).toMatchObject({
				expected: 31,
				printed: 32,
				spares: 1,
				handed_out: null
			});
		});
	});
});
