/**
 * `npm start` of what is installed and built: the first time, which makes the demonstration, and
 * again. Held against an empty Node process: its start, and its memory.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { startInstance, testFolder } from '../e2e/support/instance.ts';
import { measured, quantile, timed, type Measured } from './measured.ts';
import { megabytes, servingPid } from './process.ts';

const TURNS = 3;
/** Caches are warm and the first look of the schedule is over. */
const REST_MS = 5000;

export async function run(): Promise<Measured[]> {
	const times = { cold: [] as number[], warm: [] as number[], empty: [] as number[] };
	const memory = { ours: [] as number[], empty: [] as number[] };
	for (let turn = 0; turn < TURNS; turn += 1) {
		const data = testFolder();
		try {
			const first = await start(data);
			await first.instance.end();
			const again = await start(data);
			try {
				times.cold.push(first.ms);
				times.warm.push(again.ms);
				times.empty.push(await timed(() => once(spawn(process.execPath, ['-e', '0']), 'exit')));
				await setTimeout(REST_MS);
				memory.ours.push(megabytes(servingPid(again.instance.data), 'VmRSS'));
				memory.empty.push(await emptyMegabytes());
			} finally {
				await again.instance.end();
			}
		} finally {
			rmSync(data, { recursive: true, force: true });
		}
	}
	const cold = quantile(times.cold) / 1000;
	const warm = quantile(times.warm) / 1000;
	return [
		measured('start_cold', 's', cold, warm),
		measured('start_warm', 's', warm, quantile(times.empty) / 1000),
		measured('start_memory', 'MB', quantile(memory.ours), quantile(memory.empty))
	];
}

async function start(data: string) {
	const began = performance.now();
	const instance = await startInstance({ PRONGSAI_DATA: data });
	return { instance, ms: performance.now() - began };
}

async function emptyMegabytes(): Promise<number> {
	const child = spawn(process.execPath, ['-e', 'console.log(); setTimeout(() => {}, 60_000)']);
	await once(child.stdout, 'data');
	const used = megabytes(child.pid ?? 0, 'VmRSS');
	child.kill();
	return used;
}
