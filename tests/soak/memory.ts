/** How much memory the serving process takes, whichever process that is at the moment. */
import { megabytes } from '../bench/process.ts';

const EVERY_MS = 1000;
/** A few requests' worth of bodies and pages beside what the program takes at rest. */
const MOST_MB = 700;

/** Looks once a second until it is stopped. */
export function watchMemory(pid: () => number) {
	const seen: number[] = [];
	const timer = setInterval(() => {
		const now = residentNow(pid);
		if (now !== null) seen.push(now);
	}, EVERY_MS);
	const most = () => Math.max(0, ...seen);
	return {
		/** Megabytes, at the end and at the most. */
		seen: () => ({ last: seen.at(-1) ?? 0, most: most() }),
		fault: () => (most() > MOST_MB ? `memory: ${most()} MB` : null),
		stop: () => clearInterval(timer)
	};
}

/** Megabytes; null while there is no process, or one that has just ended. */
function residentNow(pid: () => number): number | null {
	try {
		const now = Math.round(megabytes(pid(), 'VmRSS'));
		return Number.isNaN(now) ? null : now;
	} catch {
		return null;
	}
}
