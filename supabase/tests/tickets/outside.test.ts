/** Rounds whose tickets are signed by one Prongsai and used at another. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALICE, BOB, CAROL } from '../harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from '../harness/database.ts';
import { hash } from '../harness/rounds.ts';
import { answer, counters, draftTickets, nullifiers, openTickets, redeem } from './ticket-round.ts';

const ADDRESS = 'https://survey.example.go.th/i/k3x9t2m8qa';

const update = (id: string, set: Record<string, string | null>) => (tx: Tx) =>
	tx`update public.rounds set ${tx(set)} where id = ${id}`;
const open = (id: string) => (tx: Tx) => tx`select public.open_round(${id})`;

/** Columns that name an issuer's round with a key. */
function issued(slug = 'issuers-round') {
	const key = hash();
	const key_fingerprint = createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex');
	return { issuer: slug, issuer_key: key, key_fingerprint };
}

async function withIssuer(tx: Tx, named = issued()) {
	const round = await draftTickets(tx, { keyFingerprint: null });
	await update(round.id, named)(tx);
	return round;
}

async function issuerOf(tx: Tx, slug: string): Promise<Record<string, unknown> | null> {
	const [row] = await tx<{ issuer: Record<string, unknown> | null }[]>`
		select public.ticket_issuer(${slug}) as issuer`;
	return row?.issuer ?? null;
}

describe('a round with an outside issuer', () => {
	it('opens without slips, and is given none and another key by nobody', async () => {
		await rolledBack(async (tx) => {
			const { id } = await withIssuer(tx);
			const slips = Array.from({ length: 30 }, hash);
			const replace = (t: Tx) => t`select public.replace_slips(${id}, ${slips})`;
			expect(await outcome(tx, replace)).toBe('RNDST');
			expect(await outcome(tx, update(id, { key_fingerprint: hash() }))).toBe('23514');
			await open(id)(tx);
			expect(await outcome(tx, update(id, issued()))).toBe('RNDFZ');
			expect(await outcome(tx, update(id, { issuer: 'another' }))).toBe('RNDFZ');
			expect(await answer(tx, id)).toBe('ok');
			expect(await redeem(tx, id, hash())).toBe('unknown');
		});
	});

	it('without an issuer needs slips again: the control', async () => {
		await rolledBack(async (tx) => {
			const { id } = await withIssuer(tx);
			await update(id, { issuer: null, issuer_key: null })(tx);
			expect(await outcome(tx, open(id))).toBe('SLTCT');
		});
	});

	it('P20: names a key by its whole fingerprint, and no two rounds have one', async () => {
		await rolledBack(async (tx) => {
			const named = issued();
			await withIssuer(tx, named);
			const { id } = await draftTickets(tx, { keyFingerprint: null });
			expect(await outcome(tx, update(id, named))).toBe('23505');
			expect(await outcome(tx, update(id, { ...issued(), key_fingerprint: hash() }))).toBe('23514');
			expect(await outcome(tx, update(id, { ...issued(), issuer: '../x' }))).toBe('23514');
			expect(await outcome(tx, update(id, { issuer: 'alone' }))).toBe('23514');
			expect(await outcome(tx, update(id, { ...issued(), signs_for: ADDRESS }))).toBe('23514');
			expect(await outcome(tx, update(id, issued()))).toBe('done');
		});
	});

	it('loses it with its tickets, and its own slips when it names one', async () => {
		await rolledBack(async (tx) => {
			const { id, slug } = await draftTickets(tx);
			await update(id, issued())(tx);
			expect(await counters(tx, slug)).toMatchObject({ printed: 0 });
			expect(await issuerOf(tx, slug)).toMatchObject({ issuer: 'issuers-round', signs_for: null });
			await update(id, { admission: 'draw' })(tx);
			expect(await issuerOf(tx, slug)).toBeNull();
		});
	});

	it('is named by an admin of its agency, and read by everybody', async () => {
		await rolledBack(async (tx) => {
			const { id, slug } = await draftTickets(tx, { keyFingerprint: null });
			for (const [person, changed] of [
				[BOB, 0],
				[CAROL, 0],
				[ALICE, 1]
			] as const) {
				const done = await asUser(tx, person, async (me) => update(id, issued())(me));
				expect(done.count).toBe(changed);
			}
			expect(await asRole(tx, 'anon', (t) => issuerOf(t, slug))).toMatchObject({
				issuer: 'issuers-round'
			});
		});
	});
});

describe('a round that signs for another Prongsai', () => {
	it('carries an encrypted address, or one on this machine, and changing it voids its slips', async () => {
		await rolledBack(async (tx) => {
			const { id, slug } = await draftTickets(tx);
			for (const address of [
				'http://survey.example.go.th/i/k3x9t2m8qa',
				'https://survey.example.go.th/e/k3x9t2m8qa',
				'https://a@b.example/i/x',
				'https://survey.example.go.th/i/x#c=1',
				'http://127.0.0.1.example.org/i/x'
			]) {
				expect(await outcome(tx, update(id, { signs_for: address }))).toBe('23514');
			}
			expect(await counters(tx, slug)).toMatchObject({ printed: 30 });
			await update(id, { signs_for: 'http://127.0.0.1:3000/i/x' })(tx);
			expect(await counters(tx, slug)).toMatchObject({ printed: 0 });
			await update(id, { signs_for: ADDRESS })(tx);
			expect(await issuerOf(tx, slug)).toMatchObject({ issuer: null, signs_for: ADDRESS });
			await tx`select public.replace_slips(${id}, ${Array.from({ length: 30 }, hash)})`;
			await open(id)(tx);
			expect(await outcome(tx, update(id, { signs_for: null }))).toBe('RNDFZ');
		});
	});

	it('P22: ends without answers, shows how many slips were redeemed, and publishes nothing', async () => {
		await rolledBack(async (tx) => {
			const { slug } = await end(tx, 13, ADDRESS);
			expect(await counters(tx, slug)).toMatchObject({
				state: 'closed',
				redeemed: 13,
				answers: null
			});
			expect(await nullifiers(tx, slug)).toBeNull();
			const [due] = await tx<{ due: { publish: string[] } }[]>`select public.due_rounds() as due`;
			expect(due?.due.publish).toEqual([]);
		});
	});

	it('P5: tells nothing where fewer than k were redeemed, and a void round of its own never does', async () => {
		await rolledBack(async (tx) => {
			const nothing = { state: 'void', redeemed: 0, answers: null };
			expect(await counters(tx, (await end(tx, 9, ADDRESS)).slug)).toMatchObject(nothing);
			expect(await counters(tx, (await end(tx, 13, null)).slug)).toMatchObject(nothing);
		});
	});
});

/** A round that signed for so many slips and was closed without an answer. */
async function end(tx: Tx, redeemed: number, signsFor: string | null) {
	const round = signsFor === null ? await openTickets(tx) : await signing(tx, signsFor);
	for (const slip of round.slips.slice(0, redeemed)) await redeem(tx, round.id, slip);
	await tx`select public.begin_closing(${round.id})`;
	await tx`select public.void_round(${round.id})`;
	await tx`select public.compact_round(${round.id})`;
	return round;
}

async function signing(tx: Tx, address: string) {
	const round = await draftTickets(tx);
	await update(round.id, { signs_for: address })(tx);
	await tx`select public.replace_slips(${round.id}, ${round.slips})`;
	await open(round.id)(tx);
	return round;
}
