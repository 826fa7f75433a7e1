/**
 * The way out of a phone whose network comes and goes: the review's answers are posted with the same
 * token until the server has answered, and until then the page says that nothing was sent. Whatever
 * else the server has to say, its own page says best: then the form leaves as it does without script.
 */
import { pause } from './wait.ts';

/** A weak signal brings an answer of 2 kB in this time. */
const TIMEOUT_MS = 20_000;

type Heard = 'thanks' | 'refused' | 'nothing';

/**
 * Takes the review's send over.
 * @param unsent what says that nothing was sent yet; hidden until that is so.
 */
export function sendPatiently(review: HTMLFormElement, unsent: HTMLElement): void {
	let isUnderWay = false;
	let tryNow = (): void => undefined;

	function pauseOrTap(tries: number): Promise<void> {
		return new Promise((resolve) => {
			tryNow = resolve;
			void pause(tries).then(resolve);
		});
	}

	async function sendUntilHeard(): Promise<void> {
		for (let tries = 0; ; tries += 1) {
			const heard = await post(review);
			if (heard === 'thanks') return location.assign(`${location.pathname}/thanks`);
			// Past the event that led here: this one goes as it would without script.
			if (heard === 'refused') return HTMLFormElement.prototype.submit.call(review);
			unsent.hidden = false;
			await pauseOrTap(tries);
		}
	}

	review.addEventListener('submit', (event) => {
		event.preventDefault();
		// A double tap sends nothing more; while the page waits, a tap is the next try.
		if (isUnderWay) return tryNow();
		isUnderWay = true;
		void sendUntilHeard();
	});
	// Where the browser brings the page back as it was left.
	addEventListener('pageshow', () => (isUnderWay = false));
}

/** Keeps the form where it is while the phone knows that it has no network. */
export function holdWithoutNetwork(form: HTMLFormElement, offline: HTMLElement): void {
	form.addEventListener('submit', (event) => {
		offline.hidden = navigator.onLine;
		if (!navigator.onLine) event.preventDefault();
	});
	addEventListener('online', () => (offline.hidden = true));
}

/** Not as a page: what a login page of the network answers in our place must not pass for thanks. */
async function post(review: HTMLFormElement): Promise<Heard> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
	try {
		const fields = Array.from(new FormData(review), ([name, value]) => [name, String(value)]);
		const reply = await fetch(review.action, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { accept: 'application/json' },
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			signal: controller.signal
		});
		const { type, status = reply.status } = (await reply.json()) as Said;
		if (type === 'redirect') return 'thanks';
		return status < 500 && (type === 'failure' || type === 'error') ? 'refused' : 'nothing';
	} catch {
		return 'nothing';
	} finally {
		clearTimeout(timer);
	}
}

/** What SvelteKit answers to an action that was not asked for a page. */
interface Said {
	type?: string;
	status?: number;
}
