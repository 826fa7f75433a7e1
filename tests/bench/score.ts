/** Scoring the official figures of one agency and year, beside reading the table they stand in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownRules } from '../../src/lib/ita/scoring/known-rules.ts';
import { readFigureTable } from '../../src/lib/ita/scoring/figures-csv.ts';
import { readFigures } from '../../src/lib/ita/scoring/figures.ts';
import { scoreYear } from '../../src/lib/ita/scoring/year.ts';
import { inTurns, measured, timed, type Measured } from './measured.ts';

const FILE = join(import.meta.dirname, '../../supabase/demonstration/official-2566.csv');
const TURNS = 15;
const AGENCIES = 50;

export async function run(): Promise<Measured[]> {
	const csv = readFileSync(FILE, 'utf8');
	const table = readFigureTable(csv);
	if (!table.ok) throw new Error(`${FILE} is no table of figures.`);
	const each = (step: () => unknown) => async () =>
		(await timed(() => {
			for (let agency = 0; agency < AGENCIES; agency += 1) step();
		})) / AGENCIES;
	const { score, read } = await inTurns(TURNS, {
		score: each(() => {
			const figures = readFigures(table.rows, knownRules);
			if (!figures.ok) throw new Error('The figures have no rules.');
			scoreYear(figures.official.rules, figures.official.figures);
		}),
		read: each(() => readFigureTable(csv))
	});
	return [measured('score', 'ms', score, read)];
}
