/** The self-check of OIT items: who ticks, what can be stored, and when a link's check is forgotten. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from './harness/database.ts';

/** Saves item o1 of agency A with these columns, as the pages do. */
async function save(tx: Tx, columns: Record<string, unknown> = {}): Promise<void> {
	const row = {
		agency_id: AGENCY_A,
		fiscal_year: 2570,
		instrument_id: 'oit-2566',
		item: 'o1',
		...columns
	};
	await tx`
		insert into public.oit_self_checks ${tx(row)}
		on conflict (agency_id, fiscal_year, item) do update set ${tx(row)}`;
}

describe('a self-check', () => {
	it.each([
		['an admin', ALICE, 'done'],
		['an analyst', BOB, 'done'],
		['an interviewer', IDA, '42501'],
		['an admin of another agency', CAROL, '42501']
	])('is saved by %s as far as they may', async (_, person, expected) => {
		await rolledBack(async (tx) => {
			const first = (t: Tx) => asUser(t, person, (me) => save(me, { ticked: [1] }));
			expect(await outcome(tx, first)).toBe(expected);
			await save(tx);
			const again = (t: Tx) => asUser(t, person, (me) => save(me, { ticked: [1, 2] }));
			expect(await outcome(tx, again)).toBe(expected);
		});
	});

	it('is not moved to an agency where the person is no admin or analyst', async () => {
		await rolledBack(async (tx) => {
			await save(tx);
			const move = (t: Tx) =>
				asUser(t, BOB, (me) => me`update public.oit_self_checks set agency_id = ${AGENCY_B}`);
			expect(await outcome(tx, move)).toBe('42501');
		});
	});

	it.each([
		['an address of the web', { evidence_url: 'https://www.example.go.th/o1' }, 'done'],
		['a script for an address', { evidence_url: 'javascript:alert(1)' }, '23514'],
		['an address with a space', { evidence_url: 'https://example.go.th/a b' }, '23514'],
		['an element 0', { ticked: [0] }, '23514'],
		['an element 21', { ticked: [21] }, '23514'],
		['no element', { ticked: [] }, 'done'],
		['an item of another instrument', { item: 'i1' }, '23514'],
		['another questionnaire', { instrument_id: 'iit-2566' }, '23514'],
		['a state of its own', { state: 'nearly' }, '23514'],
		['an outcome without a time', { link_outcome: 'answers' }, '23514']
	])('with %s is stored or refused', async (_, columns, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => asUser(t, BOB, (me) => save(me, columns)))).toBe(expected);
		});
	});

	it('forgets what was found at an address when the address changes, and only then', async () => {
		await rolledBack(async (tx) => {
			const outcomeOf = async () => {
				const [row] = await tx`
					select link_outcome, link_status, link_target, link_checked_at from public.oit_self_checks`;
				return Object.values(row ?? {}).filter((value) => value !== null).length;
			};
			await save(tx, { evidence_url: 'https://example.go.th/a' });
			await tx`update public.oit_self_checks set link_outcome = 'moved', link_status = 200,
				link_target = 'https://example.go.th/', link_checked_at = now()`;
			await save(tx, { evidence_url: 'https://example.go.th/a', note: 'x' });
			expect(await outcomeOf()).toBe(4);
			await save(tx, { evidence_url: 'https://example.go.th/b' });
			expect(await outcomeOf()).toBe(0);
		});
	});
});
