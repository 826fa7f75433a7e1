/** A comment envelope comes with each answer of a round that asks, and with no other (P37). */
import { describe, expect, it } from 'vitest';
import { ALICE } from '../harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from '../harness/database.ts';
import {
	draftExternal,
	openExternal,
	openInternal,
	submission,
	submissionWithComment,
	submit
} from '../harness/rounds.ts';

async function stored(tx: Tx, id: string) {
	const [row] = await tx`
		select (select count(*)::int from private.spent where round_id = ${id}) as spent,
			(select count(*)::int from private.inbox where round_id = ${id}) as inbox,
			(select count(*)::int from private.inbox_comments where round_id = ${id}) as comments`;
	return row;
}

describe('P37: submit_responses', () => {
	it('takes a comment envelope with the answer where the round asks, in one transaction', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { asksComment: true });
			const one = submissionWithComment(id);
			expect(await submit(tx, [one])).toEqual(['ok']);
			expect(await stored(tx, id)).toEqual({ spent: 1, inbox: 1, comments: 1 });
			const rows = await tx`
				select encode(envelope, 'hex') as envelope, xmin::text = (
					select xmin::text from private.spent where round_id = ${id}
				) as is_same_transaction
				from private.inbox_comments where round_id = ${id}`;
			expect([...rows]).toEqual([{ envelope: one.comment, is_same_transaction: true }]);
		});
	});

	it('refuses one without the other, and keeps nothing of it', async () => {
		await rolledBack(async (tx) => {
			const asks = await openExternal(tx, { asksComment: true });
			const silent = await openExternal(tx);
			const { id: internal, slips } = await openInternal(tx);
			const sent = [
				submission(asks),
				submissionWithComment(silent),
				submissionWithComment(internal, 1, slips[0] ?? ''),
				submissionWithComment(asks),
				submission(silent)
			];
			expect(await submit(tx, sent)).toEqual([
				'other_form',
				'other_form',
				'other_form',
				'ok',
				'ok'
			]);
			expect(await stored(tx, asks)).toEqual({ spent: 1, inbox: 1, comments: 1 });
			expect(await stored(tx, silent)).toEqual({ spent: 1, inbox: 1, comments: 0 });
			expect(await stored(tx, internal)).toEqual({ spent: 0, inbox: 0, comments: 0 });
		});
	});

	it('P7: keeps one envelope of an answer that comes twice', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { asksComment: true });
			const one = submissionWithComment(id);
			const again = { ...submissionWithComment(id), h: one.h };
			expect(await submit(tx, [one, again])).toEqual(['ok', 'already']);
			expect(await stored(tx, id)).toEqual({ spent: 1, inbox: 1, comments: 1 });
		});
	});

	it('refuses an envelope of any other length', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { asksComment: true });
			const good = submissionWithComment(id);
			for (const comment of ['', 'ab', good.comment?.slice(2), `${good.comment}00`, 'ก']) {
				const call = (t: Tx) =>
					t`select public.submit_responses(${t.json([{ ...good, comment }] as never)})`;
				expect(await outcome(tx, call)).toBe('SUBFM');
			}
			expect(await submit(tx, [good])).toEqual(['ok']);
		});
	});
});

describe('whether a round asks', () => {
	it('P15: is decided in the draft and frozen when it opens', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			const ask = (asks: boolean) => (t: Tx) =>
				t`update public.rounds set asks_comment = ${asks} where id = ${id}`;
			expect((await asUser(tx, ALICE, ask(true))).count).toBe(1);
			await tx`select public.open_round(${id})`;
			expect(await outcome(tx, ask(false))).toBe('RNDFZ');
			await tx`select public.begin_closing(${id})`;
			expect(await outcome(tx, ask(false))).toBe('RNDFZ');
		});
	});

	it('is told to the respondent’s page', async () => {
		await rolledBack(async (tx) => {
			for (const asksComment of [true, false]) {
				const id = await openExternal(tx, { asksComment });
				const { id: internal } = await openInternal(tx, { asksComment });
				const [row] = await asRole(
					tx,
					'service_role',
					(t) => t`
						select public.entry_point((
							select slug from public.service_points where round_id = ${id} limit 1
						)) -> 'asks_comment' as external,
						public.internal_entry((
							select slug from public.rounds where id = ${internal}
						)) -> 'asks_comment' as internal`
				);
				expect(row).toEqual({ external: asksComment, internal: asksComment });
			}
		});
	});

	it('is never so in a round with tickets, whose answers have no room for it', async () => {
		await rolledBack(async (tx) => {
			const make = (admission: string, asks: boolean) =>
				outcome(
					tx,
					(t) => t`
						insert into public.rounds
							(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected,
								admission, asks_comment)
						select id, 'r', 'iit-2566', 'iit', 2569, '2026-01-01', '2026-02-01', 50,
							${admission}, ${asks}
						from public.agencies limit 1`
				);
			expect(await make('ticket', true)).toBe('23514');
			expect(await make('ticket', false)).toBe('done');
			expect(await make('draw', true)).toBe('done');
		});
	});
});
