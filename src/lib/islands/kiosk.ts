/**
 * The script of a kiosk. The page stays the one that was opened: every step is fetched and put in its
 * place, so that neither the history nor any storage of the tablet knows of an answer, and Back leads
 * to nobody's. It begins anew after the thanks and when nobody touches it. Where the server cannot be
 * reached the kiosk goes on by itself and keeps answers sealed.
 */
import { moveOnByTap } from './form/tap.ts';
import { pause } from './form/wait.ts';
import { countDown } from './kiosk/countdown.ts';
import { fieldsOf, filledOf, reviewOf, screenOf, type Filled } from './kiosk/offline.ts';
import { kioskQueue, type KioskQueue } from './kiosk/queue.ts';
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
let queue: KioskQueue | null = null;
/** A form as it was opened, to begin anew without the server; without a token, which one answer had. */
let blank: HTMLElement | null = null;
/** Forms that move on by a tap already: one may come back. */
const listening = new WeakSet<HTMLFormElement>();

if (unsent !== null) {
	document.getElementById('kiosk-script')?.remove();
	const form = questions();
	queue = form && kioskQueue(form);
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
			show(page.querySelector('main'), new URL(address).hash, page);
			break;
		}
		if (await goAlone(address, body)) break;
		document.querySelector('main')?.replaceChildren();
		unsent?.toggleAttribute('hidden', false);
		await pause(tries);
	}
	isUnderWay = false;
}

/** Goes on without the server. @returns false where that is not possible. */
async function goAlone(address: string, body: URLSearchParams | undefined): Promise<boolean> {
	if (queue === null || blank === null) return false;
	const form = questions();
	const { search } = new URL(address);
	if (address === start) {
		// Nobody may answer what could not be kept.
		if (!queue.hasBlank()) return false;
		show(blank.cloneNode(true) as HTMLElement);
	} else if (search.startsWith('?/review') && form) {
		showReview(form, address.replace('?/review', '?/send'));
	} else if (search.startsWith('?/send') && body) {
		return keep(filledOf(body, blank.querySelector('textarea') !== null));
	} else return false;
	return true;
}

/**
 * A last look, from which the form comes back as it was.
 * @param sending where the server takes what cannot be kept here.
 */
function showReview(form: HTMLFormElement, sending: string): void {
	const { main, filled } = reviewOf(form);
	const before = form.closest('main');
	main.querySelector('[data-act=edit]')?.addEventListener('click', () => show(before));
	main.querySelector('[data-act=keep]')?.addEventListener('click', () => {
		if (filled) void keepOrSend(filled, sending);
	});
	show(main);
}

async function keep({ token, answers, comment }: Filled): Promise<boolean> {
	const isKept = (await queue?.keep(token, answers, comment)) ?? false;
	if (isKept) show(screenOf('kiosk-kept'));
	return isKept;
}

async function keepOrSend(filled: Filled, sending: string): Promise<void> {
	if (isUnderWay) return;
	isUnderWay = true;
	const isKept = await keep(filled);
	isUnderWay = false;
	if (!isKept) await go(sending, fieldsOf(filled));
}

/** @param page where the screen comes from; without one it is the kiosk's own. */
function show(main: Element | null, hash = '', page: Document | null = null): void {
	unsent?.toggleAttribute('hidden', true);
	if (main !== null) document.querySelector('main')?.replaceWith(main);
	if (page !== null) {
		document.title = page.title;
		document.documentElement.lang = page.documentElement.lang;
	}
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
	const form = questions();
	const isFresh = form !== null && isEmpty(form);
	if (form && isFresh) {
		// Before it gets a token: each answer has one of its own, or the last would take the first's place.
		blank = form.closest('main')?.cloneNode(true) as HTMLElement;
		blank.querySelector('input[name=token]')?.setAttribute('value', '');
		queue?.supply(form);
	}
	if (form && !listening.has(form)) {
		listening.add(form);
		moveOnByTap(form);
	}
	prove();
	const isOver = form === null && document.querySelector('#send, [data-act=edit]') === null;
	clock.start(isOver ? THANKS : IDLE, isOver ? 'thanks' : 'idle');
	// Whoever has not begun leaves nothing to clear.
	if (isFresh) clock.rest();
}

/** A comment alone, too, is somebody's. */
function isEmpty(form: HTMLFormElement): boolean {
	return !form.querySelector(':checked') && !form.querySelector('textarea')?.value;
}

function questions(): HTMLFormElement | null {
	return document.querySelector('form[data-read]');
}
