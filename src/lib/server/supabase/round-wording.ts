/** Reads the wording of a round as the database keeps it. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import { row, text, type Row } from './row.ts';

/** @throws TypeError naming what is not as it should be */
export function roundWording(from: Row): RoundWording {
	return Object.fromEntries(
		Object.entries(row(from.wording)).map(([code, words]) => {
			const read = row(words);
			return [code, Object.fromEntries(Object.keys(read).map((name) => [name, text(read, name)]))];
		})
	);
}
