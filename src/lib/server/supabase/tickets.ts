/** Slips and tickets of internal rounds: what is redeemed, revoked, declared, and shown to everybody. */
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { number, oneOf, row, rows, textOrNull, type Row } from './row.ts';

const REDEEMED = ['signed', 'again', 'other', 'revoked', 'unknown', 'closed'] as const;
const SLIP_STATES = ['unused', 'redeemed', 'revoked', 'unknown'] as const;

/**
 * What became of a slip: `signed` now, or `again` for the same blinded message; the others say why
 * not. `other`: it was redeemed for another message.
 */
export type RedeemOutcome = (typeof REDEEMED)[number];

/** `unknown`: the round has no such slip. */
export type SlipState = (typeof SLIP_STATES)[number];

/**
 * What is public of a round's slips. For an honest round
 * `answers <= redeemed <= handedOut <= printed <= expected + spares`.
 */
export interface RoundCounters {
	state: 'draft' | 'open' | 'closing' | 'closed' | 'void';
	admission: 'draw' | 'ticket';
	k: number;
	/** SHA-256 of the key that signs the tickets, 64 hex digits; null without tickets or yet. */
	keyFingerprint: string | null;
	/** Head count. */
	expected: number;
	printed: number;
	/** As the agency declares; null until it does. */
	handedOut: number | null;
	/** Slips beyond one for each employee; so many could answer twice. */
	spares: number;
	/** "At least" so many on `countedOn`, a multiple of k; once closed, exactly so many. */
	redeemed: number;
	/** Day of the last count, as 2026-11-22; null before the first. */
	countedOn: string | null;
	/** Null until the round is closed, and for good when it is void. */
	answers: number | null;
}

/**
 * Redeems a slip for one blinded message; committed when this returns.
 * @param slip hash of its code. @param blindedHash SHA-256 of the message. Both 64 hex digits.
 */
export async function redeemSlip(
	client: Supabase,
	round: string,
	slip: string,
	blindedHash: string
): Promise<RedeemOutcome> {
	const { data, error } = await client.rpc('redeem_slip', {
		p_round_id: round,
		p_slip: slip,
		p_blinded_hash: blindedHash
	});
	if (error) throw error;
	return oneOf({ outcome: data }, 'outcome', ...REDEEMED);
}

/** The state of a slip, by its hash; null in a round without tickets. */
export async function slipState(
	client: Supabase,
	round: string,
	slip: string
): Promise<SlipState | null> {
	const { data, error } = await client.rpc('slip_state', { p_round_id: round, p_slip: slip });
	if (error) throw error;
	return data === null ? null : oneOf({ state: data }, 'state', ...SLIP_STATES);
}

/** Revokes an unused slip, by its hash. @throws Refusal NOTAD, RNDST, SLTUN, SLTUS */
export async function revokeSlip(supabase: Supabase, round: string, slip: string): Promise<void> {
	const { error } = await supabase.rpc('revoke_slip', { p_round_id: round, p_slip: slip });
	if (error) refuse(error);
}

/**
 * Declares how many slips of an open round were handed out, and how many are spares.
 * @throws Refusal NOTAD, RNDST, SLTNM
 */
export async function declareSlips(
	supabase: Supabase,
	round: string,
	handedOut: number,
	spares: number
): Promise<void> {
	const { error } = await supabase.rpc('declare_slips', {
		p_round_id: round,
		p_handed_out: handedOut,
		p_spares: spares
	});
	if (error) refuse(error);
}

/**
 * Lets a draft's slips be redeemed for tickets that this key signs. Its slips, if it has any, are
 * void, unless nothing changes. @param fingerprint 64 hex digits. @throws Refusal NOROW, RNDFZ
 */
export async function setTicketKey(
	supabase: Supabase,
	round: string,
	fingerprint: string
): Promise<void> {
	const { data, error } = await supabase
		.from('rounds')
		.update({ admission: 'ticket', key_fingerprint: fingerprint })
		.eq('id', round)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** The counters of an internal round, or null. */
export async function roundCounters(
	client: Supabase,
	roundSlug: string
): Promise<RoundCounters | null> {
	const { data, error } = await client.rpc('round_counters', { p_round_slug: roundSlug });
	if (error) throw error;
	return data === null ? null : counters(row(data));
}

/** The nullifiers of a closed round with tickets, 64 hex digits each, sorted; null of any other. */
export async function nullifiers(client: Supabase, roundSlug: string): Promise<string[] | null> {
	const { data, error } = await client.rpc('nullifiers', { p_round_slug: roundSlug });
	if (error) throw error;
	if (data === null) return null;
	const list: unknown = data;
	if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
	throw new TypeError('nullifiers answered in a form that was not agreed.');
}

/** Counters as another Prongsai shows them, in our own form. @throws TypeError where they are none. */
export function readCounters(value: unknown): RoundCounters {
	const from = row(value);
	return counters({
		...from,
		key_fingerprint: from.keyFingerprint,
		handed_out: from.handedOut,
		counted_on: from.countedOn
	});
}

function counters(from: Row): RoundCounters {
	return {
		state: oneOf(from, 'state', 'draft', 'open', 'closing', 'closed', 'void'),
		admission: oneOf(from, 'admission', 'draw', 'ticket'),
		k: number(from, 'k'),
		keyFingerprint: textOrNull(from, 'key_fingerprint'),
		expected: number(from, 'expected'),
		printed: number(from, 'printed'),
		handedOut: numberOrNull(from, 'handed_out'),
		spares: number(from, 'spares'),
		redeemed: number(from, 'redeemed'),
		countedOn: textOrNull(from, 'counted_on'),
		answers: numberOrNull(from, 'answers')
	};
}

function numberOrNull(from: Row, column: string): number | null {
	return from[column] === null ? null : number(from, column);
}
