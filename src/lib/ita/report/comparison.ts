/** Chapter 5: two years beside each other, and what each instrument brought to the change. */
import {
	changesBetween,
	directionOf,
	type Change,
	type Changes,
	type Direction
} from '../analysis/changes.ts';
import type { InstrumentKind } from '../instrument/types.ts';
import { OWN_SCORE, type Score } from '../scoring/score.ts';
import {
	indicatorName,
	KINDS,
	levelText,
	paragraph,
	row,
	sentence,
	sum,
	table,
	totalText,
	type Making
} from './making.ts';
import type { Block, Cell, Table } from './model.ts';
import { broughtDirection, changeText, figureCell, shownChange, sizeText, text } from './shown.ts';
import type { ReportYear } from './source.ts';

/** What changed from the year before; null where nothing is known of it. */
export function changesOf({ source }: Making): { changes: Changes; earlier: ReportYear } | null {
	const { earlier } = source;
	if (earlier === null) return null;
	const changes = changesBetween(earlier.year, source.year, source.rules, earlier.rules.set);
	return changes.indicators.length === 0 ? null : { changes, earlier };
}

/** How a figure moved, and which way, both by what is shown of it. */
interface Move {
	change: Change;
	direction: Direction | null;
}

function moveOf(before: Score | undefined, after: Score | undefined): Move | null {
	if (before === undefined || after === undefined) return null;
	return { change: shownChange(before, after), direction: directionOf(before, after) };
}

function totalMove({ source }: Making, { year }: ReportYear): Move | null {
	return moveOf(year.total.score, source.year.total.score);
}

/** The cells of a change: its size and its direction. */
function moveCells({ words }: Making, move: Move | null): [Cell, Cell] {
	if (move === null) return [text(words.unknown()), text(words.unknown())];
	return [text(changeText(move.change)), text(words.moved(move.direction))];
}

export function comparisonChapter(making: Making): Block[] {
	const { words } = making;
	const known = changesOf(making);
	if (known === null) return [sentence('comparison.none', words.plain('comparison_none'))];
	const { changes, earlier } = known;
	return [
		...totalSentences(making, changes, earlier),
		comparisonTable(making, changes, earlier),
		...contributionBlocks(making, changes, totalMove(making, earlier)),
		...changes.bases.map((base) => sentence(`comparison.${base}`, words.base(base)))
	];
}

function totalSentences(making: Making, changes: Changes, earlier: ReportYear): Block[] {
	const { source, words } = making;
	const total = totalMove(making, earlier);
	if (total === null) return [];
	const [before, after] = [levelText(making, earlier.year), levelText(making, source.year)];
	return [
		paragraph('comparison.total', [
			words.changeTotal(total.direction, {
				year: earlier.year.fiscalYear,
				before: totalText(earlier.year),
				after: totalText(source.year),
				size: sizeText(total.change) ?? changeText(total.change)
			}),
			before === '' || after === ''
				? null
				: words.changeLevels({ before, after, isOtherRule: changes.bases.includes('levels') })
		])
	];
}

function comparisonTable(making: Making, changes: Changes, earlier: ReportYear): Table {
	const { source, words } = making;
	const [before, after] = [earlier.year, source.year];
	const years = [before, after] as const;
	const rows = changes.indicators.map((one) =>
		row(
			text(words.part(one.kind)),
			text(indicatorName(making, one.number)),
			figureCell(one.before, before.fiscalYear, one.kind, one.number),
			figureCell(one.after, after.fiscalYear, one.kind, one.number),
			...moveCells(making, moveOf(one.before, one.after))
		)
	);
	const parts = KINDS.map((kind) => {
		const move = moveOf(before.own[kind], after.own[kind]);
		return sum(
			text(words.part(kind)),
			text(words.mean()),
			...years.map((year) => figureCell(year.own[kind], year.fiscalYear, kind, OWN_SCORE)),
			...moveCells(making, move)
		);
	});
	return table(
		making,
		'comparison',
		'comparison',
		[
			['part', 'start', 14],
			['indicator', 'start', 33],
			[{ named: words.year(before.fiscalYear) }, 'end', 12],
			[{ named: words.year(after.fiscalYear) }, 'end', 12],
			['change', 'end', 16],
			['direction', 'center', 13]
		],
		[
			...rows,
			...parts,
			sum(
				text(words.total()),
				text(''),
				...years.map((year) => figureCell(year.total.score, year.fiscalYear, 'ita', 'total')),
				...moveCells(making, totalMove(making, earlier))
			),
			sum(
				text(words.level()),
				text(''),
				...years.map((year) => text(levelText(making, year) || words.unknown())),
				text(''),
				text('')
			)
		]
	);
}

/** Nothing where a year has no confirmed weights, or a missing part leaves it open. */
function contributionBlocks(
	making: Making,
	{ contributions }: Changes,
	total: Move | null
): Block[] {
	const { words } = making;
	if (contributions === null || total === null) return [];
	const brought = KINDS.map((kind) => {
		const change = contributions[kind];
		return { kind, change, direction: broughtDirection(change), size: sizeText(change) };
	});
	const whole = total.direction;
	const causes = brought.filter(({ direction }) => direction === whole && direction !== 'same');
	const said = (one: (typeof brought)[number]) =>
		words.brought(one.direction, {
			part: words.part(one.kind),
			size: one.size ?? changeText(one.change)
		});
	const rows = brought.map(({ kind, change, direction }) =>
		row(text(words.part(kind)), text(changeText(change)), text(words.moved(direction)))
	);
	return [
		paragraph('comparison.why', [
			words.changeWhy({ parts: words.list(brought.map(said)) }),
			whole === 'rose' || whole === 'fell' ? mainCause(making, whole, causes) : null
		]),
		{ kind: 'picture', key: 'contributions' },
		table(
			making,
			'contributions',
			'contributions',
			[
				['part', 'start', 40],
				['brought', 'end', 34],
				['direction', 'center', 26]
			],
			[...rows, sum(text(words.total()), ...moveCells(making, total))]
		)
	];
}

/** The part that moved the total most; the others of the same direction are told in the list. */
function mainCause(
	{ words }: Making,
	direction: 'rose' | 'fell',
	causes: { kind: InstrumentKind; change: Change }[]
): string | null {
	const [main] = causes.toSorted((a, b) => size(b.change) - size(a.change));
	return main === undefined ? null : words.changeCause(direction, { parts: words.part(main.kind) });
}

function size({ low }: Change): number {
	return low.abs().valueOf();
}
