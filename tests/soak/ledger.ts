/**
 * The respondents' own list of what they sent and what was acknowledged, kept outside of every
 * process that is killed.
 */
import type { Answers } from '../../src/cli/attack/respondent.ts';

export interface Sent {
	/** What the database spends for it, 64 hex digits. */
	h: string;
	answers: Answers;
	isAcknowledged: boolean;
}

export class Ledger {
	readonly sent: Sent[] = [];

	/** Notes a submission before it leaves. */
	note(h: string, answers: Answers): Sent {
		const sent = { h, answers, isAcknowledged: false };
		this.sent.push(sent);
		return sent;
	}

	acknowledged(): Sent[] {
		return this.sent.filter(({ isAcknowledged }) => isAcknowledged);
	}

	/**
	 * What of it contradicts the hashes that the database has spent; empty where all is well.
	 * @param acknowledged those that were acknowledged before the database was asked.
	 */
	contradictions(spent: readonly string[], acknowledged: readonly Sent[]): string[] {
		const stored = new Set(spent);
		const known = new Set(this.sent.map(({ h }) => h));
		const lost = acknowledged.filter(({ h }) => !stored.has(h));
		const foreign = spent.filter((h) => !known.has(h));
		return [
			...lost.map(({ h }) => `lost: ${h}`),
			...foreign.map((h) => `nobody sent: ${h}`),
			...(stored.size === spent.length ? [] : ['spent twice'])
		];
	}
}
