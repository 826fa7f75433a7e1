/**
 * The yearly report as a **document model**: sections of sentences, tables and pictures, without any
 * format. The page and the DOCX file are drawn from it alone, so that they cannot tell two stories.
 * Numbers are written with Arabic digits here; whoever draws it may write Thai ones.
 */
import type { ScoredPart } from '../scoring/score.ts';

/** Which published or computed figure a cell prints, so that it can be traced. */
export interface FigureOf {
	fiscalYear: number;
	part: ScoredPart | 'ita';
	/** `i21`, `9.1`, `6`, `own` of a part, `total` or `level` of `ita`. */
	code: string;
}

export interface Cell {
	text: string;
	figure?: FigureOf;
}

export interface Column {
	label: string;
	align: 'start' | 'center' | 'end';
	/** Share of the width; all of a table together are the whole. */
	width: number;
}

export interface Table {
	kind: 'table';
	/** Unique in the report: `comparison`, `theme.6`. */
	key: string;
	caption: string;
	columns: Column[];
	/** `isSum`: a row of totals or means, set apart from those above. */
	rows: { cells: Cell[]; isSum: boolean }[];
}

/** A paragraph that came from figures and may be rewritten by the agency. */
export interface Sentence {
	kind: 'sentence';
	/** Unique in the report and the same in every year: `theme.6.conclusion`. */
	key: string;
	text: string;
	/** What the figures say today; `text` is something else only where somebody rewrote it. */
	generated: string;
	/** `outdated`: rewritten, and what it replaced is no longer what the figures say. */
	state: 'generated' | 'edited' | 'outdated';
}

/** A picture that the server draws; its table stands near it. */
export interface Picture {
	kind: 'picture';
	key: 'indicators' | 'contributions' | 'themes';
}

/** Places for names and days, to be filled in with a pen. */
export interface Signatures {
	kind: 'signatures';
	/** `(ลงชื่อ)` … */
	blanks: { sign: string; role: string }[];
	date: string;
}

export interface List {
	kind: 'list';
	items: string[];
}

export type Block = Sentence | Table | Picture | List | Signatures;

export interface Section {
	/** `result`, `theme.6`: an anchor on the page. */
	key: string;
	/** 1 for a chapter, which begins a page; 2 within one. */
	level: 1 | 2;
	heading: string;
	blocks: Block[];
	/** What the foot of the page before it announces, `/การประเมิน...`; null within a chapter. */
	cue: string | null;
}

export interface Report {
	/** Buddhist era: the year whose result is analysed, and the one in which measures are carried out. */
	fiscalYear: number;
	measuresYear: number;
	title: string;
	subtitle: string;
	agency: string;
	madeOn: string;
	/** Said on the cover where the figures are an example or another body's; else null. */
	label: string | null;
	contents: string;
	sections: Section[];
}

/** All tables of a report in their order. */
export function tablesOf(report: Report): Table[] {
	return blocksOf(report).filter((block) => block.kind === 'table');
}

/** All sentences of a report in their order. */
export function sentencesOf(report: Report): Sentence[] {
	return blocksOf(report).filter((block) => block.kind === 'sentence');
}

/** All that stands in its sections, in its order. */
export function blocksOf({ sections }: Report): Block[] {
	return sections.flatMap(({ blocks }) => blocks);
}
