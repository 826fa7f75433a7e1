/**
 * A fault of the driver `postgres` (3.4.9): when a connection breaks between the gathering of what it
 * sends and the sending, it writes to a socket that is no longer there, outside of any promise. The
 * process would end because the database did. Nothing is lost by going on: the connection has told
 * its queries that it broke, and the requests behind the others are broken off (`api.ts`).
 */

/** Whether an error is that fault and no other. */
export function isDriverFault(error: unknown): boolean {
	if (!(error instanceof TypeError)) return false;
	const [, place = ''] = (error.stack ?? '').split('\n');
	return /\bnextWrite \(.*[/\\]postgres[/\\](?:src|cjs[/\\]src)[/\\]connection\.js:/.test(place);
}

let isWatching = false;

/**
 * Lets the process go on after that fault. Any other error that nobody caught ends it as before, with
 * the places of its stack alone: a message may quote a value (P40).
 */
export function surviveDriverFault(): void {
	if (isWatching) return;
	isWatching = true;
	process.on('uncaughtException', (error: unknown) => {
		if (isDriverFault(error)) return;
		console.error(JSON.stringify({ crashed: placesOf(error) }));
		process.exit(1);
	});
}

function placesOf(error: unknown): string[] {
	const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
	return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '));
}
