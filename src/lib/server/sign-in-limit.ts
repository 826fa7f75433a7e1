/**
 * How often a password or a link may be tried in vain: so often that no person who mistypes is kept
 * out, and no program gets through a list. In memory, for ten minutes; of addresses and accounts it
 * keeps an HMAC under a salt of this start. Behind several instances each counts by itself.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './collector/network-of.ts';
import type { Visitor } from './collector/limiter.ts';

const WINDOW_MS = 10 * 60_000;

/** Failures within a window. A whole office is one network, so it may fail more often than a person. */
const MOST = {
	/** Of one network at one account. */
	pair: 10,
	/** At one account, from everywhere: more, or a stranger could lock its owner out with ten tries. */
	account: 100,
	/** Of one network, at all accounts and links. */
	network: 100
};

/** A flood of new addresses pushes out the oldest, never the program out of its memory. */
const MOST_REMEMBERED = 20_000;

export class SignInLimit {
	private readonly now: () => Date;
	private readonly salt = randomBytes(32);
	private readonly failures = new Map<string, { since: number; count: number }>();

	constructor(now: () => Date = () => new Date()) {
		this.now = now;
	}

	/**
	 * Counts a try as failed before it is made, so that many at once are counted too.
	 * @param account the address typed, in lower case; null for a link, which names nobody.
	 * @returns what undoes that when the try succeeded, or null where it is one too many.
	 */
	admit(visitor: Visitor, account: string | null): (() => void) | null {
		const network = networkOf(visitor.getClientAddress());
		const counters = [{ key: this.keyOf('network', network), most: MOST.network }];
		if (account !== null) {
			counters.push({ key: this.keyOf('account', account), most: MOST.account });
			counters.push({ key: this.keyOf('pair', network, account), most: MOST.pair });
		}
		if (counters.some(({ key, most }) => this.countOf(key) >= most)) return null;
		for (const { key } of counters) this.count(key);
		return () => {
			for (const { key } of counters) this.giveBack(key);
			const [, , pair] = counters;
			if (pair !== undefined) this.failures.delete(pair.key);
		};
	}

	private countOf(key: string): number {
		const counted = this.failures.get(key);
		return counted === undefined || this.isOver(counted.since) ? 0 : counted.count;
	}

	private count(key: string): void {
		const count = this.countOf(key);
		const since = count === 0 ? this.now().getTime() : this.failures.get(key)?.since;
		this.failures.delete(key);
		this.failures.set(key, { since: since ?? this.now().getTime(), count: count + 1 });
		const [oldest] = this.failures.keys();
		if (this.failures.size > MOST_REMEMBERED && oldest !== undefined) this.failures.delete(oldest);
	}

	private giveBack(key: string): void {
		const counted = this.failures.get(key);
		if (counted !== undefined) counted.count -= 1;
	}

	private isOver(since: number): boolean {
		const elapsed = this.now().getTime() - since;
		// After a clock was set back, a window of the future would keep people out until then.
		return elapsed >= WINDOW_MS || elapsed < 0;
	}

	private keyOf(...parts: string[]): string {
		return createHmac('sha256', this.salt).update(JSON.stringify(parts)).digest('base64');
	}
}

/** A try that nobody could judge, since Auth was away, does not count. @throws what `act` throws */
export async function judged<T>(succeed: () => void, act: Promise<T>): Promise<T> {
	try {
		return await act;
	} catch (error) {
		succeed();
		throw error;
	}
}

/** The one of this process. */
export const signInLimit = new SignInLimit();
