/** Rounds with tickets, made the way the product makes them. */
import { AGENCY_A } from '../harness/cast.ts';
import type { Tx } from '../harness/database.ts';
import { hash, submission, submit } from '../harness/rounds.ts';

export interface TicketRound {
	id: string;
	slug: string;
	/** Hashes of all slips, in hex. */
	slips: string[];
}

interface Draft {
	k?: number;
	/** Head count. */
	expected?: number;
	/** How many slips are made; one for each employee if nothing is said. */
	printed?: number;
	/** Null: no key yet. */
	keyFingerprint?: string | null;
}

export async function draftTickets(tx: Tx, draft: Draft = {}): Promise<TicketRound> {
	const { k = 10, expected = 30, printed = expected, keyFingerprint = hash() } = draft;
	const [row] = await tx<{ id: string; slug: string }[]>`
		insert into public.rounds (
			agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected,
			admission, key_fingerprint
		)
		values (
			${AGENCY_A}, 'รอบทดสอบ', 'iit-2566', 'iit', 2569, private.today(), private.today() + 30,
			${k}, ${expected}, 'ticket', ${keyFingerprint}
		)
		returning id, slug`;
	const { id = '', slug = '' } = row ?? {};
	const slips = keyFingerprint === null ? [] : Array.from({ length: printed }, hash);
	if (slips.length > 0) await tx`select public.replace_slips(${id}, ${slips})`;
	return { id, slug, slips };
}

export async function openTickets(tx: Tx, draft: Draft = {}): Promise<TicketRound> {
	const round = await draftTickets(tx, draft);
	await tx`select public.open_round(${round.id})`;
	return round;
}

/** What becomes of a slip that is brought with a blinded message. */
export async function redeem(
	tx: Tx,
	roundId: string,
	slip: string,
	blinded = hash()
): Promise<string> {
	const [row] = await tx<{ outcome: string }[]>`
		select public.redeem_slip(${roundId}, ${slip}, ${blinded}) as outcome`;
	return row?.outcome ?? '';
}

export async function slipState(tx: Tx, roundId: string, slip: string): Promise<string | null> {
	const [row] = await tx<{ state: string | null }[]>`
		select public.slip_state(${roundId}, ${slip}) as state`;
	return row?.state ?? null;
}

/** Sends an answer with a ticket of this nullifier. */
export async function answer(tx: Tx, roundId: string, nullifier = hash()): Promise<string> {
	const [outcome] = await submit(tx, [{ ...submission(roundId), h: nullifier }]);
	return outcome ?? '';
}

/** What is public of a round's slips. */
export interface Counters {
	state: string;
	admission: string;
	k: number;
	key_fingerprint: string | null;
	expected: number;
	printed: number;
	handed_out: number | null;
	spares: number;
	redeemed: number;
	counted_on: string | null;
	answers: number | null;
}

export async function counters(tx: Tx, slug: string): Promise<Counters | null> {
	const [row] = await tx<{ counters: Counters | null }[]>`
		select public.round_counters(${slug}) as counters`;
	return row?.counters ?? null;
}

export async function nullifiers(tx: Tx, slug: string): Promise<string[] | null> {
	const [row] = await tx<{ list: string[] | null }[]>`select public.nullifiers(${slug}) as list`;
	return row?.list ?? null;
}

/** The round as if the last snapshot had been yesterday's. */
export async function nextNight(tx: Tx, roundId: string): Promise<void> {
	await tx`update public.rounds set turnout_on = turnout_on - 1 where id = ${roundId}`;
	await tx`select public.snapshot_turnout()`;
}
