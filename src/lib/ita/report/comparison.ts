/** Chapter 5: two years beside each other, and what each instrument brought to the change. */
import { changesBetween, type Changes } from '../analysis/changes.ts';
import type { InstrumentKind } from '../instrument/types.ts';
import { OWN_SCORE } from '../scoring/score.ts';
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
import type { Block, Table } from './model.ts';
import { changeText, directionOf, figureCell, sizeText, text } from './shown.ts';
import type { ReportYear } from './source.ts';

/** What changed from the year before; null where nothing is known of it. */
export function changesOf({ source }: Making): { changes: Changes; earlier: ReportYear } | null {
	const { earlier } = source;
	if (earlier === null) return null;
	const changes = changesBetween(earlier.year, source.year, source.rules, earlier.rules.set);
	return changes.indicators.length === 0 ? null : { changes, earlier };
}

export function comparisonChapter(making: Making): Block[] {
	const { words } = making;
	const known = changesOf(making);
	if (known === null) return [sentence('comparison.none', words.plain('comparison_none'))];
	const { changes, earlier } = known;
	return [
		...totalSentences(making, changes, earlier),
		comparisonTable(making, changes, earlier),
		...contributionBlocks(making, changes),
		...changes.bases.map((base) => sentence(`comparison.${base}`, words.base(base)))
	];
}

function totalSentences(making: Making, changes: Changes, earlier: ReportYear): Block[] {
	const { source, words } = making;
	const { total } = changes;
	if (total === null) return [];
	const [before, after] = [levelText(making, earlier.year), levelText(making, source.year)];
	return [
		paragraph('comparison.total', [
			words.changeTotal(directionOf(total), {
				year: earlier.year.fiscalYear,
				before: totalText(earlier.year),
				after: totalText(source.year),
				size: sizeText(total) ?? changeText(total)
			}),
			before === '' || after === ''
				? null
				: words.changeLevels({ before, after, isOtherRule: changes.bases.includes('levels') })
		])
	];
}

function comparisonTable(making: Making, changes: Changes, { year: before }: ReportYear): Table {
	const { source, words } = making;
	const { year: after } = source;
	const years = [before, after] as const;
	const rows = changes.indicators.map((one) =>
		row(
			text(words.part(one.kind)),
			text(indicatorName(making, one.number)),
			figureCell(one.before, before.fiscalYear, one.kind, one.number),
			figureCell(one.after, after.fiscalYear, one.kind, one.number),
			text(changeText(one.change)),
			text(words.moved(one.direction))
		)
	);
	const parts = KINDS.map((kind) => {
		const change = partChange(making, kind);
		return sum(
			text(words.part(kind)),
			text(words.mean()),
			...years.map((year) => figureCell(year.own[kind], year.fiscalYear, kind, OWN_SCORE)),
			text(change === null ? words.unknown() : changeText(change)),
			text(change === null ? words.unknown() : words.moved(directionOf(change)))
		);
	});
	const { total } = changes;
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
				text(total === null ? words.unknown() : changeText(total)),
				text(total === null ? words.unknown() : words.moved(directionOf(total)))
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

function partChange({ source }: Making, kind: InstrumentKind) {
	const [before, after] = [source.earlier?.year.own[kind], source.year.own[kind]];
	if (before === undefined || after === undefined) return null;
	return { low: after.low.sub(before.high), high: after.high.sub(before.low) };
}

/** Nothing where a year has no confirmed weights, or a missing part leaves it open. */
function contributionBlocks(making: Making, { contributions, total }: Changes): Block[] {
	const { words } = making;
	if (contributions === null || total === null) return [];
	const brought = KINDS.map((kind) => {
		const change = contributions[kind];
		return { kind, change, direction: directionOf(change), size: sizeText(change) };
	});
	const whole = directionOf(total);
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
			[
				...rows,
				sum(text(words.total()), text(changeText(total)), text(words.moved(directionOf(total))))
			]
		)
	];
}

/** The part that moved the total most; the others of the same direction are told in the list. */
function mainCause(
	{ words }: Making,
	direction: 'rose' | 'fell',
	causes: { kind: InstrumentKind; change: Changes['total'] }[]
): string | null {
	const [main] = causes.toSorted((a, b) => size(b.change) - size(a.change));
	return main === undefined ? null : words.changeCause(direction, { parts: words.part(main.kind) });
}

function size(change: Changes['total']): number {
	return change === null ? 0 : change.low.abs().valueOf();
}
