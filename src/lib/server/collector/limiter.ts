/**
 * The **limiter** keeps one network, one counter or one guesser from flooding a round. It lives in
 * memory only and knows no address: of the network it keeps 24 bits of an HMAC under a salt that is
 * random at start and every day, so few that strangers share them. Generous, because a whole village
 * may come through one address of its mobile operator.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network-of.ts';

export interface Limits {
	/**
	 * Answers of one network per ten minutes; and of one service point, before it is unusual. Where it
	 * is, a network has a tenth of that without a proof of work.
	 */
	answersPerAddress: number;
	/** Answers at one service point per day. */
	answersPerPoint: number;
	/** Wrong slip codes of a round per minute, from everywhere together. */
	wrongCodesPerRound: number;
}

/** A request, as far as the limiter is concerned. */
export interface Visitor {
	getClientAddress(): string;
}

/** Where answers are given. */
export interface Point {
	round: string;
	cell: number;
}

/** `giveBack` undoes an admission that came to nothing. */
export type Admission =
	{ ok: true; giveBack: () => void } | { ok: false; reason: 'address' | 'point' };

const WINDOW_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** Thailand is seven hours ahead of UTC the whole year round. */
const THAI_HOURS_MS = 7 * 60 * 60_000;
const MOST_NETWORKS = 20_000;

/** A token bucket: `left` answers at the moment `at`, filling up evenly within the window. */
interface Bucket {
	left: number;
	at: number;
}

export class Limiter {
	private readonly limits: Limits;
	private readonly now: () => Date;
	private salt = randomBytes(32);
	private saltedAt: number;
	/** In the order of the last admission, so that the oldest is found first. */
	private readonly networks = new Map<number, Bucket>();
	/** Networks as they answer without the proof of work that was asked for. */
	private readonly unproven = new Map<number, Bucket>();
	/** How many answers a service point may get before that is unusual. */
	private readonly rates = new Map<string, Bucket>();
	/** Days since 1970, as they are counted in Thailand. */
	private day = 0;
	private readonly points = new Map<string, number>();
	private readonly wrongCodes = new Map<string, { minute: number; count: number }>();

	constructor(limits: Limits, now: () => Date = () => new Date()) {
		this.limits = limits;
		this.now = now;
		this.saltedAt = now().getTime();
	}

	/**
	 * Counts one answer of a visitor, unless that is one too many.
	 * @param point where the answer is given; null where the number of answers has another bound.
	 * @param isProven false where a proof of work was asked for and did not come.
	 */
	admit(visitor: Visitor, point: Point | null, isProven = true): Admission {
		const place = point === null ? null : placeOf(point);
		this.turnDay();
		if (place !== null && this.countAt(place) >= this.limits.answersPerPoint) {
			return { ok: false, reason: 'point' };
		}
		const network = this.keyOf(visitor);
		const most = this.limits.answersPerAddress;
		const taken = this.takeFrom(this.networks, network, most);
		if (taken === null) return { ok: false, reason: 'address' };
		const buckets = [taken];
		if (!isProven) {
			const strict = this.takeFrom(this.unproven, network, Math.ceil(most / 10));
			if (strict === null) {
				taken.left += 1;
				return { ok: false, reason: 'address' };
			}
			buckets.push(strict);
		}
		const rate = place === null ? null : this.takeFrom(this.rates, place, most);
		if (rate !== null) buckets.push(rate);
		if (place !== null) this.points.set(place, this.countAt(place) + 1);
		const { day } = this;
		return {
			ok: true,
			giveBack: () => {
				for (const bucket of buckets) bucket.left += 1;
				if (place !== null && day === this.day) this.points.set(place, this.countAt(place) - 1);
			}
		};
	}

	/** Whether so many answers came here within ten minutes that a proof of work is asked for. */
	isUnusual(point: Point): boolean {
		const rate = this.rates.get(placeOf(point));
		return rate !== undefined && this.leftIn(rate, this.limits.answersPerAddress) < 1;
	}

	/** Whether so many wrong codes came within this minute that the round takes no more. */
	isGuessed(round: string): boolean {
		const counted = this.wrongCodes.get(round);
		return counted?.minute === this.minute() && counted.count >= this.limits.wrongCodesPerRound;
	}

	/** Counts a slip code that the round does not know. */
	countWrongCode(round: string): void {
		const minute = this.minute();
		const counted = this.wrongCodes.get(round);
		const count = counted?.minute === minute ? counted.count + 1 : 1;
		this.wrongCodes.set(round, { minute, count });
	}

	private leftIn({ left, at }: Bucket, most: number): number {
		const elapsed = Math.max(0, this.now().getTime() - at);
		return Math.min(most, left + (elapsed / WINDOW_MS) * most);
	}

	private takeFrom<Key>(buckets: Map<Key, Bucket>, key: Key, most: number): Bucket | null {
		const at = this.now().getTime();
		forgetBefore(buckets, at - WINDOW_MS);
		const known = buckets.get(key);
		// After a clock was set back, a bucket of the future would keep a counter shut until then.
		if (known !== undefined) known.at = Math.min(known.at, at);
		const left = known === undefined ? most : this.leftIn(known, most);
		if (left < 1) return null;
		const bucket = known ?? { left, at };
		bucket.left = left - 1;
		bucket.at = at;
		buckets.delete(key);
		buckets.set(key, bucket);
		return bucket;
	}

	private keyOf(visitor: Visitor): number {
		const time = this.now().getTime();
		if (time < this.saltedAt || time - this.saltedAt >= DAY_MS) {
			this.salt = randomBytes(32);
			this.saltedAt = time;
			this.networks.clear();
			this.unproven.clear();
		}
		const network = networkOf(visitor.getClientAddress());
		return createHmac('sha256', this.salt).update(network).digest().readUIntBE(0, 3);
	}

	private turnDay(): void {
		const today = Math.floor((this.now().getTime() + THAI_HOURS_MS) / DAY_MS);
		if (today === this.day) return;
		this.day = today;
		this.points.clear();
	}

	private countAt(place: string): number {
		return this.points.get(place) ?? 0;
	}

	private minute(): number {
		return Math.floor(this.now().getTime() / MINUTE_MS);
	}
}

function placeOf({ round, cell }: Point): string {
	return `${round}/${cell}`;
}

/** A bucket that old is full again, so nothing is lost with it. */
function forgetBefore(buckets: Map<unknown, Bucket>, time: number): void {
	for (const [key, { at }] of buckets) {
		if (at > time && buckets.size < MOST_NETWORKS) return;
		buckets.delete(key);
	}
}
