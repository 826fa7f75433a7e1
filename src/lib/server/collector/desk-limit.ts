/**
 * How many answers staff may enter at one service point on a day, from paper or in interviews: a
 * village answers through one computer of the office, so the limiter's bound for an address would stop
 * honest work after thirty. Kept in memory and apart from the link's own count, so that typing papers
 * never shuts the link.
 */
import { bangkokDay } from '$lib/i18n/dates.ts';
import type { Admission } from './limiter.ts';
import type { WayIn } from './submit.ts';

export class DeskLimit {
	private readonly most: number;
	private readonly now: () => Date;
	private day = '';
	private readonly counts = new Map<string, number>();

	/** @param most answers of one point and day. */
	constructor(most: number, now: () => Date = () => new Date()) {
		this.most = most;
		this.now = now;
	}

	/** Counts one answer of a point, unless that is one too many. */
	admit(point: string): Admission {
		const day = bangkokDay(this.now());
		if (day !== this.day) {
			this.day = day;
			this.counts.clear();
		}
		const count = this.counts.get(point) ?? 0;
		if (count >= this.most) return { ok: false, reason: 'point' };
		this.counts.set(point, count + 1);
		return {
			ok: true,
			giveBack: () => {
				if (day === this.day) this.counts.set(point, (this.counts.get(point) ?? 1) - 1);
			}
		};
	}
}

/** The way in with this limit in the place of those for a phone: whoever is at the desk has signed in. */
export function atDesk(wayIn: WayIn, limit: DeskLimit, point: string): WayIn {
	return {
		...wayIn,
		limiter: {
			admit: () => limit.admit(point),
			// Nobody who has signed in has to prove anything.
			isUnusual: () => false,
			isGuessed: (round) => wayIn.limiter.isGuessed(round),
			countWrongCode: (round) => wayIn.limiter.countWrongCode(round)
		}
	};
}
