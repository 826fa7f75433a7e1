import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';

/** A process that does as it is told: says that it is ready, and then ends, dies or waits. */
const READY = 'process.send({ port: 4321 }, () => process.channel.unref());';
const WAIT = 'setInterval(() => {}, 1000);';

let told: EventEmitter;
let started: (number | null)[];
let children: ChildProcess[];

beforeEach(() => {
	[told, started, children] = [new EventEmitter(), [], []];
	vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
	for (const child of children) child.kill('SIGKILL');
});

/** Keeps a process running whose n-th start runs the n-th program. */
function keep(...programs: string[]): Promise<number> {
	return keepRunning((port) => {
		const program = programs[started.length] ?? 'process.exit(99)';
		started.push(port);
		const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
		const child = spawn(process.execPath, ['-e', program], { stdio: [...stdio] });
		children.push(child);
		return child;
	}, told);
}

describe('a process that is kept running', () => {
	it('is started again where it dies, on the port it had, until it ends', async () => {
		const dies = `${WAIT} process.send({ port: 4321 }, () => process.kill(process.pid, 'SIGKILL'));`;
		const code = await keep(
			dies,
			`${READY} process.exitCode = 7`,
			'process.exit(3)',
			'process.exit(0)'
		);
		expect(code).toBe(0);
		expect(started).toEqual([null, 4321, 4321, 4321]);
	});

	it('is not started again where it could not start at all', async () => {
		expect(await keep('process.exit(1)')).toBe(1);
		expect(started).toEqual([null]);
	});

	it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('stops on %s and stays stopped', async (signal) => {
		const kept = keep(`${WAIT} process.on('SIGTERM', () => process.exit(0)); ${READY}`);
		if (children[0]) await once(children[0], 'message');
		told.emit(signal);
		expect(await kept).toBe(0);
		expect(started).toEqual([null]);
	});
});
