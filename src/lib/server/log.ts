/**
 * What the server writes down: one line of JSON each, on stderr, from a closed list of shapes, so
 * that no line can carry what a visitor sent (P40). A line has no time of its own; whoever keeps the
 * log may add one. So the same line is not written twice within a minute: a line for each refused
 * answer would tell when somebody answered, and fill a disk while the database is away.
 */
import type { CheckCode, CheckLevel } from '$lib/privacy/self-check.ts';

/** Tasks of the schedule, by the name under which their failure is told. */
export type ScheduledTask =
	'look' | 'end' | 'mix' | 'close' | 'publish' | 'turnout' | 'papers' | 'retention';

export type LogLine =
	/** An unexpected error, as the page shows it to the visitor. */
	| { errorId: string; route: string | null; status: number }
	| { submit: 'failed' | 'overloaded' }
	| { ticket: 'failed' }
	| { paper: 'failed' }
	| { interview: 'failed' }
	| { parcel: 'failed' }
	| { deviceKey: 'failed' }
	| { entry: 'failed' }
	| { mix: 'failed' }
	/** An imported set that this version cannot read: its rounds cannot be shown. */
	| { instrumentSet: 'unreadable' }
	| { schedule: ScheduledTask; outcome: 'failed' }
	/** `npm start` starts the process again that died. */
	| { keeper: 'restarting' }
	| { selfCheck: CheckLevel | 'unreachable'; codes: CheckCode[] };

const QUIET_MS = 60_000;

/** A log that writes through `write`; `now` in milliseconds of a clock that never goes back. */
export function createLog(
	write: (line: string) => void,
	now: () => number
): (line: LogLine) => void {
	const written = new Map<string, number>();
	return (line) => {
		const text = JSON.stringify(line);
		// Every visitor who is shown an id may be asked for it.
		if (!('errorId' in line)) {
			if (now() - (written.get(text) ?? -Infinity) < QUIET_MS) return;
			written.set(text, now());
		}
		write(text);
	};
}

/** Writes a line into the log of this process. */
export const log = createLog(
	(line) => console.error(line),
	() => performance.now()
);
