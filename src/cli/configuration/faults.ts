/** What is wrong in a file that is to be put in force, all of it at once. */
import { ConfigurationError } from './error.ts';

/** What is wrong in a line of the file, which counts from 1 and has the head in its first. */
export interface Fault {
	line: number;
	/** Thai, and English beside it. */
	sentence: string;
}

/** What a file says, or all that is wrong with it, by line. */
export type Outcome<Read> = { ok: true; read: Read } | { ok: false; faults: Fault[] };

/** Faults that are told; whoever has more has one cause for most of them. */
const MOST_FAULTS = 30;

/** What was read, when nothing is wrong with it. */
export function outcomeOf<Read>(read: Read, faults: Fault[]): Outcome<Read> {
	if (faults.length === 0) return { ok: true, read };
	return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
}

/** @throws ConfigurationError naming the lines that are at fault */
export function readOrRefuse<Read>(outcome: Outcome<Read>): Read {
	if (outcome.ok) return outcome.read;
	const lines = outcome.faults
		.slice(0, MOST_FAULTS)
		.map(({ line, sentence }) => `บรรทัด · line ${line}: ${sentence}`);
	const more = outcome.faults.length - lines.length;
	throw new ConfigurationError(
		[
			'ไม่ได้เปลี่ยนอะไร · Nothing was changed.',
			...lines,
			...(more > 0 ? [`และอีก ${more} แห่ง · and ${more} more`] : [])
		].join('\n')
	);
}
