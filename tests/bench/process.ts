/** What a process and its children use, as Linux counts it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks a second in which the kernel tells processor time. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The process of an instance that serves; the one that was started only keeps it running. */
export function servingPid(data: string): number {
	const { pid } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
	return pid;
}

/** Megabytes of a process alone: resident now, or the most since `forgetPeak`. */
export function megabytes(pid: number, which: 'VmRSS' | 'VmHWM'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
}

/** From here on the system counts the most memory anew. */
export function forgetPeak(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/**
 * Seconds of processor time that a process and all below it have used. Other people's work on the
 * machine is not in it; nor are children that have ended.
 */
export function processorSeconds(pid: number): number {
	const used = new Map<number, { parent: number; ticks: number }>();
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		const stat = statOf(name);
		if (stat !== null) used.set(Number(name), stat);
	}
	const isBelow = (one: number | undefined): boolean =>
		one !== undefined && (one === pid || isBelow(used.get(one)?.parent));
	return [...used].reduce((sum, [one, { ticks }]) => sum + (isBelow(one) ? ticks : 0), 0) / TICKS;
}

/** Null where the process has ended meanwhile. See proc(5). */
function statOf(pid: string): { parent: number; ticks: number } | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// A name may hold spaces; what follows it does not.
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
	} catch {
		return null;
	}
}
