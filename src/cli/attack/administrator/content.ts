/**
 * An administrator of the database who looks for an answer that waits: in a dump, in the files of
 * the tables and in the log of all changes; and for the key that opens it, and for the code that came
 * with it (P13, P21).
 */
import { randomBytes, randomInt } from 'node:crypto';
import type { Attack } from '../observation.ts';
import { answer, numbered, openForm, type Answers } from '../respondent.ts';
import type { Scene } from '../scene.ts';
import { SCRATCH } from '../stage.ts';
import { findInDump, findInFiles, type Needle } from './database-bytes.ts';
import { tracesOfAnswers, tracesOfCode, tracesOfKey, tracesOfText } from './traces.ts';

export const content: Attack = {
	who: 'administrator',
	code: 'content',
	rules: 'P13, P21',
	async observe(scene) {
		const { sql, stage } = scene;
		const [external, internal] = [await stage.external(1), await stage.internal()];
		const text = `canary${randomBytes(8).toString('hex')}`;
		const code = internal.codes[0] ?? '';
		const waiting = [
			...tracesOfAnswers('public answer', await send(scene, external.paths[0] ?? '', { text })),
			...tracesOfAnswers(
				'staff answer',
				await send(scene, internal.paths[0] ?? '', { text, code })
			),
			...tracesOfText('text', text),
			...tracesOfCode(code),
			...tracesOfKey(await stage.keys.read(external.id)),
			...tracesOfKey(await stage.keys.read(internal.id))
		];
		const planted = await plant(scene);
		const needles = [...waiting, ...planted.needles];
		// First, for the checkpoint before the pages lets the log of earlier changes go.
		const places = {
			wal: await findInFiles(sql, 'wal', needles),
			pages: await findInFiles(sql, 'pages', needles),
			dump: await findInDump(sql, needles)
		};
		const found = Object.values(places).flat();
		const lengths = await envelopeLengths(scene);
		return {
			looked: { traces: waiting.length, places: Object.keys(places).length },
			leaks: [...found.filter((place) => !place.startsWith('planted')), ...lengths],
			isControlSeen: planted.isSeen(places)
		};
	}
};

/** Sends answers that nobody else gives, and a text wherever the form takes one. */
async function send(
	{ twin }: Scene,
	path: string,
	{ text, code }: { text: string; code?: string }
): Promise<Answers> {
	const form = await openForm(twin.url(), path);
	const answers = numbered(form, randomInt(2 ** 30));
	const texts = Object.fromEntries(form.texts.map((name) => [name, text]));
	await answer(twin.url(), path, { ...answers, ...texts, ...(code === undefined ? {} : { code }) });
	return answers;
}

/** An answer stored the way answers must not be. */
async function plant({ sql }: Scene) {
	const text = `planted${randomBytes(8).toString('hex')}`;
	const answers: Answers = Object.fromEntries(
		Array.from({ length: 20 }, (_, i) => [`e${i + 1}`, String(randomInt(1, 5))])
	);
	await sql`create table ${sql(SCRATCH)}.answers (word text, bytes bytea, answers jsonb)`;
	await sql`insert into ${sql(SCRATCH)}.answers
		values (${text}, ${Buffer.from(JSON.stringify(answers))}, ${sql.json(answers)})`;
	const needles: Needle[] = [
		...tracesOfText('planted text', text),
		...tracesOfAnswers('planted answer', answers)
	];
	const isSeen = (places: { wal: string[]; pages: string[]; dump: string[] }) =>
		(['wal', 'pages'] as const).every((files) =>
			[
				`planted text in ${files}`,
				`planted answer as JSON in ${files}`,
				`planted answer as kept by Postgres in ${files}`
			].every((place) => places[files].includes(place))
		) &&
		['text', 'answer as JSON in hex', 'answer as printed by Postgres'].every((form) =>
			places.dump.includes(`planted ${form} in ${SCRATCH}.answers`)
		);
	return { needles, isSeen };
}

/** Tables whose envelopes differ in length, which would tell how much somebody wrote. */
async function envelopeLengths({ sql, stage }: Scene): Promise<string[]> {
	const own = stage.rounds().map(({ id }) => id);
	const tables = await sql<{ name: string }[]>`
		select table_name as name from information_schema.columns
		where table_schema = 'private' and column_name in ('envelope', 'round_id')
		group by table_name having count(*) = 2`;
	const leaks: string[] = [];
	for (const { name } of tables) {
		const [row] = await sql<{ n: number }[]>`
			select count(distinct octet_length(envelope))::int as n
			from private.${sql(name)} where round_id = any (${own})`;
		if ((row?.n ?? 0) > 1) leaks.push(`lengths in private.${name}`);
	}
	return leaks;
}
