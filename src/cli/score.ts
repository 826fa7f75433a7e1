/**
 * `npm run score -- FILE.csv [--previous FILE.csv]`: scores the official figures of one agency and
 * fiscal year without a database and prints one JSON object. Bad input prints one sentence a fault,
 * in Thai and English, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changesBetween } from '../lib/ita/analysis/changes.ts';
import { checkYear, type CheckedYear } from '../lib/ita/analysis/consistency/check.ts';
import { flagsOf } from '../lib/ita/analysis/flags.ts';
import { builtInRules } from '../lib/ita/scoring/built-in-rules.ts';
import { readFigureTable } from '../lib/ita/scoring/figures-csv.ts';
import { readFigures, type OfficialFigures } from '../lib/ita/scoring/figures.ts';
import { changesJson, findingJson, levelJson, scoresJson } from './score/json.ts';
import { InputError, sentence, tableFault, figureFault } from './score/sentences.ts';

interface ScoredFile extends CheckedYear {
	official: OfficialFigures;
}

try {
	const { file, previous } = readArguments(process.argv.slice(2));
	const current = scoreFile(file);
	const earlier = previous === undefined ? null : scoreFile(previous);
	if (earlier !== null && earlier.year.fiscalYear >= current.year.fiscalYear) {
		throw new InputError([sentence('previous_not_earlier', `${previous}`)]);
	}
	process.stdout.write(`${JSON.stringify(report(current, earlier))}\n`);
} catch (error) {
	if (!(error instanceof InputError)) throw error;
	process.stderr.write(error.sentences.map((line) => `${line}\n`).join(''));
	process.exitCode = 1;
}

function report({ official, year, findings }: ScoredFile, earlier: ScoredFile | null): object {
	const { rules, level } = official;
	return {
		...scoresJson(rules, year),
		level: levelJson(year.level, level),
		flags: flagsOf(rules, year),
		findings: findings.map(findingJson),
		changes:
			earlier === null
				? null
				: changesJson(changesBetween(earlier.year, year, rules, earlier.official.rules.set))
	};
}

function readArguments(args: string[]): { file: string; previous: string | undefined } {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { previous: { type: 'string' } }
		});
		const [file, ...rest] = positionals;
		if (file === undefined || rest.length > 0) throw new InputError([sentence('usage')]);
		return { file, previous: values.previous };
	} catch (error) {
		// parseArgs throws a TypeError for what it does not know: the usage says it more kindly.
		throw error instanceof TypeError ? new InputError([sentence('usage')]) : error;
	}
}

function scoreFile(file: string): ScoredFile {
	const table = readFigureTable(readText(file));
	if (!table.ok) throw new InputError(table.faults.map((fault) => tableFault(file, fault)));
	const read = readFigures(table.rows, builtInRules);
	if (!read.ok) throw new InputError(read.faults.map((fault) => figureFault(file, fault)));
	const { official } = read;
	return { official, ...checkYear(official) };
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new InputError([sentence('unreadable', file)]);
	}
}
