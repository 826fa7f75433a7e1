/** Rounds for the tests of the mix: with a key, and with answers that the mix can open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll } from 'vitest';
import { sealComment } from '../../../src/lib/privacy/comments/envelope.ts';
import { sealEnvelope, type Answers } from '../../../src/lib/privacy/envelope.ts';
import { createKeyStore, type KeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { hash, openExternal, openInternal, type Submission as Element } from '../harness/rounds.ts';

/** A database and the keys that go with it, which are never in it. */
export interface World {
	sql: postgres.Sql;
	keys: KeyStore;
}

export interface TestRound {
	id: string;
	part: 'iit' | 'eit_public';
	k: number;
	/** Cells that answers may name. */
	cells: number[];
	/** Hashes of slips that nobody has used yet; none in an external round. */
	slips: string[];
	asksComment: boolean;
}

/** An answer as it goes to the database, and what the test knows of it. */
export interface Submission {
	cell: number;
	answers: Answers;
	/** Empty where nothing was written. */
	comment: string;
	element: Element;
}

export function worldOf(sql: postgres.Sql): World {
	return { sql, keys: temporaryKeys() };
}

/** A key store that is removed after the tests of the file. */
export function temporaryKeys(): KeyStore {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-keys-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return createKeyStore(folder);
}

/** An open external round; with several service points it has that many cells, and the rest. */
export async function externalRound(
	world: World,
	k: number,
	points: number,
	asksComment = false
): Promise<TestRound> {
	const each = Array.from({ length: points }, () => 3 * k);
	const id = await world.sql.begin((tx) => openExternal(tx, { k, points: each, asksComment }));
	await world.keys.create(id);
	const cells = points === 1 ? [1] : [0, ...each.map((_, i) => i + 1)];
	return { id, part: 'eit_public', k, cells, slips: [], asksComment };
}

/** An open internal round with 300 slips in the box. */
export async function internalRound(
	world: World,
	k: number,
	asksComment = false
): Promise<TestRound> {
	const { id, slips } = await world.sql.begin((tx) =>
		openInternal(tx, { k, expected: 300, asksComment })
	);
	await world.keys.create(id);
	return { id, part: 'iit', k, cells: [1], slips, asksComment };
}

/** Seals answers for a cell, and a comment where the round asks; an internal round's takes a slip. */
export async function seal(
	world: World,
	round: TestRound,
	cell: number,
	answers: Answers,
	written = ''
): Promise<Submission> {
	const key = await world.keys.read(round.id);
	const envelope = sealEnvelope(answers, key, { round: round.id, cell }).toString('hex');
	const slip = round.slips.pop() ?? null;
	const comment = round.asksComment ? sealComment(written, key, round.id).toString('hex') : null;
	const element = { round_id: round.id, cell, h: hash(), envelope, slip, comment };
	return { cell, answers, comment: written, element };
}

/** Submits in one transaction, which is one statement; the outcomes in order. */
export async function submit(
	{ sql }: World,
	submissions: readonly Submission[]
): Promise<string[]> {
	const elements = submissions.map((one) => one.element);
	const [row] = await sql<{ outcomes: string[] }[]>`
		select submit_responses(${sql.json(elements as never)}) as outcomes`;
	return row?.outcomes ?? [];
}
