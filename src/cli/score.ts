/**
 * `npm run score -- FILE.csv [--previous FILE.csv]`: scores the official figures of one agency and
 * fiscal year without a database and prints one JSON object. `--report FILE.csv` instead checks a
 * whole report, table by table, and prints its years and findings with their lines. Bad input prints one sentence a fault,
 * in Thai and English, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changesBetween } from '../lib/ita/analysis/changes.ts';
import { checkYear, type CheckedYear } from '../lib/ita/analysis/consistency/check.ts';
import { findingLines } from '../lib/ita/analysis/consistency/places.ts';
import { checkReport } from '../lib/ita/analysis/consistency/report.ts';
import { flagsOf } from '../lib/ita/analysis/flags.ts';
import { readReport } from '../lib/ita/official/report-table.ts';
import { knownRules } from '../lib/ita/scoring/known-rules.ts';
import { readFigureTable } from '../lib/ita/scoring/figures-csv.ts';
import { readFigures, type OfficialFigures } from '../lib/ita/scoring/figures.ts';
import { changesJson, findingJson, levelJson, scoresJson } from './score/json.ts';
import { figureFault, InputError, reportFault, sentence, tableFault } from './score/sentences.ts';

interface ScoredFile extends CheckedYear {
	official: OfficialFigures;
}

try {
	const { file, previous, isReport } = readArguments(process.argv.slice(2));
	const printed = isReport ? checkedReport(file) : scoredYear(file, previous);
	process.stdout.write(`${JSON.stringify(printed)}\n`);
} catch (error) {
	if (!(error instanceof InputError)) throw error;
	process.stderr.write(error.sentences.map((line) => `${line}\n`).join(''));
	process.exitCode = 1;
}

function scoredYear(file: string, previous: string | undefined): object {
	const current = scoreFile(file);
	const earlier = previous === undefined ? null : scoreFile(previous);
	if (earlier !== null && earlier.year.fiscalYear >= current.year.fiscalYear) {
		throw new InputError([sentence('previous_not_earlier', `${previous}`)]);
	}
	return yearJson(current, earlier);
}

/** Every finding with the lines of the file that it concerns. */
function checkedReport(file: string): object {
	const read = readReport(readText(file), knownRules);
	if (!read.ok) throw new InputError(read.faults.map((fault) => reportFault(file, fault)));
	const checked = checkReport(read.report, knownRules);
	if (!checked.ok) throw new InputError(checked.faults.map((fault) => figureFault(file, fault)));
	const { years, findings } = checked;
	return {
		years: years.map(({ official, year }) => ({
			fiscal_year: year.fiscalYear,
			...scoresJson(official.rules, year),
			level: levelJson(year.level, official.level)
		})),
		findings: findings.map((finding) => ({
			...findingJson(finding),
			lines: findingLines(finding, read.report.rows, years)
		}))
	};
}

function yearJson({ official, year, findings }: ScoredFile, earlier: ScoredFile | null): object {
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

interface Arguments {
	file: string;
	previous: string | undefined;
	isReport: boolean;
}

function readArguments(args: string[]): Arguments {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { previous: { type: 'string' }, report: { type: 'string' } }
		});
		const { previous, report } = values;
		const [file, ...rest] = report === undefined ? positionals : [report, ...positionals];
		const isMixed = report !== undefined && previous !== undefined;
		if (file === undefined || rest.length > 0 || isMixed) throw new InputError([sentence('usage')]);
		return { file, previous, isReport: report !== undefined };
	} catch (error) {
		// parseArgs throws a TypeError for what it does not know: the usage says it more kindly.
		throw error instanceof TypeError ? new InputError([sentence('usage')]) : error;
	}
}

function scoreFile(file: string): ScoredFile {
	const table = readFigureTable(readText(file));
	if (!table.ok) throw new InputError(table.faults.map((fault) => tableFault(file, fault)));
	const read = readFigures(table.rows, knownRules);
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
