/** The rows as a person reads them, on a terminal that may be narrow. */
import type { Row } from './observation.ts';
import { wordsOf } from './sentences.ts';

const SIGNS = { held: '✓', broken: '✗', could_not_look: '?' } as const;

/** One row: who and verdict, what was tried, what was seen, and each leak on a line of its own. */
export function describeRow(row: Row): string {
	const { who, tries, saw, verdict } = wordsOf(row);
	return [
		`${SIGNS[row.verdict]} ${verdict.th} · ${who.th} · ${tries.th} (${row.rules})`,
		`    ${saw.th}`,
		`    ${verdict.en} · ${who.en} · ${tries.en}`,
		`    ${saw.en}`,
		...row.leaks.map((leak) => `    ✗ ${leak}`)
	].join('\n');
}

/** How many held, broke, and could not be looked at. */
export function describeSum(rows: readonly Row[]): string {
	const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
	const [held, broken, blind] = [count('held'), count('broken'), count('could_not_look')];
	return [
		`กันได้ ${held} · รั่ว ${broken} · ตรวจไม่ได้ ${blind}`,
		`${held} held · ${broken} broken · ${blind} could not be looked at`
	].join('\n');
}
