/**
 * Chapter 6: the findings ๑ to ๕ as agencies number them, and the two classes that their numbering
 * does not know.
 */
import {
	classesOf,
	CLASS_NUMBER,
	type ClassedIndicator,
	type StrengthClass
} from '../analysis/strengths.ts';
import { TARGET } from '../analysis/flags.ts';
import { shown } from '../scoring/shown.ts';
import { changesOf } from './comparison.ts';
import {
	indicatorName,
	levelText,
	row,
	sentence,
	table,
	totalText,
	type Making
} from './making.ts';
import type { Block } from './model.ts';
import { figureCell, figureText, text } from './shown.ts';

/** In the order in which they are told. */
const CLASSES: StrengthClass[] = ['highest', 'rose', 'fell', 'fell_below', 'kept', 'still_below'];

/** Every indicator with its class; none without a year before. */
function classedIndicators(making: Making): ClassedIndicator[] {
	const known = changesOf(making);
	return known === null ? [] : classesOf(known.changes);
}

export function findingsChapter(making: Making): Block[] {
	const { source, words } = making;
	const classed = classedIndicators(making);
	const told = CLASSES.flatMap((of) => {
		const members = classed.filter((one) => one.class === of);
		const number = CLASS_NUMBER[of];
		if (number === null && members.length === 0) return [];
		const said = {
			title: words.strength(of),
			members:
				members.length === 0
					? words.noMember()
					: words.list(members.map((one) => memberText(making, one)))
		};
		const text = number === null ? words.findingBeside(said) : words.finding({ number, ...said });
		return [sentence(`findings.${of}`, text)];
	});
	const overview = sentence(
		'findings.overview',
		words.finding({ number: 1, title: words.strength('overview'), members: overviewText(making) })
	);
	if (source.earlier === null || classed.length === 0) {
		return [overview, sentence('findings.none', words.plain('comparison_none'))];
	}
	return [
		sentence('findings.rule', words.plain('findings_rule')),
		overview,
		...told,
		classTable(making, classed)
	];
}

function overviewText(making: Making): string {
	const { source, words } = making;
	const said = ({ year }: Pick<typeof source, 'year'>) =>
		words.withLevel({
			year: year.fiscalYear,
			total: totalText(year),
			level: levelText(making, year)
		});
	if (source.earlier === null) return said(source);
	return words.overview({ before: said(source.earlier), after: said(source) });
}

/** A member that moved is told with the figure it came from. */
function memberText(making: Making, { indicator }: ClassedIndicator): string {
	const name = indicatorName(making, indicator.number);
	const score = figureText(indicator.after);
	if (indicator.direction === 'same') return making.words.member({ name, score });
	return making.words.memberMoved({ name, score, before: figureText(indicator.before) });
}

function classTable(making: Making, classed: ClassedIndicator[]) {
	const { source, words } = making;
	const [before, after] = [source.earlier?.year.fiscalYear ?? 0, source.year.fiscalYear];
	const target = shown(TARGET);
	const rows = CLASSES.flatMap((of) =>
		classed
			.filter((one) => one.class === of)
			.map(({ indicator }) =>
				row(
					text(words.findingName(CLASS_NUMBER[of], words.strength(of))),
					text(words.strengthRule(of, target)),
					text(indicatorName(making, indicator.number)),
					figureCell(indicator.before, before, indicator.kind, indicator.number),
					figureCell(indicator.after, after, indicator.kind, indicator.number)
				)
			)
	);
	return table(
		making,
		'classes',
		'classes',
		[
			['class', 'start', 28],
			['rule', 'start', 20],
			['indicator', 'start', 28],
			[{ named: words.year(before) }, 'end', 12],
			[{ named: words.year(after) }, 'end', 12]
		],
		rows
	);
}
