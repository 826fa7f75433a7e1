/** How much memory the serving process takes, whichever process that is at the moment. */
import { readFileSync } from 'node:fs';

const EVERY_MS = 1000;
/** A few requests' worth of bodies and pages beside what the program takes at rest. */
const MOST_MB = 700;

/** Looks once a second until it is stopped. */
export function watchMemory(pid: () => number) {
	const seen: number[] = [];
	const timer = setInterval(() => {
		const found = /^VmRSS:\s+(\d+) kB$/m.exec(statusOf(pid));
		if (found) seen.push(Math.round(Number(found[1]) / 1024));
	}, EVERY_MS);
	const most = () => Math.max(0, ...seen);
	return {
		/** Megabytes, at the end and at the most. */
		seen: () => ({ last: seen.at(-1) ?? 0, most: most() }),
		fault: () => (most() > MOST_MB ? `memory: ${most()} MB` : null),
		stop: () => clearInterval(timer)
	};
}

/** Empty while there is no process. */
function statusOf(pid: () => number): string {
	try {
		return readFileSync(`/proc/${pid()}/status`, 'utf8');
	} catch {
		return '';
	}
}
