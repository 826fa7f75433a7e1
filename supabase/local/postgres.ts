/**
 * One Postgres for one data folder: made on the first start, started and stopped with Prongsai, and
 * started again where it dies.
 *
 * It listens on loopback only, at a port that the system chooses, and writes nothing of a
 * statement or its parameters into its log (P43): the log would otherwise be a second place where
 * answers rest.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareEngine } from './engine.ts';
import { holdLock } from './folder-lock.ts';
import { createPauses } from './pauses.ts';
import { initialise, runningPort, startServer, stopServer } from './server-process.ts';

export interface LocalPostgres {
	/** Connection address of the superuser, with its password: never printed. */
	url: string;
	/** Stops the server and waits until it has stopped. */
	stop(): Promise<void>;
}

/** What is to be done when the server died, and when it is back. */
export interface Outage {
	/** Its connections have broken. */
	begin(): void;
	/** It takes connections again. What is thrown here is tried again with it. */
	end(): Promise<void>;
}

/**
 * Starts the Postgres of a data folder and holds it against a second Prongsai. Where the server dies
 * it is started again at the same address, as often as it takes.
 * @param outage told of every time between its death and its return.
 * @throws DataFolderInUse when another process holds it.
 */
export async function startPostgres(
	data: string,
	password: string,
	outage: Outage = { begin: () => undefined, end: async () => undefined }
): Promise<LocalPostgres> {
	const engine = prepareEngine(data);
	if (!existsSync(join(engine.cluster, 'PG_VERSION'))) await initialise(engine, password);
	// A Postgres that still runs was left behind by a killed Prongsai, or belongs to a living one.
	const leftBehind = await runningPort(engine);
	if (leftBehind !== null) {
		const lock = await holdLock(address(leftBehind, password), () => undefined);
		await lock.release();
		await stopServer(engine);
	}
	const port = await freePort();
	const url = address(port, password);
	await startServer(engine, data, port);

	const pauseBeforeNext = createPauses();
	const stopping = new AbortController();
	let revived = Promise.resolve();
	let isReviving = false;
	let isLost = false;
	const begin = () => {
		isLost = true;
		outage.begin();
		// It may die again while it is being started: one of these is enough.
		if (!isReviving) revived = revive();
	};
	let lock = await holdLock(url, begin);

	async function revive(): Promise<void> {
		isReviving = true;
		while (isLost && !stopping.signal.aborted) {
			try {
				await pause(pauseBeforeNext(), undefined, stopping);
				if ((await runningPort(engine)) === null) await startServer(engine, data, port);
				isLost = false;
				lock = await holdLock(url, begin);
				await outage.end().catch(async (error: unknown) => {
					isLost = true;
					await lock.release();
					throw error;
				});
			} catch {
				// Its dead backends may still be ending, or the disk be full: the next try may do it.
				isLost = true;
			}
		}
		isReviving = false;
	}

	return {
		url,
		async stop() {
			stopping.abort();
			await revived;
			await lock.release();
			await stopServer(engine);
		}
	};
}

function address(port: number, password: string): string {
	return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** A port of loopback that nothing uses. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const taken = probe.address();
			probe.close(() =>
				typeof taken === 'object' && taken ? resolve(taken.port) : reject(new Error('no port'))
			);
		});
	});
}
