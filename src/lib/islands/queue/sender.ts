/**
 * Sends what waits, in an order drawn anew each time, until each has been counted or refused for
 * good. What was refused stays in the store; that it was is known only here, and asked again when the
 * page is opened again.
 */
import { shuffle } from '../../privacy/mix/shuffle.ts';
import type { Fate } from '../../privacy/parcel/fate.ts';
import { randomInt } from './random-int.ts';
import type { Kept, QueueStore } from './store.ts';

/** Why one will never be counted. */
export type Loss = Exclude<Fate, 'counted' | 'later'>;

/**
 * `unreachable`: nobody knows whether they arrived. `signed_out`: somebody has to sign in first.
 * `barred`: whoever is signed in may not send them, which somebody else has to mend.
 */
export type Delivered = Fate[] | 'unreachable' | 'signed_out' | 'barred';

export interface Sending {
	store: Pick<QueueStore, 'kept' | 'remove'>;
	/** Whether this page's address takes it. */
	isOurs: (token: string) => boolean;
	deliver: (batch: readonly Kept[]) => Promise<Delivered>;
	/** Told whenever something has changed. */
	onChange: () => void;
	/** Waits before the next try; given how many there were. */
	pause: (tries: number) => Promise<void>;
	/** As many as one request carries. */
	batch: number;
}

export interface Sender {
	/** Sends until nothing is left to send; a call meanwhile does nothing more. */
	send(): Promise<void>;
	/** How many were counted since the page was opened. */
	readonly sent: number;
	readonly isSignedOut: boolean;
	/** Still tried now and then: a role that is given back needs no tap here. */
	readonly isBarred: boolean;
	/** Those that were refused for good, and why. */
	readonly lost: ReadonlyMap<string, Loss>;
}

export function createSender({ store, isOurs, deliver, onChange, pause, batch }: Sending): Sender {
	const lost = new Map<string, Loss>();
	let sent = 0;
	let isSignedOut = false;
	let isBarred = false;
	let isUnderWay = false;

	async function next(): Promise<Kept[]> {
		const waiting = (await store.kept()).filter(({ token }) => isOurs(token) && !lost.has(token));
		// The order in which things were asked must not be the one in which they arrive.
		return shuffle(waiting, randomInt).slice(0, batch);
	}

	/** Returns whether all of them are settled. */
	async function settle(given: readonly Kept[], fates: readonly Fate[]): Promise<boolean> {
		let areSettled = true;
		for (const [at, { token }] of given.entries()) {
			const fate = fates[at] ?? 'later';
			if (fate === 'later') areSettled = false;
			else if (fate === 'counted') {
				await store.remove(token);
				sent += 1;
			} else lost.set(token, fate);
		}
		return areSettled;
	}

	async function sendAll(): Promise<void> {
		let tries = 0;
		for (let given = await next(); given.length > 0; given = await next()) {
			const delivered = await deliver(given);
			isSignedOut = delivered === 'signed_out';
			// A network that fails meanwhile has given nobody a role.
			if (delivered !== 'unreachable') isBarred = delivered === 'barred';
			if (delivered === 'signed_out') return;
			const isDone = typeof delivered !== 'string' && (await settle(given, delivered));
			onChange();
			if (isDone) tries = 0;
			else await pause(tries++);
		}
	}

	return {
		async send() {
			if (isUnderWay) return;
			isUnderWay = true;
			try {
				await sendAll();
			} finally {
				isUnderWay = false;
				onChange();
			}
		},
		get sent() {
			return sent;
		},
		get isSignedOut() {
			return isSignedOut;
		},
		get isBarred() {
			return isBarred;
		},
		lost
	};
}
