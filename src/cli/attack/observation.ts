/** What an attack is, what it sees, and what follows from it. */
import type { AttackCode } from './sentences.ts';
import type { Scene } from './scene.ts';

/** Who tries: what they have in their hands is told in sentences.ts. */
export type Who = 'outsider' | 'colleague' | 'analyst' | 'administrator';

/** What was read off the running instance, without a judgement. */
export interface Observation {
	/** How much was looked at, by the names that the row's sentence uses. */
	looked: Record<string, number | string>;
	/** What should not have been there: names and places, never what stood in them. */
	leaks: string[];
	/**
	 * Whether the same look, at a leak put there on purpose, saw it. A look that finds nothing
	 * proves something only if it would have found something.
	 */
	isControlSeen: boolean;
}

export interface Attack {
	who: Who;
	code: AttackCode;
	/** The promises it tries, as they are numbered in the tests. */
	rules: string;
	observe(scene: Scene): Promise<Observation>;
}

export type Verdict = 'held' | 'broken' | 'could_not_look';

/** One line of the table. */
export interface Row {
	who: Who;
	attack: AttackCode;
	rules: string;
	verdict: Verdict;
	looked: Record<string, number | string>;
	leaks: string[];
	/** Why it could not look; null where it could. */
	reason: string | null;
}

/** A leak is a leak even where the control failed; no leak means nothing where it did. */
export function judge({ leaks, isControlSeen }: Omit<Observation, 'looked'>): Verdict {
	if (leaks.length > 0) return 'broken';
	return isControlSeen ? 'held' : 'could_not_look';
}

/** Whether all was looked at and nothing broke. */
export function allHeld(rows: readonly Row[]): boolean {
	return rows.length > 0 && rows.every(({ verdict }) => verdict === 'held');
}

/** Tries one attack; one that fails on its way has not looked. */
export async function tryAttack(attack: Attack, scene: Scene): Promise<Row> {
	const { who, code, rules } = attack;
	const row = { who, attack: code, rules };
	try {
		const observation = await attack.observe(scene);
		const verdict = judge(observation);
		return {
			...row,
			verdict,
			looked: observation.looked,
			leaks: [...new Set(observation.leaks)].sort(),
			reason: verdict === 'could_not_look' ? 'control' : null
		};
	} catch (error) {
		// Supabase's errors are plain objects.
		const { message } = error as { message?: unknown };
		const reason = typeof message === 'string' ? message : String(error);
		return { ...row, verdict: 'could_not_look', looked: {}, leaks: [], reason };
	}
}
