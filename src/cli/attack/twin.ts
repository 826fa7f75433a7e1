/**
 * The **twin**: a second server process on the same database and keys, as several instances behind
 * one proxy are. It has the program, the arguments and, where the system tells them, the environment
 * of the running process, so it leaks what that one leaks; but it takes as many answers as an attack
 * needs, what it says can be heard, and its schedule looks for due rounds whenever it is started.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { startChildServer, type ChildServer } from '../start/demonstration/child-server.ts';
import type { Running } from './running.ts';

export interface Twin {
	/** Its web address at present; another one after each look. */
	url(): string;
	/** All it has said. */
	said(): string;
	/**
	 * Lets its schedule look for rounds that are due, and waits until something is so.
	 * @throws Error when it is not so in time.
	 */
	look(isDone: () => Promise<boolean>): Promise<void>;
	stop(): Promise<void>;
}

/** A mix takes a second or two; this is for a machine that has much else to do. */
const DEADLINE_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** @param extra variables of this twin alone. */
export async function startTwin(running: Running, extra: NodeJS.ProcessEnv = {}): Promise<Twin> {
	let said = '';
	const start = () =>
		startChildServer(running.supabase, running.data, {
			environment: { ...environmentOf(running.pid), ...extra },
			onOutput: (text) => (said += text)
		});
	let server: ChildServer = await start();
	return {
		url: () => server.url,
		said: () => said,
		async look(isDone) {
			await server.stop();
			server = await start();
			const deadline = Date.now() + DEADLINE_MS;
			while (!(await isDone())) {
				if (Date.now() > deadline) throw new Error('The schedule did not do its work in time.');
				await setTimeout(LOOK_EVERY_MS);
			}
		},
		stop: () => server.stop()
	};
}

/** The variables that a process was started with; this one's own where they cannot be read. */
function environmentOf(pid: number | null): NodeJS.ProcessEnv {
	try {
		const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
		return Object.fromEntries(
			pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
		);
	} catch {
		return process.env;
	}
}
