/** What a table of official figures was understood to say, line by line, for showing before it counts. */
import { whySentence } from '$lib/i18n/official-words.ts';
import { findingSentences } from '$lib/i18n/finding-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { prepareImport, type PreparedImport } from '$lib/ita/official/import.ts';
import type { LineReading } from '$lib/ita/official/paste.ts';
import type { EitChoices } from '$lib/ita/official/place.ts';
import { readRemarks, type Remark, type RemarkFault } from '$lib/ita/official/remarks.ts';
import { readTable } from '$lib/ita/official/table.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import { figureName } from '../figure-name.ts';

export interface PreviewLine {
	line: number;
	/** As it was pasted. */
	written: string;
	/** The figure it was read as; null where it is none. */
	figure: { part: string; code: string; name: Wording | null; score: string } | null;
	/** What is wrong with it, and what to do; null where nothing is. */
	fault: string | null;
	/** What it was read as, where that is no figure. */
	note: string | null;
}

export interface Understood {
	lines: PreviewLine[];
	/** How many things must be put right. */
	faults: number;
	/** Figures that do not agree with each other; they may come in all the same. */
	warnings: string[];
	rank: number | null;
	announcedOn: string | null;
	remarks: Remark[];
	remarkFaults: RemarkFault[];
	/** Null while there are faults. */
	prepared: Extract<PreparedImport, { ok: true }> | null;
}

/** Reads a table and remarks by the rules of their year. */
export function understand(
	table: string,
	remarksText: string,
	rules: YearRules,
	choices: EitChoices
): Understood {
	const read = readTable(table, rules, choices);
	const rows = read.lines.flatMap((line) => (line.kind === 'figure' ? [line.row] : []));
	const prepared = prepareImport(rows, rules);
	const faults = new Map<number, string>();
	for (const { line, code, value } of read.faults) faults.set(line, whySentence(code, value));
	if (!prepared.ok && read.faults.length === 0) {
		for (const { line, code, value, about } of prepared.faults) {
			faults.set(line, whySentence(code, value, about));
		}
	}
	for (const line of read.lines) {
		if (line.kind === 'refused') faults.set(line.line, whySentence(line.why, line.value));
	}
	const { remarks, faults: remarkFaults } = readRemarks(remarksText, rules, choices);
	return {
		lines: allLines(read.lines, faults, rules),
		faults: faults.size + remarkFaults.length,
		warnings: prepared.ok ? prepared.findings.map(findingSentences) : [],
		rank: read.lines.find((line) => line.kind === 'rank')?.rank ?? null,
		announcedOn: read.lines.find((line) => line.kind === 'announced')?.day ?? null,
		remarks,
		remarkFaults,
		prepared: prepared.ok && faults.size === 0 ? prepared : null
	};
}

/** Lines as they stand, and faults of the whole table where no line was read. */
function allLines(
	lines: LineReading[],
	faults: Map<number, string>,
	rules: YearRules
): PreviewLine[] {
	const shown = lines.map((line): PreviewLine => {
		const { line: at, written } = line;
		const fault = faults.get(at) ?? null;
		const figure =
			line.kind === 'figure'
				? {
						part: line.row.part,
						code: line.row.code,
						name: figureName(rules, line.row.code.toLowerCase()),
						score: line.row.score
					}
				: null;
		return { line: at, written, figure, fault, note: noteOf(line) };
	});
	const missing = [...faults.keys()].filter((at) => !shown.some(({ line }) => line === at));
	return [
		...missing.map((line) => ({
			line,
			written: '',
			figure: null,
			fault: faults.get(line) ?? null,
			note: null
		})),
		...shown
	];
}

function noteOf(line: LineReading): string | null {
	switch (line.kind) {
		case 'heading':
			return m.official_line_heading();
		case 'no_score':
			return m.official_line_no_score();
		case 'words':
			return m.official_line_words();
		case 'rank':
			return m.official_line_rank();
		case 'announced':
			return m.official_line_announced();
		default:
			return null;
	}
}
