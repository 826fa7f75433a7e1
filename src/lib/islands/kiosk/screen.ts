/** A weak signal brings a page in this time. */
const TIMEOUT_MS = 20_000;

/**
 * The next page of a kiosk, whatever it says.
 * @param body what is posted; without it the page is fetched.
 * @returns null where none of ours came, or the server could not be reached.
 */
export async function fetchScreen(
	address: string,
	body?: URLSearchParams
): Promise<Document | null> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
	try {
		const reply = await fetch(address, {
			method: body === undefined ? 'GET' : 'POST',
			...(body === undefined ? {} : { body }),
			headers: { accept: 'text/html' },
			credentials: 'omit',
			cache: 'no-store',
			signal: controller.signal
		});
		if (reply.status >= 500) return null;
		const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
		// A login page of the network must not pass for thanks.
		return page.getElementById('kiosk') === null ? null : page;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}
