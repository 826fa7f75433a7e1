/** Rewritten sentences of reports: who keeps them, what can be stored, and where the list ends. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from './harness/database.ts';

const EDIT = {
	agency_id: AGENCY_A,
	fiscal_year: 2566,
	locale: 'th',
	sentence: 'theme.6.conclusion',
	words: 'จะแก้ไขทุกข้อ',
	replaced: 'สรุปว่าต้องแก้ไข'
};

async function keep(tx: Tx, columns: Partial<typeof EDIT> = {}) {
	await tx`insert into public.report_edits ${tx({ ...EDIT, ...columns })}`;
}

describe('a rewritten sentence', () => {
	it.each([
		['an admin', ALICE, 'done'],
		['an analyst', BOB, 'done'],
		['an interviewer', IDA, '42501'],
		['an admin of another agency', CAROL, '42501']
	])('is kept, rewritten and put back by %s as far as they may', async (_, person, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => asUser(t, person, (me) => keep(me)))).toBe(expected);
			await keep(tx, { sentence: 'result.total' });
			const changed = await asUser(
				tx,
				person,
				(me) =>
					me`update public.report_edits set words = 'ใหม่' where sentence = 'result.total' returning 1`
			);
			const removed = await asUser(
				tx,
				person,
				(me) => me`delete from public.report_edits where sentence = 'result.total' returning 1`
			);
			expect([changed.length, removed.length]).toEqual(expected === 'done' ? [1, 1] : [0, 0]);
		});
	});

	it('is not moved into an agency where the person is nobody', async () => {
		await rolledBack(async (tx) => {
			await keep(tx);
			const move = (t: Tx) =>
				asUser(t, BOB, (me) => me`update public.report_edits set agency_id = ${AGENCY_B}`);
			expect(await outcome(tx, move)).toBe('42501');
		});
	});

	it.each([
		['as it is', {}, 'done'],
		['without words', { words: '' }, '23514'],
		['with words that are too long', { words: 'ก'.repeat(4001) }, '23514'],
		['as long as it may be', { words: 'ก'.repeat(4000) }, 'done'],
		['in no language', { locale: 'TH' }, '23514'],
		['under no key', { sentence: 'result total' }, '23514'],
		['of a year of the common era', { fiscal_year: 2023 }, '23514']
	])('is stored %s or not', async (_, columns, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => keep(t, columns))).toBe(expected);
		});
	});

	it('is one of 200 at most, and the last of them can still be rewritten', async () => {
		await rolledBack(async (tx) => {
			await tx`
				insert into public.report_edits
				select ${AGENCY_A}, 2566, 'th', 's.' || n, 'ก', 'ข' from generate_series(1, 200) n`;
			expect(await outcome(tx, (t) => keep(t))).toBe('RPTSZ');
			expect(await outcome(tx, (t) => keep(t, { fiscal_year: 2567 }))).toBe('done');
			const again = (t: Tx) => t`
				insert into public.report_edits values (${AGENCY_A}, 2566, 'th', 's.1', 'ค', 'ข')
				on conflict (agency_id, fiscal_year, locale, sentence) do update set words = excluded.words`;
			expect(await outcome(tx, again)).toBe('done');
		});
	});
});
