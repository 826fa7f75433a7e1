/** Pauses between tries to reach the server, in milliseconds; the last one holds from then on. */
export const PAUSES_MS = [2000, 4000, 8000, 16_000, 30_000];

/** Waits as long, or until the phone has a network again. */
export function soon(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			// Or each pause of a long outage would leave one behind.
			removeEventListener('online', end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		addEventListener('online', end);
	});
}
