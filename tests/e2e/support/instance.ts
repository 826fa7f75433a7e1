/** A Prongsai of its own for tests: started by the command that a new user types. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Addresses } from '../../../src/cli/start/addresses.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface Instance {
	addresses: Addresses;
	data: string;
	process: ChildProcess;
	/** What it wrote to stderr so far. */
	log(): string;
	/** Ends the process and leaves the data for another start. */
	end(): Promise<void>;
	/** Ends it and removes its data, unless the folder was given. */
	stop(): Promise<void>;
}

/** A data folder that Postgres's own account may enter, or its files would stay behind elsewhere. */
export function testFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-test-'));
	chmodSync(folder, 0o755);
	return folder;
}

/**
 * Starts Prongsai on a free port and waits until it is ready.
 * @param environment added to this process's; PRONGSAI_DATA keeps a folder over a restart.
 */
export async function startInstance(environment: NodeJS.ProcessEnv = {}): Promise<Instance> {
	const data = environment.PRONGSAI_DATA ?? testFolder();
	const child = spawn(process.execPath, [join(ROOT, 'src/cli/start.ts'), '--json'], {
		cwd: ROOT,
		env: { ...process.env, PORT: '0', ...environment, PRONGSAI_DATA: data },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
	const lines = createInterface({ input: child.stdout });
	const first = await Promise.race([
		once(lines, 'line').then(([line]) => String(line)),
		once(child, 'exit').then(([code]) => Promise.reject(new Error(`exit ${code}: ${log}`)))
	]);
	const end = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const exited = once(child, 'exit');
		child.kill('SIGTERM');
		await exited;
	};
	return {
		addresses: JSON.parse(first) as Addresses,
		data,
		process: child,
		log: () => log,
		end,
		async stop() {
			await end();
			if (environment.PRONGSAI_DATA === undefined) rmSync(data, { recursive: true, force: true });
		}
	};
}

/** Ends an instance and starts it again on its data and port, with the usual limits. */
export async function restartInstance(instance: Instance): Promise<Instance> {
	await instance.end();
	const { port } = new URL(instance.addresses.url);
	const again = await startInstance({ PRONGSAI_DATA: instance.data, PORT: port });
	return {
		...again,
		async stop() {
			await again.stop();
			// The folder is the first one's to remove.
			await instance.stop();
		}
	};
}
