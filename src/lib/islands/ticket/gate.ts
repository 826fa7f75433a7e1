/** The first page of a round with tickets: from the slip to the ticket, and on to the questions. */
import type { Ticket } from '../../privacy/ticket/client.ts';
import { PIN_BYTES, readableFingerprint } from '../../privacy/ticket/fingerprint.ts';
import { collectTicket, type Counter, type PinnedSlip } from './collect.ts';
import { LONGEST_CODE, readFragment, ticketFragment } from './fragment.ts';
import type { Screen } from './screen.ts';

/** What the gate may do to the browser around the page. */
export interface Surroundings {
	location: Pick<Location, 'hash' | 'pathname' | 'origin'>;
	/** Takes what is behind the `#` out of the address bar and the history. */
	clearFragment(): void;
	/** Keeps a slip over a change of language. */
	carry(fragment: string): void;
	/** Leaves for the questions. */
	begin(): void;
	copy(text: string): Promise<void>;
}

/** Brings the page to life. */
export async function openGate(
	screen: Screen,
	counter: Counter,
	around: Surroundings
): Promise<void> {
	const { id, store } = counter;
	let slip: PinnedSlip | null = null;
	/** A code without the key's pin, until a person has compared. */
	let typed: PinnedSlip | null = null;

	async function arrive(): Promise<void> {
		const { hash } = around.location;
		const brought = readFragment(hash, id);
		if (brought.kind !== 'nothing') around.clearFragment();
		let ticket = await store.readTicket(id);
		if (brought.kind === 'ticket' && ticket === null) {
			await store.keepTicket(id, brought.ticket);
			ticket = brought.ticket;
		}
		if (ticket !== null) {
			showTicket('ticket', ticket);
			if (brought.kind === 'slip') screen.say('ticket_first');
			if (brought.kind === 'ticket' && !isSame(brought.ticket, ticket)) screen.say('ticket_first');
		} else if (brought.kind === 'slip') {
			around.carry(hash);
			if (brought.pin === null) return compare(brought.code);
			slip = { code: brought.code, pin: brought.pin };
			screen.show('slip');
		} else {
			screen.show('type');
			if (brought.kind === 'broken') screen.say('broken');
		}
	}

	function showTicket(view: 'ticket' | 'later', ticket: Ticket): void {
		around.carry('');
		const { origin, pathname } = around.location;
		const link = screen.part('link');
		link.setAttribute('href', origin + pathname + ticketFragment(ticket));
		screen.show(view);
		screen.part('keep').hidden = false;
	}

	/** Shows the key's fingerprint beside a code that came without it. */
	async function compare(code: string): Promise<void> {
		const spki = await counter.round.key();
		if (spki === null) {
			screen.show('type');
			return screen.say('offline');
		}
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', spki));
		typed = { code, pin: digest.slice(0, PIN_BYTES) };
		const hex = Array.from(typed.pin, (byte) => byte.toString(16).padStart(2, '0')).join('');
		screen.part('fingerprint').textContent = readableFingerprint(hex);
		screen.show('compare');
	}

	async function collect(proceed: (ticket: Ticket) => void): Promise<void> {
		const there = await store.readTicket(id);
		if (there !== null) return proceed(there);
		if (slip === null) return screen.show('type');
		const collected = await collectTicket(counter, slip);
		if ('ticket' in collected) {
			slip = null;
			return proceed(collected.ticket);
		}
		if (collected.kind === 'key') {
			slip = null;
			around.carry('');
			return screen.show('stopped');
		}
		// A code that is wrong can be typed again; everything else is tried again as it is.
		if (['code', 'slip_unknown'].includes(collected.kind)) screen.show('type');
		screen.say(collected.kind);
	}

	screen.on('type', () => {
		const code = (screen.part('code') as HTMLInputElement).value.trim();
		if (code === '' || code.length > LONGEST_CODE) return screen.say('code');
		return compare(code);
	});
	screen.on('same', () => {
		slip = typed;
		screen.show('slip');
	});
	screen.on('other', () => screen.show('stopped'));
	screen.on('start', () => collect(() => around.begin()));
	screen.on('later', () => collect((ticket) => showTicket('later', ticket)));
	screen.on('copy', async () => {
		const link = screen.part('link').getAttribute('href') ?? '';
		const isCopied = await around.copy(link).then(
			() => true,
			() => false
		);
		screen.say(isCopied ? 'copied' : 'not_copied');
	});
	await arrive();
	addEventListener('hashchange', () => {
		if (around.location.hash !== '') void arrive();
	});
}

function isSame(one: Ticket, other: Ticket): boolean {
	return String(one.prepared) === String(other.prepared);
}
