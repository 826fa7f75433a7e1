/** What a test knows of comments beyond what the pages show. */
import { join } from 'node:path';
import { openComment } from '../../../src/lib/privacy/comments/envelope.ts';
import { createKeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { ask } from './database.ts';
import { makeDraft, type TestRound } from './rounds.ts';
import { callAsServer } from './database.ts';

/** An external round that asks for a comment, opened. */
export async function makeAskingRound(data: string, name: string): Promise<TestRound> {
	const round = await makeDraft(data, name);
	await ask(
		data,
		(sql) => sql`update public.rounds set asks_comment = true where id = ${round.id}`
	);
	await createKeyStore(join(data, 'keys')).create(round.id);
	await callAsServer(data, 'open_round', { p_round_id: round.id });
	return round;
}

/** The comments that wait, opened with the round's key, which only the server has. */
export async function waitingComments(data: string, round: string): Promise<string[]> {
	const key = await createKeyStore(join(data, 'keys')).read(round);
	const rows = await ask(
		data,
		(sql) => sql<{ envelope: Buffer }[]>`
			select envelope from private.inbox_comments where round_id = ${round}`
	);
	return rows.map(({ envelope }) => openComment(envelope, key, round));
}
