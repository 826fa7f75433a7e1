/**
 * The words of a report, which come in as an argument: the core decides what is said of which figure,
 * this says it in the reader's language. Figures are strings as they are shown.
 */
import type { BaseDifference, Direction } from '../analysis/changes.ts';
import type { StrengthClass } from '../analysis/strengths.ts';
import type { Wording } from '../instrument/types.ts';
import type { ScoredPart } from '../scoring/score.ts';

/** A figure with its name: `ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ`, 99.58. */
interface Named {
	name: string;
	score: string;
}

interface Moved extends Named {
	before: string;
}

/** Chapters in their order; one that has nothing to say is left out, such as `pulse` without a round. */
export const CHAPTERS = [
	'result',
	'principles',
	'scoring',
	'figures',
	'comparison',
	'findings',
	'remarks',
	'themes',
	'measures',
	'pulse',
	'limits',
	'items',
	'sources'
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Heads of columns. */
export type ColumnName =
	| 'part'
	| 'weight'
	| 'score'
	| 'weighted'
	| 'indicator'
	| 'level'
	| 'least_total'
	| 'least_part'
	| 'step'
	| 'how'
	| 'change'
	| 'direction'
	| 'class'
	| 'rule'
	| 'brought'
	| 'item'
	| 'remark'
	| 'number'
	| 'assessment'
	| 'measure'
	| 'unit'
	| 'steps'
	| 'days'
	| 'answers'
	| 'interval'
	| 'fiscal_year'
	| 'checksum';

/** Captions of tables that have no name of their own. */
export type CaptionName =
	| 'result'
	| 'scoring'
	| 'levels'
	| 'indicators'
	| 'comparison'
	| 'contributions'
	| 'classes'
	| 'remarks'
	| 'pulse'
	| 'pulse_items'
	| 'items'
	| 'checksums';

/** Sentences that no figure changes. */
export type PlainSentence =
	| 'principles_purpose'
	| 'principles_sources'
	| 'principles_iit'
	| 'principles_eit'
	| 'principles_oit'
	| 'scoring_steps'
	| 'scoring_rounding'
	| 'figures_halves'
	| 'findings_rule'
	| 'comparison_none'
	| 'remarks_none'
	| 'themes_mean'
	| 'themes_none'
	| 'measures_none'
	| 'pulse_apart'
	| 'limits_wording'
	| 'limits_own'
	| 'limits_self_answered'
	| 'items_where';

/** From the items to the total. */
export type ScoringStep = 'item' | 'sub_indicator' | 'indicator' | 'part' | 'total';

export interface ReportWords {
	title(): string;
	subtitle(values: { year: number; next: number }): string;
	contents(): string;
	example(): string;
	chapter(chapter: Chapter, year: number): string;
	column(name: ColumnName): string;
	caption(name: CaptionName, year: number): string;
	plain(sentence: PlainSentence): string;
	/** Several words as one enumeration. */
	list(words: string[]): string;
	inLanguage(wording: Wording): string;
	/** A day, long or short. */
	day(day: string, length: 'long' | 'short'): string;
	days(startsOn: string | null, endsOn: string | null): string;
	year(year: number): string;
	/** `แบบวัด IIT`, `แบบวัด EIT ส่วนที่ 1`. */
	part(part: ScoredPart): string;
	indicator(number: string, name: string): string;
	subIndicator(code: string, name: string): string;
	item(code: string, name: string): string;
	theme(number: number, name: string): string;
	total(): string;
	target(): string;
	level(): string;
	mean(): string;
	meanOfAll(): string;
	themeTable(number: number): string;
	unknown(): string;
	moved(direction: Direction | null): string;
	strength(of: StrengthClass | 'overview'): string;
	strengthRule(of: StrengthClass, target: string): string;
	/** What is to be done about an item, as the last column of a theme's table has it. */
	assessment(of: 'low' | 'behind' | 'keep'): string;
	howScored(step: ScoringStep, of: 'step' | 'how'): string;
	unitLacking(): string;

	resultTotal(values: { agency: string; year: number; total: string; level: string }): string;
	resultAnnounced(values: { day: string; source: string }): string;
	resultFrom(values: { source: string }): string;
	resultRank(values: { rank: string; among: string }): string;
	resultTarget(reaches: boolean | null, values: { total: string; target: string }): string;
	/** Why the level is not the one that the total alone would give. */
	resultHeld(values: { level: string; would: string; least: string; parts: string }): string;
	partScore(values: { part: string; score: string }): string;
	/** Of a part whose indicators are all alike. */
	partAlike(values: { part: string; score: string; each: string }): string;
	partEnds(values: {
		part: string;
		score: string;
		best: string;
		bestScore: string;
		worst: string;
		worstScore: string;
	}): string;
	partMissing(values: { part: string }): string;

	changeTotal(
		direction: Direction | null,
		values: { year: number; before: string; after: string; size: string }
	): string;
	changeLevels(values: { before: string; after: string; isOtherRule: boolean }): string;
	/** `แบบวัด OIT ทำให้คะแนนรวมลดลง 10.00 คะแนน` */
	brought(direction: Direction | null, values: { part: string; size: string }): string;
	changeWhy(values: { parts: string }): string;
	/** Which instrument brought most of the change. */
	changeCause(direction: 'rose' | 'fell', values: { parts: string }): string;
	base(base: BaseDifference): string;

	/** One of the five findings, with its members. */
	finding(values: { number: number; title: string; members: string }): string;
	findingBeside(values: { title: string; members: string }): string;
	/** A finding in a cell: its number, if it has one, and what it is. */
	findingName(number: number | null, title: string): string;
	noMember(): string;
	overview(values: { before: string; after: string }): string;
	withLevel(values: { year: number; total: string; level: string }): string;
	member(named: Named): string;
	memberMoved(moved: Moved): string;

	remarksLow(values: { count: number; items: string; target: string }): string;
	remarksNoLow(values: { target: string }): string;

	themeSays(values: { count: number; mean: string; parts: string }): string;
	themeMissing(values: { items: string }): string;
	themeLow(values: { count: number; items: string; target: string }): string;
	themeBehind(values: { items: string; target: string }): string;
	themeKeep(values: { target: string }): string;
	/** The mean of all reaches the target and hides that a part does not. */
	themeHides(values: { mean: string; parts: string; target: string }): string;

	measuresCount(values: { count: number; year: number }): string;
	measuresTable(values: { theme: string; year: number }): string;
	measuresOther(values: { year: number }): string;
	measuresOpen(values: { items: string }): string;
	measuresAllAnswered(): string;
	measuresNoneLow(): string;

	pulseMean(values: { name: string; n: number; mean: string; interval: string | null }): string;
	pulseLow(values: { items: string; target: string }): string;
	interval(values: { low: number; high: number }): string;

	limitsRule(values: { source: string }): string;
	limitsNoRule(): string;
	limitsHalf(): string;
	limitsMissing(values: { parts: string }): string;
	limitsDoubts(values: { doubts: string }): string;

	sourceOfficial(values: { source: string }): string;
	sourceThemes(values: { source: string }): string;
	sourceProgram(values: { day: string }): string;
	checksum(): string;

	sign(): string;
	signatory(of: 'made' | 'checked' | 'approved'): string;
	signDate(): string;
}
