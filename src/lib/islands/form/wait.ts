/** Pauses between tries to reach the server, in milliseconds; the last one holds from then on. */
const PAUSES_MS = [2000, 4000, 8000, 16_000, 30_000];

/** Waits after so many tries in vain, or until the phone has a network again. */
export function pause(tries: number): Promise<void> {
	const milliseconds = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)];
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
