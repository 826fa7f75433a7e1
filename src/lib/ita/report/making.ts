/** Small makers that every chapter uses. */
import type { InstrumentKind } from '../instrument/types.ts';
import type { YearRules } from '../scoring/outline.ts';
import type { Score, ScoredPart } from '../scoring/score.ts';
import type { ScoredYear } from '../scoring/year.ts';
import type { Cell, Column, Sentence, Table } from './model.ts';
import { figureText } from './shown.ts';
import type { ReportSource } from './source.ts';
import type { CaptionName, ColumnName, ReportWords } from './words.ts';

/** What every chapter is made from. */
export interface Making {
	source: ReportSource;
	words: ReportWords;
}

/** In the order in which reports list them. */
export const PARTS = ['iit', 'eit_public', 'eit_survey', 'oit'] as const;
export const KINDS = ['iit', 'eit', 'oit'] as const;

export function sentence(key: string, text: string): Sentence {
	return { kind: 'sentence', key, text, generated: text, state: 'generated' };
}

/** Sentences that follow on each other as one paragraph; empty ones are left out. */
export function paragraph(key: string, sentences: (string | null)[]): Sentence {
	return sentence(key, sentences.filter((one) => one !== null && one !== '').join(' '));
}

/** A table; columns as `name align width`. */
export function table(
	{ words, source }: Making,
	key: string,
	caption: CaptionName | { named: string },
	columns: [ColumnName | { named: string }, Column['align'], number][],
	rows: Table['rows']
): Table {
	const year = source.year.fiscalYear;
	return {
		kind: 'table',
		key,
		caption: typeof caption === 'string' ? words.caption(caption, year) : caption.named,
		columns: columns.map(([name, align, width]) => ({
			label: typeof name === 'string' ? words.column(name) : name.named,
			align,
			width
		})),
		rows
	};
}

export function row(...cells: Cell[]): Table['rows'][number] {
	return { cells, isSum: false };
}

export function sum(...cells: Cell[]): Table['rows'][number] {
	return { cells, isSum: true };
}

export function scoreOf(year: ScoredYear, part: ScoredPart, code: string): Score | undefined {
	return year.parts[part].get(code)?.score;
}

/** `ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ` */
export function indicatorName({ source, words }: Making, number: string): string {
	return words.indicator(number, source.nameOf(source.rules, number));
}

export function itemName({ source, words }: Making, code: string): string {
	return words.item(code, source.nameOf(source.rules, code));
}

export function indicatorsOf({ set }: YearRules): { number: string; kind: InstrumentKind }[] {
	return set.indicators.map(({ number, kind }) => ({ number: String(number), kind }));
}

/** The level that the figures earn, or as it was published where no rule gives one. */
export function levelText({ source, words }: Making, of: ScoredYear): string {
	const { level } = of;
	if (level === null) return of === source.year ? (source.statedLevel ?? '') : '';
	const [low, high] = [words.inLanguage(level.low.name), words.inLanguage(level.high.name)];
	return low === high ? low : `${low}–${high}`;
}

export function totalText({ total }: ScoredYear): string {
	return figureText(total.score);
}
