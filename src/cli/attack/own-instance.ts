/** An instance for one attack alone: started as a new user would, and gone afterwards. */
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { AttackError } from './error.ts';
import { sentence } from './sentences.ts';

const START = join(import.meta.dirname, '..', 'start.ts');
const LOOK_EVERY_MS = 200;

/**
 * Starts Prongsai on a free port and a folder of its own, and removes both after the work.
 * @param work gets the data folder, and the file with all that the instance says.
 * @throws AttackError where it does not start.
 */
export async function withOwnInstance<T>(
	work: (data: string, log: string) => Promise<T>
): Promise<T> {
	console.error(sentence('starting'));
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-attack-'));
	// Postgres's own account must be able to enter, or its files would stay behind elsewhere.
	chmodSync(folder, 0o755);
	const [data, log] = [join(folder, 'data'), join(folder, 'output.log')];
	const output = openSync(log, 'a', 0o600);
	const child = spawn(process.execPath, [START, '--json'], {
		env: { ...withoutSupabase(process.env), PORT: '0', PRONGSAI_DATA: data },
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	const ended = once(child, 'exit');
	try {
		while (
			!existsSync(join(data, 'running.json')) ||
			!readFileSync(log, 'utf8').includes('"sign_in"')
		) {
			if (child.exitCode !== null || child.signalCode !== null) {
				const reason = readFileSync(log, 'utf8').trim().split('\n').at(-1);
				throw new AttackError(sentence('not_started', reason));
			}
			await setTimeout(LOOK_EVERY_MS);
		}
		return await work(data, log);
	} finally {
		child.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	}
}

/** An instance of its own has a database of its own. */
function withoutSupabase(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(environment).filter(([name]) => !/^(SUPABASE_|DATABASE_URL)/.test(name))
	);
}
