/** A change of the record of acts, by whoever owns the database, is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActs } from './harness/acts.ts';
import { AGENCY_A, AGENCY_B, CAROL } from './harness/cast.ts';
import { rolledBack, type Tx } from './harness/database.ts';
import { draftExternal } from './harness/rounds.ts';

describe('tampering with the record', () => {
	/** A chain of twelve acts or more, with texts that a careless encoding would confuse. */
	async function fillChain(tx: Tx): Promise<number> {
		for (const name of ['a","b', 'ก\\', '', '[null]', '😀', 'x\ty']) {
			await tx`insert into audit.acts (agency_id, kind, subject, actor) values (${AGENCY_A}, 'test', ${name}, ${name})`;
		}
		return (await readActs(tx)).total;
	}

	/** As whoever owns the database can: with the triggers off. */
	async function unseen(tx: Tx, statement: string): Promise<void> {
		await tx`set local session_replication_role = replica`;
		expect((await tx.unsafe(statement)).count).toBeGreaterThan(0);
		await tx`set local session_replication_role = origin`;
	}

	const CHANGES = {
		at: `at = at + interval '1 second'`,
		actor: `actor = coalesce(actor, '') || 'x'`,
		kind: `kind = kind || '_x'`,
		subject: `subject = coalesce(subject, '') || 'x'`,
		detail: `detail = detail || '{"x": 1}'`,
		previous: `previous = sha256(previous)`,
		hash: `hash = sha256(hash)`
	};

	it.each(Object.entries(CHANGES))('in its %s is found, wherever it is', async (_, change) => {
		await rolledBack(async (tx) => {
			const total = await fillChain(tx);
			expect((await readActs(tx)).broken_at, 'whole before').toBeNull();
			await fc.assert(
				fc.asyncProperty(fc.integer({ min: 1, max: total }), async (number) => {
					await tx
						.savepoint(async (inner) => {
							await unseen(
								inner,
								`update audit.acts set ${change} where number = ${number} and agency_id = '${AGENCY_A}'`
							);
							expect((await readActs(inner)).broken_at).toBe(number);
							throw new Error('undo');
						})
						.catch((error: unknown) => {
							if (!(error instanceof Error) || error.message !== 'undo') throw error;
						});
				}),
				{ numRuns: 6, seed: 2569 }
			);
		});
	});

	it('by a cut inside is found at the act behind it, and a hash made to fit at the next one', async () => {
		await rolledBack(async (tx) => {
			await fillChain(tx);
			await unseen(tx, `delete from audit.acts where number = 4 and agency_id = '${AGENCY_A}'`);
			expect((await readActs(tx)).broken_at).toBe(5);
		});
		await rolledBack(async (tx) => {
			await fillChain(tx);
			await unseen(
				tx,
				`update audit.acts set subject = 'x' where number = 4 and agency_id = '${AGENCY_A}'`
			);
			await unseen(
				tx,
				`update audit.acts a set hash = audit.hash_of(a) where number = 4 and agency_id = '${AGENCY_A}'`
			);
			expect((await readActs(tx)).broken_at).toBe(5);
		});
	});

	it('by moving acts to another agency is found in both', async () => {
		await rolledBack(async (tx) => {
			const total = await fillChain(tx);
			await unseen(
				tx,
				`update audit.acts set agency_id = '${AGENCY_B}', number = 900 where number = ${total - 1} and agency_id = '${AGENCY_A}'`
			);
			expect((await readActs(tx)).broken_at).toBe(total);
			expect((await readActs(tx, CAROL, AGENCY_B)).broken_at).toBe(900);
		});
	});

	it('by cutting off its end leaves a chain that holds, and another last code', async () => {
		await rolledBack(async (tx) => {
			const total = await fillChain(tx);
			const written = (await readActs(tx)).acts[0]?.hash;
			await unseen(
				tx,
				`delete from audit.acts where number = ${total} and agency_id = '${AGENCY_A}'`
			);
			const { broken_at, acts } = await readActs(tx);
			expect(broken_at).toBeNull();
			expect(acts[0]?.hash).not.toBe(written);
		});
	});

	it('stands in the way of nobody: acts go on, and the break stays where it is', async () => {
		await rolledBack(async (tx) => {
			await fillChain(tx);
			await unseen(
				tx,
				`update audit.acts set actor = 'x' where number = 3 and agency_id = '${AGENCY_A}'`
			);
			await draftExternal(tx);
			expect((await readActs(tx)).broken_at).toBe(3);
		});
	});
});
