/**
 * Shows what comes of a change at once, where script runs: the form is sent as its button would send
 * it, and the part of the answer that tells the outcome takes the place of the old one. There is one
 * reckoning, on the server.
 */
const MOST_MS = 10_000;
/** Longer than between two keys, shorter than a wait. */
const PAUSE_MS = 300;

const form = document.querySelector<HTMLFormElement>('#try');
let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | undefined;

form?.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => void show(form), PAUSE_MS);
});

async function show(sent: HTMLFormElement): Promise<void> {
	running?.abort();
	const own = new AbortController();
	running = own;
	try {
		const answer = await fetch(sent.action, {
			method: 'POST',
			body: new URLSearchParams(fieldsOf(sent)),
			headers: { accept: 'text/html' },
			signal: AbortSignal.any([own.signal, AbortSignal.timeout(MOST_MS)])
		});
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const outcome = page.querySelector('#outcome');
		if (outcome) document.querySelector('#outcome')?.replaceChildren(...outcome.children);
	} catch {
		// The button still sends the form the long way.
	}
}

function fieldsOf(sent: HTMLFormElement): [string, string][] {
	return [...new FormData(sent)].flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[name, value]] : []
	);
}

// A module: its names are its own.
export {};
