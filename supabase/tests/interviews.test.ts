/** Rounds that interviewers ask: who may, and that no printed link leads to them. */
import { describe, expect, it } from 'vitest';
import { AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import {
	day,
	draftExternal,
	openExternal,
	openSurvey,
	submission,
	submit
} from './harness/rounds.ts';

type Told = Record<string, unknown> | null;

async function pointSlug(tx: Tx, round: string): Promise<string> {
	const [row] = await tx<{ slug: string }[]>`
		select slug from public.service_points where round_id = ${round} order by name_th limit 1`;
	return row?.slug ?? '';
}

/** What a visitor with the address is told. */
async function entryPoint(tx: Tx, slug: string): Promise<Told> {
	const [row] = await asRole(
		tx,
		'anon',
		(t) => t<{ entry: Told }[]>`select public.entry_point(${slug}) as entry`
	);
	return row?.entry ?? null;
}

/** What a person of the office is told. */
async function interviewEntry(tx: Tx, user: string, slug: string): Promise<Told> {
	const [row] = await asUser(
		tx,
		user,
		(t) => t<{ entry: Told }[]>`select public.interview_entry(${slug}) as entry`
	);
	return row?.entry ?? null;
}

describe('entry_point', () => {
	it('opens no form for a round of interviewers; the same point of a public round answers', async () => {
		await rolledBack(async (tx) => {
			const survey = await openSurvey(tx);
			expect(await entryPoint(tx, await pointSlug(tx, survey))).toBeNull();
			const open = await openExternal(tx);
			expect(await entryPoint(tx, await pointSlug(tx, open))).toMatchObject({ round_id: open });
		});
	});
});

describe('interview_entry', () => {
	it('tells interviewers and admins of the agency what entry_point tells of other rounds', async () => {
		await rolledBack(async (tx) => {
			const round = await openSurvey(tx);
			const slug = await pointSlug(tx, round);
			for (const person of [IDA, ALICE]) {
				expect(await interviewEntry(tx, person, slug)).toMatchObject({
					round_id: round,
					cell: 1,
					part: 'eit_survey',
					state: 'open',
					admission: 'link',
					asks_comment: false,
					closes_on: await day(tx, 30)
				});
			}
		});
	});

	it('refuses analysts, strangers and visitors, and tells nobody that a round is there', async () => {
		await rolledBack(async (tx) => {
			const slug = await pointSlug(tx, await openSurvey(tx));
			for (const person of [BOB, CAROL]) {
				expect(await outcome(tx, (t) => interviewEntry(t, person, slug))).toBe('NOTIN');
			}
			const visit = (t: Tx) => t`select public.interview_entry(${slug})`;
			expect(await outcome(tx, (t) => asRole(t, 'anon', visit))).toBe('42501');
			expect(await outcome(tx, (t) => interviewEntry(t, IDA, '0123456789'))).toBe('NOTIN');
		});
	});

	it('knows no round of another part, nor one of another agency', async () => {
		await rolledBack(async (tx) => {
			const open = await pointSlug(tx, await openExternal(tx));
			expect(await outcome(tx, (t) => interviewEntry(t, IDA, open))).toBe('NOTIN');
			const theirs = await pointSlug(tx, await openSurvey(tx, { agencyId: AGENCY_B }));
			expect(await outcome(tx, (t) => interviewEntry(t, ALICE, theirs))).toBe('NOTIN');
			expect(await outcome(tx, (t) => interviewEntry(t, CAROL, theirs))).toBe('done');
		});
	});

	it('ends with the role: the next look is refused', async () => {
		await rolledBack(async (tx) => {
			const slug = await pointSlug(tx, await openSurvey(tx));
			expect(await outcome(tx, (t) => interviewEntry(t, IDA, slug))).toBe('done');
			await tx`delete from public.memberships where user_id = ${IDA}`;
			expect(await outcome(tx, (t) => interviewEntry(t, IDA, slug))).toBe('NOTIN');
		});
	});

	it('P16: is the same before and after an answer', async () => {
		await rolledBack(async (tx) => {
			const round = await openSurvey(tx);
			const slug = await pointSlug(tx, round);
			const before = await interviewEntry(tx, IDA, slug);
			expect(await submit(tx, [submission(round)])).toEqual(['ok']);
			expect(await interviewEntry(tx, IDA, slug)).toEqual(before);
		});
	});
});

describe('a round of interviewers', () => {
	it('asks for no comment; a public one may', async () => {
		await rolledBack(async (tx) => {
			const make = (t: Tx, part: 'eit_survey' | 'eit_public') =>
				draftExternal(t, { part, asksComment: true });
			expect(await outcome(tx, (t) => make(t, 'eit_survey'))).toBe('23514');
			expect(await outcome(tx, (t) => make(t, 'eit_public'))).toBe('done');
		});
	});
});
