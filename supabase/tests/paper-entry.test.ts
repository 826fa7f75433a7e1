/** Papers: taken as any answer is, once, by those who may, and counted by person and day. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	hash,
	openExternal,
	openInternal,
	submission,
	submissionWithComment,
	type Submission
} from './harness/rounds.ts';

interface Entered {
	outcome: string;
	today: number;
}

/** The server enters a paper for a person; the round's id is not part of the response. */
async function enter(tx: Tx, user: string, paper: Submission): Promise<Entered> {
	const { round_id: round, ...response } = paper;
	return asRole(tx, 'service_role', async (server) => {
		const [row] = await server<{ entered: Entered }[]>`
			select public.submit_paper(${round}, ${user}, ${server.json(response as never)}) as entered`;
		return row?.entered ?? { outcome: '', today: -1 };
	});
}

function refusal(tx: Tx, user: string, paper: Submission): Promise<string> {
	return outcome(tx, (t) => enter(t, user, paper));
}

async function counts(tx: Tx, round: string) {
	const [row] = await tx`
		select (select count(*)::int from private.spent where round_id = ${round}) as spent,
			(select count(*)::int from private.inbox where round_id = ${round}) as inbox,
			(select coalesce(sum(n), 0)::int from audit.paper_entries where round_id = ${round}) as papers`;
	return row;
}

/** What a person reads of the round's papers. */
async function read(tx: Tx, user: string, round: string): Promise<unknown> {
	const [row] = await asUser(
		tx,
		user,
		(me) => me<{ entries: unknown }[]>`select public.paper_entries(${round}) as entries`
	);
	return row?.entries;
}

describe('submit_paper', () => {
	it('takes papers from admins and interviewers of the agency, and from nobody else', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			expect(await enter(tx, ALICE, submission(round))).toEqual({ outcome: 'ok', today: 1 });
			expect(await enter(tx, IDA, submission(round, 2))).toEqual({ outcome: 'ok', today: 1 });
			for (const stranger of [BOB, CAROL, '00000000-0000-4000-8000-000000000000']) {
				expect(await refusal(tx, stranger, submission(round))).toBe('NOTIN');
			}
			const theirs = await openExternal(tx, { agencyId: AGENCY_B });
			expect(await refusal(tx, ALICE, submission(theirs))).toBe('NOTIN');
			expect(await refusal(tx, CAROL, submission(theirs))).toBe('done');
			expect(await counts(tx, round)).toEqual({ spent: 2, inbox: 2, papers: 2 });
		});
	});

	it('P1, P7: counts a paper once, in the answers and in the audit', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			const paper = submission(round);
			expect(await enter(tx, IDA, paper)).toEqual({ outcome: 'ok', today: 1 });
			expect(await enter(tx, IDA, paper)).toEqual({ outcome: 'already', today: 1 });
			expect(await enter(tx, ALICE, paper)).toEqual({ outcome: 'already', today: 0 });
			expect(await enter(tx, IDA, submission(round))).toEqual({ outcome: 'ok', today: 2 });
			expect(await counts(tx, round)).toEqual({ spent: 2, inbox: 2, papers: 2 });
		});
	});

	it('takes no paper and counts none when the round does not take answers', async () => {
		await rolledBack(async (tx) => {
			const early = await openExternal(tx, { opensIn: 1 });
			expect(await enter(tx, IDA, submission(early))).toEqual({ outcome: 'closed', today: 0 });
			const round = await openExternal(tx);
			await enter(tx, IDA, submission(round));
			await tx`select public.begin_closing(${round})`;
			expect(await enter(tx, IDA, submission(round))).toEqual({ outcome: 'closed', today: 1 });
			expect(await counts(tx, round)).toEqual({ spent: 1, inbox: 1, papers: 1 });
		});
	});

	it('takes a paper of a draw with its code alone, once', async () => {
		await rolledBack(async (tx) => {
			const { id, slips } = await openInternal(tx);
			expect(await enter(tx, IDA, submission(id, 1, slips[0]))).toEqual({
				outcome: 'ok',
				today: 1
			});
			expect((await enter(tx, IDA, submission(id, 1, slips[0]))).outcome).toBe('slip_used');
			expect((await enter(tx, IDA, submission(id, 1, hash()))).outcome).toBe('slip_unknown');
			expect((await enter(tx, IDA, submission(id))).outcome).toBe('slip_unknown');
			expect(await counts(tx, id)).toEqual({ spent: 1, inbox: 1, papers: 1 });
		});
	});

	it('P19: takes no paper in a round with tickets', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openInternal(tx);
			await tx`set local session_replication_role = replica`;
			await tx`update public.rounds set admission = 'ticket', key_fingerprint = ${'a'.repeat(64)} where id = ${id}`;
			await tx`set local session_replication_role = origin`;
			expect(await refusal(tx, IDA, submission(id))).toBe('TKTPA');
			expect(await counts(tx, id)).toEqual({ spent: 0, inbox: 0, papers: 0 });
		});
	});

	it('asks for the comment envelope where the round does, as of any answer', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx, { asksComment: true });
			expect((await enter(tx, IDA, submission(round))).outcome).toBe('other_form');
			expect((await enter(tx, IDA, submissionWithComment(round))).outcome).toBe('ok');
		});
	});

	it('enters into the round that was checked, whatever the response names', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			const theirs = await openExternal(tx, { agencyId: AGENCY_B });
			await tx`select public.submit_paper(${round}, ${IDA}, ${tx.json(submission(theirs) as never)})`;
			expect(await counts(tx, theirs)).toEqual({ spent: 0, inbox: 0, papers: 0 });
			expect(await counts(tx, round)).toEqual({ spent: 1, inbox: 1, papers: 1 });
		});
	});
});

describe('paper_entries', () => {
	it('P16: tells an admin of days that are over, and nothing of today', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			const before = await read(tx, ALICE, round);
			await enter(tx, IDA, submission(round));
			expect(await read(tx, ALICE, round)).toEqual(before);
			// The control: the same row of the day before is told.
			await tx`update audit.paper_entries set day = '2026-01-01' where round_id = ${round}`;
			expect(await read(tx, ALICE, round)).toEqual([
				{ day: '2026-01-01', entered_by: `${IDA}@example.org`, n: 1 }
			]);
		});
	});

	it('tells admins of the agency, not its analyst or interviewer, and no stranger', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			for (const [user, code] of [
				[ALICE, 'done'],
				[BOB, 'NOTAD'],
				[IDA, 'NOTAD'],
				[CAROL, 'NOTAD']
			] as const) {
				expect(await outcome(tx, (t) => read(t, user, round))).toBe(code);
			}
		});
	});

	it('remembers what an account did that is gone, without its address', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx, { agencyId: AGENCY_A });
			await tx`insert into audit.paper_entries values (${round}, '2026-01-01', ${IDA}, 2)`;
			await tx`delete from auth.users where id = ${IDA}`;
			expect(await read(tx, ALICE, round)).toEqual([{ day: '2026-01-01', entered_by: null, n: 2 }]);
		});
	});
});
