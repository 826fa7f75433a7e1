/** Keeps a process running: starts it again where it dies, but not where it ends. */
import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createPauses } from '../../../supabase/local/pauses.ts';
import { log } from '../../lib/server/log.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the process sends once it is ready to be kept running. */
export interface Ready {
	port: number;
}

/**
 * Runs the process until it ends by itself, is told to stop, or dies before it was ready once: a
 * start that cannot be is no crash.
 * @param start starts it; with the port of its first time where it is started again.
 * @param told hears the signals that stop both.
 * @returns the exit code.
 */
export async function keepRunning(
	start: (port: number | null) => ChildProcess,
	told: EventEmitter = process
): Promise<number> {
	const pauseBeforeNext = createPauses();
	const stopping = new AbortController();
	let child: ChildProcess | null = null;
	let port: number | null = null;
	for (const signal of STOP_SIGNALS) {
		told.on(signal, () => {
			stopping.abort();
			child?.kill('SIGTERM');
		});
	}
	for (;;) {
		child = start(port);
		child.on('message', (ready: Ready) => (port = ready.port));
		const [code] = (await once(child, 'exit')) as [number | null];
		if (stopping.signal.aborted || code === 0 || port === null) return code ?? 1;
		log({ keeper: 'restarting' });
		await pause(pauseBeforeNext(), undefined, { signal: stopping.signal }).catch(() => undefined);
		if (stopping.signal.aborted) return 0;
	}
}
