/**
 * The script of an interviewer's page: each answer is sealed on the device, kept until the server has
 * it, and a fresh form is there at once, with or without a network. Where the browser keeps nothing
 * or cannot seal, the form is posted as it is without script.
 */
import { sealParcel } from '../privacy/parcel/seal.ts';
import { fromBase64url } from '../privacy/ticket/base64url.ts';
import { followAddress } from './form/back.ts';
import { moveOnByTap } from './form/tap.ts';
import { pause } from './form/wait.ts';
import { keepOfflineCopy } from './interview/offline-copy.ts';
import { showBlanks, type Shown } from './interview/screen.ts';
import { showLost, showWaiting } from './queue/panel.ts';
import { queueAt } from './queue/requests.ts';
import { createSender } from './queue/sender.ts';
import { browserQueue } from './queue/store.ts';
import { listAnswers, optionsOf, readAnswers } from './queue/summary.ts';
import { roundOf, tokenFacts } from './queue/token-facts.ts';

/** Eight parcels are 12 kB. */
const BATCH = 8;

const form = document.querySelector<HTMLFormElement>('form[data-interview]');
const deviceKey = fromBase64url(form?.dataset.key ?? '');
const place = tokenFacts(form?.querySelector<HTMLInputElement>('[name=token]')?.value ?? '')?.place;

if (form) {
	moveOnByTap(form);
	followAddress();
	const summary = document.getElementById('summary');
	const list = () => {
		if (summary) listAnswers(summary, readAnswers(form), summary.dataset.leftOpen ?? '');
	};
	form.addEventListener('change', list);
	list();
	const canKeep = 'subtle' in (globalThis.crypto ?? {}) && 'indexedDB' in globalThis;
	if (canKeep && deviceKey?.length && place) {
		keepAnswers(form, deviceKey, place, list).catch(sayOnlineOnly);
	} else sayOnlineOnly();
}

/** Nothing can be kept here: answers are posted one by one, as without script. */
function sayOnlineOnly(): void {
	document.getElementById('online-only')?.removeAttribute('hidden');
}

async function keepAnswers(
	form: HTMLFormElement,
	key: Uint8Array<ArrayBuffer>,
	place: string,
	onReset: () => void
): Promise<void> {
	const store = browserQueue();
	const server = queueAt(location.pathname, 'same-origin');
	const isOurs = (token: string) => {
		const facts = tokenFacts(token);
		return facts !== null && roundOf(facts.place) === roundOf(place);
	};
	let wake = (): void => undefined;
	/** Posted without script's help from here on. */
	let isPlain = false;
	let isBusy = false;

	const sender = createSender({
		store,
		isOurs,
		deliver: server.deliver,
		onChange: () => void show().catch(sayOnlineOnly),
		pause: (tries) =>
			new Promise((resolve) => {
				wake = resolve;
				void pause(tries).then(resolve);
			}),
		batch: BATCH
	});

	async function show(said?: Shown): Promise<void> {
		const tokens = (await store.kept()).map(({ token }) => token).filter(isOurs);
		const waiting = tokens.filter((token) => !sender.lost.has(token));
		const blanks = await store.blanks(place, new Date());
		showBlanks({ sender, waiting: waiting.length, blanks, ...(said ? { said } : {}) });
		const line = document.getElementById('waiting');
		const lost = document.getElementById('lost');
		if (line) showWaiting(line, waiting);
		if (lost) showLost(lost, sender, store, tokens, () => void show().catch(sayOnlineOnly));
	}

	async function refill(): Promise<void> {
		const supplies = await server.supplies();
		if (supplies?.blanks.length) await store.replaceBlanks(place, supplies.blanks, new Date());
	}

	/** @returns whether the answer is safe and the form may be emptied. */
	async function keep(answers: Record<string, string>): Promise<boolean> {
		const claim = () => store.claimBlank(place, new Date());
		let token = await claim();
		if (token === null) {
			await refill();
			token = await claim();
		}
		if (token === null) return false;
		const parcel = await sealParcel({ answers, comment: null }, key, token);
		await store.keep({ token, parcel });
		return true;
	}

	async function take(): Promise<void> {
		const answers = optionsOf(readAnswers(form));
		const isEmpty = Object.keys(answers).length === 0;
		document.getElementById('empty')?.toggleAttribute('hidden', !isEmpty);
		if (isEmpty) return;
		if (!(await keep(answers))) return show('no_blanks');
		form.reset();
		for (const radio of form.querySelectorAll<HTMLInputElement>('input:checked')) {
			radio.checked = false;
		}
		onReset();
		await show('kept');
		begin();
		wake();
		// Not awaited: the next person need not wait for the network.
		sender.send().catch(sayOnlineOnly);
	}

	form.addEventListener('submit', (event) => {
		if (isPlain) return;
		event.preventDefault();
		// Enter in the middle of the questions, or a second tap.
		if (isBusy || event.submitter?.getAttribute('name') !== 'save') return;
		isBusy = true;
		take()
			.catch(() => {
				isPlain = true;
				// Not within the event that brought us here: a form that is being sent sends nothing else.
				setTimeout(() => form.requestSubmit(event.submitter));
			})
			.finally(() => (isBusy = false));
	});

	await show();
	void navigator.storage?.persist?.();
	addEventListener('online', () => void sender.send().catch(sayOnlineOnly));
	await Promise.all([
		sender.send(),
		refill().then(() => show()),
		keepOfflineCopy(form.dataset.folder ?? '')
	]);
}

/** From the top: the next person hears what the first one heard. */
function begin(): void {
	location.replace('#');
	scrollTo(0, 0);
	const heading = document.querySelector('h1');
	if (heading === null) return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}
