/**
 * The script of a kiosk. The page stays the one that was opened: every step is fetched and put in its
 * place, so that neither the history nor any storage of the tablet knows of an answer, and Back leads
 * to nobody's. It begins anew after the thanks and when nobody touches it.
 */
import { moveOnByTap } from './form/tap.ts';
import { PAUSES_MS, soon } from './form/wait.ts';
import { countDown } from './kiosk/countdown.ts';
import { fetchScreen } from './kiosk/screen.ts';
import { prove } from './proof/prove.ts';

/** A minute together; at least 20 seconds of it may be used to stay (WCAG 2.2, 2.2.1). */
const IDLE = { after: 40, seconds: 20 };
const THANKS = { after: 0, seconds: 10 };

const start = `${location.origin}${location.pathname}?kiosk`;
const unsent = document.getElementById('kiosk-unsent');
const clock = countDown(() => void beginAnew());
/** One step at a time: a double tap sends once, and no countdown takes an answer from under way. */
let isUnderWay = false;

if (unsent !== null) {
	document.getElementById('kiosk-script')?.remove();
	document.addEventListener('submit', (event) => {
		event.preventDefault();
		if (event.target instanceof HTMLFormElement) void step(event.target, event.submitter);
	});
	document.addEventListener('click', stay);
	for (const touch of ['pointerdown', 'keydown', 'input', 'scroll']) {
		addEventListener(touch, () => clock.touch(), { passive: true });
	}
	// Never as somebody left it.
	addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
	arrive();
}

/** Links within the page leave no trace in its history; any other leads to the beginning or nowhere. */
function stay(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (link === null) return;
	event.preventDefault();
	if (link.getAttribute('href')?.startsWith('#')) location.replace(link.hash);
	else if (link.search === '?kiosk' && link.hash === '') void go(link.href);
}

async function step(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
	const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
	const address = new URL(action, location.href);
	const body = Array.from(new FormData(form), ([name, value]) => [name, String(value)]);
	await go(address.href, new URLSearchParams(body));
}

function beginAnew(): Promise<void> {
	return go(start);
}

/** Goes on until the server has answered; what was filled in is off the screen meanwhile. */
async function go(address: string, body?: URLSearchParams): Promise<void> {
	if (isUnderWay) return;
	isUnderWay = true;
	clock.stop();
	for (let tries = 0; ; tries += 1) {
		const page = await fetchScreen(address, body);
		if (page !== null) {
			show(page, new URL(address).hash);
			break;
		}
		document.querySelector('main')?.replaceChildren();
		unsent?.toggleAttribute('hidden', false);
		await soon(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 0);
	}
	isUnderWay = false;
}

function show(page: Document, hash: string): void {
	unsent?.toggleAttribute('hidden', true);
	const main = page.querySelector('main');
	if (main !== null) document.querySelector('main')?.replaceWith(main);
	document.title = page.title;
	document.documentElement.lang = page.documentElement.lang;
	scrollTo(0, 0);
	location.replace(hash || '#');
	const first = document.querySelector<HTMLElement>('main [autofocus], main h1');
	if (first !== null) {
		first.tabIndex = -1;
		first.focus({ preventScroll: hash !== '' });
	}
	arrive();
}

function arrive(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-read]');
	if (form) moveOnByTap(form);
	prove();
	const isOver = form === null && document.getElementById('send') === null;
	clock.start(isOver ? THANKS : IDLE, isOver ? 'thanks' : 'idle');
	// Whoever has not begun leaves nothing to clear.
	if (form && form.querySelector(':checked') === null) clock.rest();
}
