/**
 * What a first start makes, the demonstration above all, takes five times as long as any other start.
 * A run of tests makes it once; whoever needs an instance of its own begins with a copy of it. Copies
 * have the same keys and accounts, and share nothing that either could change.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { startInstance, testFolder, type Instance } from './instance.ts';

/** Names the folder to every process of the run. */
const VARIABLE = 'PRONGSAI_TEST_FIRST_START';

/** Makes it for this run; returns what removes it. */
export default async function makeFirstStart(): Promise<() => void> {
	const folder = testFolder();
	const clear = () => rmSync(folder, { recursive: true, force: true });
	try {
		const instance = await startInstance({ PRONGSAI_DATA: folder });
		await instance.end();
	} catch (error) {
		clear();
		throw error;
	}
	process.env[VARIABLE] = folder;
	return clear;
}

/** Starts Prongsai as `startInstance` does, but on a copy of this run's first start. */
export async function startCopy(environment: NodeJS.ProcessEnv = {}): Promise<Instance> {
	const made = process.env[VARIABLE];
	if (made === undefined) throw new Error('This run has made no first start to copy.');
	const data = testFolder();
	// Postgres's files belong to Postgres's own account, which a copy by Node would not keep.
	execFileSync('cp', ['-a', `${made}/.`, data]);
	const instance = await startInstance({ ...environment, PRONGSAI_DATA: data });
	return {
		...instance,
		async stop() {
			await instance.stop();
			rmSync(data, { recursive: true, force: true });
		}
	};
}
