/** Chapters 2 and 3: what is assessed, and how scores and levels come about. */
import Fraction from 'fraction.js';
import type { InstrumentSet } from '../instrument/types.ts';
import { levelRule } from '../scoring/level.ts';
import { shown } from '../scoring/shown.ts';
import { indicatorName, indicatorsOf, KINDS, row, sentence, table, type Making } from './making.ts';
import type { Block, Table } from './model.ts';
import { text } from './shown.ts';

export function principlesChapter(making: Making): Block[] {
	const { source, words } = making;
	const indicators = indicatorsOf(source.rules);
	return [
		sentence('principles.purpose', words.plain('principles_purpose')),
		sentence('principles.sources', words.plain('principles_sources')),
		...KINDS.flatMap((kind): Block[] => [
			sentence(`principles.${kind}`, words.plain(`principles_${kind}`)),
			{
				kind: 'list',
				items: indicators
					.filter((indicator) => indicator.kind === kind)
					.map(({ number }) => indicatorName(making, number))
			}
		])
	];
}

export function scoringChapter(making: Making): Block[] {
	const { source, words } = making;
	const earlierSet = source.earlier?.rules.set;
	const { set } = source.rules;
	return [
		sentence('scoring.steps', words.plain('scoring_steps')),
		stepsTable(making),
		sentence('scoring.rounding', words.plain('scoring_rounding')),
		...levelsTable(making, set),
		...(earlierSet && levelRule(earlierSet) !== levelRule(set)
			? levelsTable(making, earlierSet)
			: [])
	];
}

function stepsTable(making: Making): Table {
	const { words } = making;
	const steps = ['item', 'sub_indicator', 'indicator', 'part', 'total'] as const;
	return table(
		making,
		'scoring',
		'scoring',
		[
			['step', 'start', 34],
			['how', 'start', 66]
		],
		steps.map((step) =>
			row(text(words.howScored(step, 'step')), text(words.howScored(step, 'how')))
		)
	);
}

/** Nothing where the year has no confirmed levels. */
function levelsTable(making: Making, { fiscalYear, levels }: InstrumentSet): Table[] {
	if (levels.length === 0) return [];
	const { words } = making;
	const points = (least: number | null) =>
		text(least === null ? words.unknown() : shown(new Fraction(least, 100)));
	const rows = levels.map(({ name, leastTotal, leastOfEachPart }) =>
		row(text(words.inLanguage(name)), points(leastTotal), points(leastOfEachPart))
	);
	return [
		table(
			making,
			`levels.${fiscalYear}`,
			{ named: words.caption('levels', fiscalYear) },
			[
				['level', 'start', 34],
				['least_total', 'end', 33],
				['least_part', 'end', 33]
			],
			rows
		)
	];
}
