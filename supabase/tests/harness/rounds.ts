/** Rounds in any state, made the way the product makes them. All days are Thailand's. */
import { randomBytes } from 'node:crypto';
import { AGENCY_A } from './cast.ts';
import type { Tx } from './database.ts';

/** One element of what `submit_responses` takes. */
export interface Submission {
	round_id: string;
	cell: number;
	h: string;
	envelope: string;
	slip: string | null;
	/** Null except in a round that asks for a comment. */
	comment: string | null;
}

export type Row = [cell: number, answers: Record<string, string | null>, marks?: string[]];

/** 32 random bytes as the functions take them. */
export function hash(): string {
	return randomBytes(32).toString('hex');
}

/** The day, so many days from today. */
export async function day(tx: Tx, offset = 0): Promise<string> {
	const [row] = await tx<{ day: string }[]>`select (private.today() + ${offset}::int)::text as day`;
	return row?.day ?? '';
}

interface Draft {
	agencyId?: string;
	k?: number;
	expected?: number;
	opensIn?: number;
	closesIn?: number;
	/** Expected answers of each service point. */
	points?: number[];
	asksComment?: boolean;
	/** Of an external round: who asks, the residents' own phones or interviewers. */
	part?: 'eit_public' | 'eit_survey';
	/** Buddhist era. */
	fiscalYear?: number;
}

/** An external draft; by default three points large enough to be cells of their own. */
export async function draftExternal(tx: Tx, draft: Draft = {}): Promise<string> {
	const id = await insertRound(tx, 'eit-2566', draft.part ?? 'eit_public', 'link', draft);
	for (const [i, expected] of (draft.points ?? [100, 100, 100]).entries()) {
		await tx`
			insert into public.service_points (round_id, name_th, name_en, expected)
			values (${id}, ${`จุดบริการ ${i}`}, ${`Point ${i}`}, ${expected})`;
	}
	return id;
}

/** An internal draft with a slip for everybody. */
export async function draftInternal(
	tx: Tx,
	draft: Draft = {}
): Promise<{ id: string; slips: string[] }> {
	const expected = draft.expected ?? 30;
	const id = await insertRound(tx, 'iit-2566', 'iit', 'draw', { ...draft, expected });
	const slips = Array.from({ length: expected }, hash);
	await tx`select public.replace_slips(${id}, ${slips})`;
	return { id, slips };
}

export async function openExternal(tx: Tx, draft: Draft = {}): Promise<string> {
	const id = await draftExternal(tx, draft);
	await tx`select public.open_round(${id})`;
	return id;
}

/** An open round that interviewers ask. */
export function openSurvey(tx: Tx, draft: Draft = {}): Promise<string> {
	return openExternal(tx, { ...draft, part: 'eit_survey' });
}

export async function openInternal(
	tx: Tx,
	draft: Draft = {}
): Promise<{ id: string; slips: string[] }> {
	const round = await draftInternal(tx, draft);
	await tx`select public.open_round(${round.id})`;
	return round;
}

async function insertRound(
	tx: Tx,
	instrument: string,
	part: string,
	admission: string,
	{
		agencyId = AGENCY_A,
		k = 10,
		expected = 300,
		opensIn = 0,
		closesIn = 30,
		asksComment = false,
		fiscalYear = 2569
	}: Draft
): Promise<string> {
	const [row] = await tx<{ id: string }[]>`
		insert into public.rounds
			(
				agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected, admission,
				asks_comment
			)
		values (
			${agencyId}, 'รอบทดสอบ', ${instrument}, ${part}, ${fiscalYear},
			private.today() + ${opensIn}::int, private.today() + ${closesIn}::int, ${k}, ${expected}, ${admission},
			${asksComment}
		)
		returning id`;
	return row?.id ?? '';
}

/** An answer of a round: the envelope is noise of the right length, since only the server could open it. */
export function submission(roundId: string, cell = 1, slip: string | null = null): Submission {
	return {
		round_id: roundId,
		cell,
		h: hash(),
		envelope: randomBytes(1052).toString('hex'),
		slip,
		comment: null
	};
}

/** The same for a round that asks: a comment envelope comes along, of noise as well. */
export function submissionWithComment(
	roundId: string,
	cell = 1,
	slip: string | null = null
): Submission {
	return { ...submission(roundId, cell, slip), comment: randomBytes(4124).toString('hex') };
}

/** What becomes of the submissions, in their order. */
export async function submit(tx: Tx, submissions: Submission[]): Promise<string[]> {
	const [row] = await tx<{ outcomes: string[] }[]>`
		select public.submit_responses(${tx.json(submissions as never)}) as outcomes`;
	return row?.outcomes ?? [];
}

/** Sends `n` answers to a cell. */
export async function fill(tx: Tx, roundId: string, cell: number, n: number): Promise<void> {
	for (let left = n; left > 0; left -= 200) {
		await submit(
			tx,
			Array.from({ length: Math.min(left, 200) }, () => submission(roundId, cell))
		);
	}
}

/** Sends an answer with each of the slips. */
export async function redeem(tx: Tx, roundId: string, slips: string[]): Promise<void> {
	await submit(
		tx,
		slips.map((slip) => submission(roundId, 1, slip))
	);
}

/** Ids that wait in the inbox, by cell. */
export async function waiting(tx: Tx, roundId: string): Promise<Map<number, string[]>> {
	const [row] = await tx<{ inbox: { ids: [string, number][] } }[]>`
		select public.inbox_ids(${roundId}) as inbox`;
	const cells = new Map<number, string[]>();
	for (const [id, cell] of row?.inbox.ids ?? []) cells.set(cell, [...(cells.get(cell) ?? []), id]);
	return cells;
}

/** So many equal rows of a cell. */
export function rows(cell: number, n: number, answers: Row[1] = { e1: '3', e2: '-' }): Row[] {
	return Array.from({ length: n }, () => [cell, answers]);
}

export async function commit(
	tx: Tx,
	roundId: string,
	ids: string[],
	answers: Row[],
	comments: string[] = []
): Promise<{ state: string; version: number }> {
	const [row] = await tx<{ committed: { state: string; version: number } }[]>`
		select public.commit_mix(
			${roundId}, ${ids}, ${tx.json(answers as never)}, ${tx.json(comments)}
		) as committed`;
	return row?.committed ?? { state: '', version: -1 };
}

/** An external round that ten answered, closed, with its final result stored. */
export async function closedExternal(
	tx: Tx,
	draft: Draft = {},
	result: unknown = { score: 1 }
): Promise<string> {
	const id = await openExternal(tx, draft);
	await fill(tx, id, 1, 10);
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 10));
	await tx`select public.store_published_result(${id}, 1, ${tx.json(result as never)})`;
	return id;
}
