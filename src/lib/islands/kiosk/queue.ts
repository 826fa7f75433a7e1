/**
 * The queue of a kiosk: what is answered while there is no network is sealed on the tablet and sent
 * when it is back. Blanks and the round's device key are fetched while there is one, and kept in the
 * page alone; the tablet's storage holds sealed answers and nothing before there is one.
 */
import { sealParcel } from '../../privacy/parcel/seal.ts';
import { pause } from '../form/wait.ts';
import { showLost, showWaiting } from '../queue/panel.ts';
import { queueAt } from '../queue/requests.ts';
import { createSender } from '../queue/sender.ts';
import { browserQueue, isGood } from '../queue/store.ts';
import { roundOf, tokenFacts } from '../queue/token-facts.ts';
import { kioskBlanks } from './blanks.ts';

/** Fetches more when fewer are left: as many people as may come before the network is back. */
const FEW = 20;
/** One at a time where there is a comment: two of those are more than a request may weigh. */
const BATCH = { plain: 8, withComment: 1 };

export interface KioskQueue {
	/** Whether there is what one more answer takes: a blank that holds, and the key. */
	hasBlank(): boolean;
	/** Gives a fresh form a token that holds for 36 hours, and sees to it that there are more. */
	supply(form: HTMLFormElement): void;
	/**
	 * Seals and keeps an answer. @returns false where that is not possible, and where its token no
	 * longer holds or has another answer waiting.
	 */
	keep(token: string, answers: Record<string, string>, comment: string | null): Promise<boolean>;
}

/**
 * @param form the questions, as they were opened.
 * @returns null where the browser cannot seal or keep.
 */
export function kioskQueue(form: HTMLFormElement): KioskQueue | null {
	if (!('subtle' in (globalThis.crypto ?? {})) || !('indexedDB' in globalThis)) return null;
	const place = tokenFacts(tokenOf(form)?.value ?? '')?.place;
	if (place === undefined) return null;
	const isOurs = (token: string) => roundOf(tokenFacts(token)?.place ?? '') === roundOf(place);
	const store = browserQueue();
	const server = queueAt(location.pathname, 'omit');
	const blanks = kioskBlanks(place);
	let key: Uint8Array<ArrayBuffer> | null = null;

	const sender = createSender({
		store,
		isOurs,
		deliver: server.deliver,
		onChange: () => void show().catch(() => undefined),
		pause,
		batch: form.querySelector('textarea') === null ? BATCH.plain : BATCH.withComment
	});

	async function show(): Promise<void> {
		const tokens = (await store.kept()).map(({ token }) => token).filter(isOurs);
		const line = document.getElementById('kiosk-waiting');
		const lost = document.getElementById('kiosk-lost');
		if (line) {
			showWaiting(
				line,
				tokens.filter((token) => !sender.lost.has(token))
			);
		}
		if (lost) showLost(lost, sender, store, tokens, () => void show().catch(() => undefined));
	}

	async function refill(): Promise<void> {
		const supplies = await server.supplies();
		if (supplies === null) return;
		key = supplies.key ?? key;
		blanks.replace(supplies.blanks);
	}

	/** @returns false where no blank is left: the form keeps its own token, which holds for less long. */
	function give(form: HTMLFormElement): boolean {
		const field = tokenOf(form);
		const blank = blanks.claim(new Date());
		if (field && blank !== null) field.value = blank;
		return blank !== null;
	}

	/** Sends what waits. Where nothing can be kept, nothing is there. */
	function send(): void {
		sender.send().catch(() => undefined);
	}

	// What an earlier day has left.
	send();
	addEventListener('online', () => {
		send();
		void refill();
	});

	return {
		hasBlank: () => key !== null && blanks.count(new Date()) > 0,
		supply(form) {
			if (!give(form)) void refill().then(() => form.isConnected && give(form));
			else if (blanks.count(new Date()) < FEW) void refill();
		},
		async keep(token, answers, comment) {
			if (key === null || !isGood(token, place, new Date())) return false;
			try {
				await store.keep({ token, parcel: await sealParcel({ answers, comment }, key, token) });
			} catch {
				return false;
			}
			// The answer is safe, whatever can be said of it.
			await show().catch(() => undefined);
			send();
			return true;
		}
	};
}

function tokenOf(form: HTMLFormElement): HTMLInputElement | null {
	return form.querySelector('input[name=token]');
}
