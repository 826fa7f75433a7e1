/**
 * `npm run attack -- [--own] [--short] [--json] [--log FILE] [--url URL]`: what an outsider, a
 * colleague at the counter, an analyst and an administrator with SQL could try, tried on the running
 * instance. Ends with 1 where anything broke or could not be looked at.
 */
import { readEnvironment } from '../lib/server/env.ts';
import { readArguments, type Arguments } from './attack/arguments.ts';
import { tryAll } from './attack/attacks.ts';
import { AttackError } from './attack/error.ts';
import { allHeld, type Row } from './attack/observation.ts';
import { withOwnInstance } from './attack/own-instance.ts';
import { openScene, PACES } from './attack/scene.ts';
import { sentence } from './attack/sentences.ts';
import { describeRow, describeSum } from './attack/table.ts';

/** Told to stop, it still removes what it has made, and the instance that it has started. */
const stopped = new Promise<never>((_, reject) => {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => reject(new AttackError(sentence('stopped'))));
	}
});
stopped.catch(() => undefined);

try {
	const given = readArguments(process.argv.slice(2));
	const hasHeld = given.own
		? await withOwnInstance((data, log) => attack({ ...given, log }, data))
		: await attack(given, readEnvironment().data);
	process.exitCode = hasHeld ? 0 : 1;
} catch (error) {
	if (!(error instanceof AttackError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
// What was under way when it was told to stop has nothing left to do.
process.exit();

/** Attacks the instance on a data folder; whether everything held. */
async function attack({ json, short, log, url }: Arguments, data: string): Promise<boolean> {
	const environment = { ...readEnvironment(), data };
	const scene = await openScene(environment, short ? PACES.short : PACES.full, { url, log });
	try {
		console.error(sentence('attacking', scene.running.url));
		const tell = (row: Row) => json || console.log(describeRow(row));
		const rows = await Promise.race([tryAll(scene, tell), stopped]);
		console.log(json ? JSON.stringify({ rows }) : `\n${describeSum(rows)}`);
		return allHeld(rows);
	} finally {
		await scene.close();
	}
}
