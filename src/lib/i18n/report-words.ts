/** The words of the yearly report in the language of the page, for `lib/ita/report`. */
import type { Direction } from '$lib/ita/analysis/changes.ts';
import type { ReportWords } from '$lib/ita/report/words.ts';
import { longDate, shortDate } from './dates.ts';
import { knownDays } from './measure-words.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { inPageLanguage } from './wording.ts';
import {
	ASSESSMENTS,
	BASES,
	CAPTIONS,
	CHAPTERS,
	COLUMNS,
	HOW,
	PARTS,
	PLAIN,
	RULES,
	SIGNATORIES,
	STEPS,
	STRENGTHS
} from './report-names.ts';

const MOVED: Record<Direction, () => string> = {
	rose: m.report_moved_rose,
	fell: m.report_moved_fell,
	same: m.report_moved_same
};
const CHANGED = { rose: m.report_change_rose, fell: m.report_change_fell };
const BROUGHT = { rose: m.report_brought_rose, fell: m.report_brought_fell };
const CAUSES = { rose: m.report_cause_rose, fell: m.report_cause_fell };

export const REPORT_WORDS: ReportWords = {
	title: m.report_title,
	subtitle: m.report_subtitle,
	contents: m.report_contents,
	example: m.report_example,
	chapter: (chapter, year) => CHAPTERS[chapter]({ year }),
	column: (name) => COLUMNS[name](),
	caption: (name, year) => CAPTIONS[name]({ year }),
	plain: (sentence) => PLAIN[sentence](),
	list(words) {
		const last = words.at(-1) ?? '';
		if (words.length < 2) return last;
		// Thai sets its words together, but not to a word in Latin letters.
		const space = getLocale() === 'th' && /^[A-Za-z0-9]/.test(last) ? ' ' : '';
		return words.slice(0, -1).join(m.report_comma()) + m.report_and() + space + last;
	},
	inLanguage: inPageLanguage,
	day: (day, length) => (length === 'long' ? longDate : shortDate)(day, getLocale()),
	days: (startsOn, endsOn) => knownDays({ startsOn, endsOn }) ?? m.report_unit_lacking(),
	year: (year) => m.report_year({ year }),
	part: (part) => PARTS[part](),
	indicator: (number, name) => m.report_indicator({ number, name }),
	subIndicator: (code, name) => m.report_sub_indicator({ code, name }),
	item: (code, name) => m.report_item({ code, name }),
	theme: (number, name) => m.report_theme({ number, name }),
	total: m.report_total,
	target: m.report_target,
	level: m.report_level,
	mean: m.report_mean,
	meanOfAll: m.report_mean_of_all,
	themeTable: (number) => m.report_theme_table({ number }),
	unknown: () => '–',
	moved: (direction) => (direction === null ? m.report_moved_open() : MOVED[direction]()),
	strength: (of) => STRENGTHS[of](),
	strengthRule: (of, target) => RULES[of]({ target }),
	assessment: (of) => ASSESSMENTS[of](),
	howScored: (step, of) => (of === 'step' ? STEPS : HOW)[step](),
	unitLacking: m.report_unit_lacking,

	resultTotal: (values) =>
		values.level === '' ? m.report_result_total_no_level(values) : m.report_result_total(values),
	resultAnnounced: m.report_result_announced,
	resultFrom: m.report_result_from,
	resultRank: (values) =>
		values.among === '' ? m.report_result_rank_alone(values) : m.report_result_rank(values),
	resultTarget(reaches, values) {
		if (reaches === null) return m.report_result_open(values);
		return reaches ? m.report_result_reaches(values) : m.report_result_below(values);
	},
	resultHeld: m.report_result_held,
	partScore: m.report_part_score,
	partAlike: m.report_part_alike,
	partEnds: m.report_part_ends,
	partMissing: m.report_part_missing,

	changeTotal(direction, values) {
		if (direction === null) return m.report_change_open(values);
		return direction === 'same' ? m.report_change_same(values) : CHANGED[direction](values);
	},
	changeLevels({ before, after, isOtherRule }) {
		if (isOtherRule) return m.report_change_levels_other({ before, after });
		return before === after
			? m.report_change_levels_same({ after })
			: m.report_change_levels({ before, after });
	},
	brought(direction, values) {
		if (direction === null) return m.report_brought_open(values);
		return direction === 'same' ? m.report_brought_same(values) : BROUGHT[direction](values);
	},
	changeWhy: m.report_change_why,
	changeCause: (direction, values) => CAUSES[direction](values),
	base: (base) => BASES[base](),

	finding: m.report_finding,
	findingBeside: m.report_finding_beside,
	findingName: (number, title) =>
		number === null ? title : m.report_finding_number({ number, title }),
	noMember: m.report_no_member,
	overview: m.report_overview,
	withLevel: (values) =>
		values.level === '' ? m.report_with_total(values) : m.report_with_level(values),
	member: m.report_member,
	memberMoved: m.report_member_moved,

	remarksLow: m.report_remarks_low,
	remarksNoLow: m.report_remarks_no_low,

	themeSays: m.report_theme_says,
	themeMissing: m.report_theme_missing,
	themeLow: m.report_theme_low,
	themeBehind: m.report_theme_behind,
	themeKeep: m.report_theme_keep,
	themeHides: m.report_theme_hides,

	measuresCount: m.report_measures_count,
	measuresTable: m.report_measures_table,
	measuresOther: m.report_measures_other,
	measuresOpen: m.report_measures_open,
	measuresAllAnswered: m.report_measures_all_answered,
	measuresNoneLow: m.report_measures_none_low,

	pulseMean: ({ name, n, mean, interval }) =>
		interval === null
			? m.report_pulse_mean({ name, n, mean })
			: m.report_pulse_mean_interval({ name, n, mean, interval }),
	pulseLow: m.report_pulse_low,
	interval: m.report_interval,

	limitsRule: m.report_limits_rule,
	limitsNoRule: m.report_limits_no_rule,
	limitsHalf: m.report_limits_half,
	limitsMissing: m.report_limits_missing,
	limitsDoubts: m.report_limits_doubts,

	sourceOfficial: m.report_source_official,
	sourceThemes: m.report_source_themes,
	sourceProgram: m.report_source_program,
	checksum: m.report_checksum,

	sign: m.report_sign,
	signatory: (of) => SIGNATORIES[of](),
	signDate: m.report_sign_date
};
