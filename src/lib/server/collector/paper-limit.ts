/**
 * How many papers one service point may have typed in a day: a village answers through one office
 * computer, so the limiter's bound for an address would stop honest work after thirty. Kept in memory
 * and apart from the link's own count, so that typing papers never shuts the link.
 */
import { bangkokDay } from '$lib/i18n/dates.ts';
import type { Admission } from './limiter.ts';

export class PaperLimit {
	private readonly most: number;
	private readonly now: () => Date;
	private day = '';
	private readonly counts = new Map<string, number>();

	/** @param most papers of one point and day. */
	constructor(most: number, now: () => Date = () => new Date()) {
		this.most = most;
		this.now = now;
	}

	/** Counts one paper of a point, unless that is one too many. */
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
