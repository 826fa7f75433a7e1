/** Names of chapters, columns and the like in the yearly report, and sentences that no figure changes. */
import type { BaseDifference } from '$lib/ita/analysis/changes.ts';
import type { StrengthClass } from '$lib/ita/analysis/strengths.ts';
import type {
	CaptionName,
	Chapter,
	ColumnName,
	PlainSentence,
	ScoringStep
} from '$lib/ita/report/words.ts';
import type { ScoredPart } from '$lib/ita/scoring/score.ts';
import { m } from './paraglide/messages.js';

export const CHAPTERS: Record<Chapter, (values: { year: number }) => string> = {
	result: m.report_chapter_result,
	principles: m.report_chapter_principles,
	scoring: m.report_chapter_scoring,
	figures: m.report_chapter_figures,
	comparison: m.report_chapter_comparison,
	findings: m.report_chapter_findings,
	remarks: m.report_chapter_remarks,
	themes: m.report_chapter_themes,
	measures: m.report_chapter_measures,
	pulse: m.report_chapter_pulse,
	limits: m.report_chapter_limits,
	items: m.report_chapter_items,
	sources: m.report_chapter_sources
};

export const COLUMNS: Record<ColumnName, () => string> = {
	part: m.report_col_part,
	weight: m.report_col_weight,
	score: m.report_col_score,
	weighted: m.report_col_weighted,
	indicator: m.report_col_indicator,
	level: m.report_col_level,
	least_total: m.report_col_least_total,
	least_part: m.report_col_least_part,
	step: m.report_col_step,
	how: m.report_col_how,
	change: m.report_col_change,
	direction: m.report_col_direction,
	class: m.report_col_class,
	rule: m.report_col_rule,
	brought: m.report_col_brought,
	item: m.report_col_item,
	remark: m.report_col_remark,
	number: m.report_col_number,
	assessment: m.report_col_assessment,
	measure: m.report_col_measure,
	unit: m.report_col_unit,
	steps: m.report_col_steps,
	days: m.report_col_days,
	answers: m.report_col_answers,
	interval: m.report_col_interval,
	fiscal_year: m.report_col_fiscal_year,
	checksum: m.report_col_checksum
};

export const CAPTIONS: Record<CaptionName, (values: { year: number }) => string> = {
	result: m.report_caption_result,
	scoring: m.report_caption_scoring,
	levels: m.report_caption_levels,
	indicators: m.report_caption_indicators,
	comparison: m.report_caption_comparison,
	contributions: m.report_caption_contributions,
	classes: m.report_caption_classes,
	remarks: m.report_caption_remarks,
	pulse: m.report_caption_pulse,
	pulse_items: m.report_caption_pulse_items,
	items: m.report_caption_items,
	checksums: m.report_caption_checksums
};

export const PLAIN: Record<PlainSentence, () => string> = {
	principles_purpose: m.report_principles_purpose,
	principles_sources: m.report_principles_sources,
	principles_iit: m.report_principles_iit,
	principles_eit: m.report_principles_eit,
	principles_oit: m.report_principles_oit,
	scoring_steps: m.report_scoring_steps,
	scoring_rounding: m.report_scoring_rounding,
	figures_halves: m.report_figures_halves,
	findings_rule: m.report_findings_rule,
	comparison_none: m.report_comparison_none,
	remarks_none: m.report_remarks_none,
	themes_mean: m.report_themes_mean,
	themes_none: m.report_themes_none,
	measures_none: m.report_measures_none,
	pulse_apart: m.report_pulse_apart,
	limits_wording: m.report_limits_wording,
	limits_own: m.report_limits_own,
	limits_self_answered: m.report_limits_self_answered,
	items_where: m.report_items_where
};

export const PARTS: Record<ScoredPart, () => string> = {
	iit: m.report_part_iit,
	eit_public: m.report_part_eit_public,
	eit_survey: m.report_part_eit_survey,
	eit: m.report_part_eit,
	oit: m.report_part_oit
};

export const STEPS: Record<ScoringStep, () => string> = {
	item: m.report_step_item,
	sub_indicator: m.report_step_sub_indicator,
	indicator: m.report_step_indicator,
	part: m.report_step_part,
	total: m.report_step_total
};

export const HOW: Record<ScoringStep, () => string> = {
	item: m.report_how_item,
	sub_indicator: m.report_how_sub_indicator,
	indicator: m.report_how_indicator,
	part: m.report_how_part,
	total: m.report_how_total
};

export const STRENGTHS: Record<StrengthClass | 'overview', () => string> = {
	overview: m.report_strength_overview,
	highest: m.report_strength_highest,
	rose: m.report_strength_rose,
	fell: m.report_strength_fell,
	fell_below: m.report_strength_fell_below,
	kept: m.report_strength_kept,
	still_below: m.report_strength_still_below
};

export const RULES: Record<StrengthClass, (values: { target: string }) => string> = {
	highest: m.report_rule_highest,
	rose: m.report_rule_rose,
	fell: m.report_rule_fell,
	fell_below: m.report_rule_fell_below,
	kept: m.report_rule_kept,
	still_below: m.report_rule_still_below
};

export const ASSESSMENTS: Record<'low' | 'behind' | 'keep', () => string> = {
	low: m.report_assessment_low,
	behind: m.report_assessment_behind,
	keep: m.report_assessment_keep
};

export const BASES: Record<BaseDifference, () => string> = {
	weights: m.report_base_weights,
	levels: m.report_base_levels,
	questionnaire: m.report_base_questionnaire
};

export const SIGNATORIES: Record<'made' | 'checked' | 'approved', () => string> = {
	made: m.report_signatory_made,
	checked: m.report_signatory_checked,
	approved: m.report_signatory_approved
};
