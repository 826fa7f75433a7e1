/**
 * Runs a **mix**: plans it, opens the envelopes that leave the inbox, and hands their answers to the
 * database in an order that has nothing to do with how they came. The database does the rest in one
 * transaction. Whether a mix is due is the schedule's business; an arriving answer never starts one.
 */
import { createSecretKey, randomInt, type KeyObject } from 'node:crypto';
import { surveyInstrument } from '../../ita/instrument/catalogue.ts';
import { openComment } from '../../privacy/comments/envelope.ts';
import { releasedComments } from '../../privacy/comments/release.ts';
import { EnvelopeRefused, IV_BYTES, openEnvelope, type Answers } from '../../privacy/envelope.ts';
import type { RoundState } from '../../privacy/disclosure/published-state.ts';
import { markerOf, type Mark } from '../../privacy/mix/marks.ts';
import { planMix, type MixInput, type Move, type WaitingItem } from '../../privacy/mix/plan.ts';
import { shuffle } from '../../privacy/mix/shuffle.ts';
import { takeMode } from '../../privacy/mode.ts';
import type { KeyStore } from './key-store.ts';

export interface Inbox {
	state: RoundState;
	part: MixInput['part'];
	k: number;
	/** The questionnaire, such as `iit-2566`. */
	instrument_id: string;
	/** Whether a sealed comment waits for each answer, to be opened at the close. */
	asks_comment: boolean;
	ids: WaitingItem[];
}

/** An answer, the cell it is counted in, and what else is counted of it. */
export type MixRow = [cell: number, answers: Answers, marks: Mark[]];

/** What a mix needs from the database. Every call throws where the database refuses it. */
export interface MixDatabase {
	/** Null where there is no such round. */
	inboxIds(round: string): Promise<Inbox | null>;
	/** Those of the envelopes that still wait, in any order. */
	inboxEnvelopes(ids: string[]): Promise<[id: string, cell: number, envelope: Uint8Array][]>;
	/**
	 * Takes the envelopes from the inbox and counts the rows, all or nothing. While the round is
	 * open, empty lists only set the next due day. At the close it keeps these comments and destroys
	 * every sealed one.
	 */
	commitMix(
		round: string,
		ids: string[],
		rows: MixRow[],
		comments: string[]
	): Promise<{ state: RoundState }>;
	/** Some of the round's sealed comments: the first, or those after an id; none at the end. */
	inboxComments(round: string, after: string | null): Promise<[id: string, envelope: Uint8Array][]>;
	/** Empties the inbox of a closing round with fewer than k answers, comments unread. */
	voidRound(round: string): Promise<void>;
	/** Rewrites what was spent in random order, once the round has ended. */
	compactRound(round: string): Promise<void>;
}

/**
 * `mixed`: done, with the number of answers moved, which may be none. `ended`: the round is closed
 * or void, by this mix or by another, and its key destroyed. `stale`: another instance was faster,
 * and nothing was changed. `idle`: there is nothing to mix in a draft or an unknown round.
 */
export type MixOutcome =
	| { kind: 'mixed'; moved: number }
	| { kind: 'ended'; state: 'closed' | 'void'; moved: number }
	| { kind: 'stale' }
	| { kind: 'idle' };

/**
 * Mixes one round; at its close also ends it: destroys the key and lets the database rewrite what
 * was spent. Safe to repeat after any failure.
 * @throws KeyUnreadable when the round's key is lost, EnvelopeRefused when an envelope was altered,
 *   moved or copied. Then nothing is changed: leaving out what cannot be read would let whoever
 *   writes to the database fill a batch with noise until one real answer stands alone.
 */
export async function runMix(db: MixDatabase, keys: KeyStore, round: string): Promise<MixOutcome> {
	const inbox = await db.inboxIds(round);
	if (inbox === null || inbox.state === 'draft') return { kind: 'idle' };
	if (inbox.state === 'closed' || inbox.state === 'void') {
		return endRound(db, keys, round, inbox.state, 0);
	}
	let mixed: { state: RoundState; moved: number };
	try {
		mixed = await mix(db, keys, round, { ...inbox, state: inbox.state });
	} catch (error) {
		// Whatever failed: if the round is no longer as it was planned for, that is why.
		const now = await db.inboxIds(round);
		if (now?.state === 'closed' || now?.state === 'void') {
			return endRound(db, keys, round, now.state, 0);
		}
		if (now === null || isStale(inbox, now)) return { kind: 'stale' };
		throw error;
	}
	const { state, moved } = mixed;
	if (state === 'closed' || state === 'void') return endRound(db, keys, round, state, moved);
	return { kind: 'mixed', moved };
}

/** Ends rounds that were closed when a crash came between their close and their key's end. */
export async function endClosedRounds(db: MixDatabase, keys: KeyStore): Promise<void> {
	for (const round of await keys.rounds()) {
		const inbox = await db.inboxIds(round);
		// A round that is not in the database keeps its key: it may be the wrong database.
		if (inbox?.state === 'closed' || inbox?.state === 'void') {
			await endRound(db, keys, round, inbox.state, 0);
		}
	}
}

async function mix(
	db: MixDatabase,
	keys: KeyStore,
	round: string,
	inbox: Inbox & { state: MixInput['state'] }
): Promise<{ state: RoundState; moved: number }> {
	const plan = planMix({ ...inbox, items: inbox.ids }, randomInt);
	if (plan.kind === 'void') {
		await db.voidRound(round);
		return { state: 'void', moved: 0 };
	}
	const moves = plan.kind === 'move' ? plan.moves : [];
	const ids = moves.map((move) => move.id);
	if (moves.length === 0) return { ...(await db.commitMix(round, ids, [], [])), moved: 0 };
	// A key object is made ready once; bytes would be for every envelope, which takes twice as long.
	const key = createSecretKey(await keys.read(round));
	const marksOf = markerOf(surveyInstrument(inbox.instrument_id));
	const rows = await openMoves(db, key, round, moves, marksOf);
	const isLast = inbox.state === 'closing' && inbox.asks_comment;
	const comments = isLast ? await openComments(db, key, round, inbox.k) : [];
	const { state } = await db.commitMix(round, ids, rows, comments);
	return { state, moved: moves.length };
}

/** New envelopes do not disturb a plan; a new state or a missing envelope does. */
function isStale(planned: Inbox, now: Inbox): boolean {
	const waiting = new Set(now.ids.map(([id]) => id));
	return now.state !== planned.state || planned.ids.some(([id]) => !waiting.has(id));
}

/** The key goes last, because while it is there the end is tried again after a crash. */
async function endRound(
	db: MixDatabase,
	keys: KeyStore,
	round: string,
	state: 'closed' | 'void',
	moved: number
): Promise<MixOutcome> {
	try {
		await db.compactRound(round);
	} finally {
		await keys.destroy(round);
	}
	return { kind: 'ended', state, moved };
}

/** Envelopes in memory at a time: 1,000 of them are a reply of about 2 MB. */
const CHUNK = 1000;

/**
 * The answers of the envelopes, shuffled once more: the requests have shown the database the order
 * of the moves, so that order may not be the one in which the rows are stored.
 */
async function openMoves(
	db: MixDatabase,
	key: KeyObject,
	round: string,
	moves: Move[],
	marksOf: ReturnType<typeof markerOf>
): Promise<MixRow[]> {
	const rows: MixRow[] = [];
	const seen = new Set<string>();
	for (let start = 0; start < moves.length; start += CHUNK) {
		const chunk = moves.slice(start, start + CHUNK);
		const found = await db.inboxEnvelopes(chunk.map((move) => move.id));
		const envelopes = new Map(found.map(([id, , envelope]) => [id, envelope]));
		for (const { id, from, to } of chunk) {
			const envelope = envelopes.get(id);
			if (envelope === undefined) throw new Error('An envelope of the plan is gone.');
			seen.add(nameOf(envelope));
			const { answers, mode } = takeMode(openEnvelope(envelope, key, { round, cell: from }));
			rows.push([to, answers, marksOf(answers, mode)]);
		}
	}
	// Copies of one envelope would count one person k times, and show the answers of one.
	if (seen.size < rows.length) throw new EnvelopeRefused();
	return shuffle(rows, randomInt);
}

/**
 * The comments to be kept. Batch by batch, so that only what was written stays in memory; the
 * database draws their order. Copies are refused as those of answers are: they would lift a few
 * people over k.
 */
async function openComments(
	db: MixDatabase,
	key: KeyObject,
	round: string,
	k: number
): Promise<string[]> {
	const bodies: string[] = [];
	const seen = new Set<string>();
	let answers = 0;
	for (let after: string | null = null; ;) {
		const batch = await db.inboxComments(round, after);
		for (const [id, envelope] of batch) {
			after = id;
			answers += 1;
			seen.add(nameOf(envelope));
			const text = openComment(envelope, key, round);
			if (text !== '') bodies.push(text);
		}
		if (batch.length === 0) break;
	}
	if (seen.size < answers) throw new EnvelopeRefused();
	return releasedComments({ bodies, answers }, k);
}

/** What tells an envelope from every other that was honestly sealed. */
function nameOf(envelope: Uint8Array): string {
	return Buffer.from(envelope.subarray(0, IV_BYTES)).toString('latin1');
}
