/** Findings of the consistency checker as sentences that say what is wrong and what fits. */
import { OWN_SCORE, type ScoredPart } from '$lib/ita/scoring/score.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import type { CellRef } from '$lib/ita/analysis/consistency/cells.ts';
import type { Mistake } from '$lib/ita/analysis/consistency/mistakes.ts';
import type { ReportFinding } from '$lib/ita/analysis/consistency/report.ts';
import { classWord } from './analysis-words.ts';
import { longDate } from './dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { listWord, spanWord } from './published-words.ts';

const PART_WORDS: Readonly<Record<ScoredPart, () => string>> = {
	iit: m.results_part_iit,
	eit_public: m.results_part_eit_public,
	eit_survey: m.results_part_eit_survey,
	eit: m.results_part_eit,
	oit: m.results_part_oit
};

/** Which figure: `ข้อ i21`, `ข้อ e15 ของ EIT ส่วนที่ 1 ประชาชนตอบเอง`, `คะแนนรวม`. */
export function cellWord({ part, item }: CellRef): string {
	if (part === 'ita') return item === 'level' ? m.results_level() : m.results_total();
	if (item === OWN_SCORE) return PART_WORDS[part]();
	const cell = figureWord(item);
	// The code alone tells IIT and OIT; of EIT there are three figures by the same code.
	return part === 'iit' || part === 'oit'
		? cell
		: m.analysis_cell_of({ cell, part: PART_WORDS[part]() });
}

function figureWord(code: string): string {
	if (/^[ieo]/.test(code)) return m.analysis_cell_item({ code });
	return code.includes('.')
		? m.analysis_cell_sub_indicator({ code })
		: m.analysis_cell_indicator({ code });
}

/** What is wrong, in one sentence; what may be behind it is told by `hintSentence`. */
export function findingSentence(finding: ReportFinding): string {
	switch (finding.code) {
		case 'does_not_follow': {
			const { low, high } = finding.expected;
			return m.analysis_does_not_follow({
				cell: cellWord(finding),
				found: shown(finding.found),
				expected: spanWord({ low: shown(low), high: shown(high) }),
				difference: shown(finding.difference.abs())
			});
		}
		case 'level_does_not_follow': {
			const { low, high } = finding.expected;
			const locale = getLocale();
			return m.analysis_level_does_not_follow({
				found: finding.found.name[locale],
				expected: spanWord({ low: low.name[locale], high: high.name[locale] })
			});
		}
		case 'not_a_mark':
			return m.analysis_not_a_mark({ cell: cellWord(finding), found: shown(finding.found) });
		case 'duplicates_disagree': {
			const sentence = finding.isDecided
				? m.analysis_duplicates_decided
				: m.analysis_duplicates_open;
			const expected = shown(finding.expected);
			return sentence({ cell: cellWord(finding), expected, found: shown(finding.found) });
		}
		case 'different_bases':
			return m.analysis_different_bases({
				cell: figureWord(finding.item),
				year: finding.fiscalYear,
				other: finding.comparedWith,
				found: shown(finding.found),
				expected: shown(finding.expected)
			});
		case 'mean_does_not_follow': {
			const sentence = finding.isTotal ? m.analysis_mean_is_total : m.analysis_mean_does_not_follow;
			const [expected, found] = [shown(finding.expected), shown(finding.found)];
			return sentence({ table: finding.item, expected, found });
		}
		case 'wrong_class':
			return m.analysis_wrong_class({
				cell: figureWord(finding.item),
				score: shown(finding.score),
				expected: classWord(finding.expected),
				found: classWord(finding.found)
			});
		case 'ends_before_it_starts':
			return periodSentence(finding);
	}
}

/** What is wrong, and the likeliest mistake behind it where there is one. */
export function findingSentences(finding: ReportFinding): string {
	const hint = 'hint' in finding && finding.hint !== null ? hintSentence(finding.hint) : '';
	return `${findingSentence(finding)} ${hint}`.trim();
}

/** The likeliest mistake behind a finding, in one sentence. */
export function hintSentence({ kind, cells, meant }: Mistake): string {
	const words = {
		cells: listWord(cells.map(cellWord)),
		meant: meant === null ? '' : shown(meant)
	};
	return HINTS[kind](words);
}

const HINTS: Readonly<
	Record<Mistake['kind'], (words: { cells: string; meant: string }) => string>
> = {
	digit: m.analysis_hint_digit,
	look_alike: m.analysis_hint_look_alike,
	swapped: m.analysis_hint_swapped,
	mark: m.analysis_hint_mark,
	part_for_whole: m.analysis_hint_part_for_whole,
	total_for_mean: m.analysis_hint_total_for_mean,
	rounded_early: m.analysis_hint_rounded_early,
	mean_of_indicators: m.analysis_hint_mean_of_indicators
};

function periodSentence({
	item: table,
	found,
	expected
}: Extract<ReportFinding, { code: 'ends_before_it_starts' }>): string {
	const locale = getLocale();
	const [from, to] = [longDate(found.from, locale), longDate(found.to, locale)];
	if (expected === null) return m.analysis_ends_before_it_starts({ table, from, to });
	return m.analysis_ends_before_it_starts_meant({
		table,
		from,
		to,
		meant_from: longDate(expected.from, locale),
		meant_to: longDate(expected.to, locale)
	});
}
