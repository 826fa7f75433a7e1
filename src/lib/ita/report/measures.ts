/** Chapter 9: what the agency does about its result, in the four columns that reports have. */
import type { Measure } from '../measures/measure.ts';
import { flagsOfYear } from './remarks.ts';
import { row, sentence, table, type Making } from './making.ts';
import type { Block } from './model.ts';
import { text } from './shown.ts';
import { themeSet } from '../analysis/themes/themes.ts';

export function measuresChapter(making: Making): Block[] {
	const { source, words } = making;
	const { measures, year } = source;
	if (measures.length === 0) {
		return [sentence('measures.none', words.plain('measures_none')), openSentence(making)];
	}
	return [
		sentence(
			'measures.count',
			words.measuresCount({ count: measures.length, year: year.fiscalYear + 1 })
		),
		openSentence(making),
		...byTheme(making).map(({ key, caption, measures }) =>
			table(
				making,
				key,
				{ named: caption },
				[
					['measure', 'start', 28],
					['unit', 'start', 16],
					['steps', 'start', 36],
					['days', 'start', 20]
				],
				measures.map((measure) => measureRow(making, measure))
			)
		)
	];
}

/** Tables by theme; measures of none, or of a theme that the year does not have, come last. */
function byTheme(making: Making): { key: string; caption: string; measures: Measure[] }[] {
	const { source, words } = making;
	const next = source.year.fiscalYear + 1;
	const themes = themeSet(source.year.fiscalYear)?.themes ?? [];
	const groups = themes.map(({ number, name }) => ({
		key: `measures.${number}`,
		caption: words.measuresTable({
			theme: words.theme(number, words.inLanguage(name)),
			year: next
		}),
		measures: source.measures.filter(({ theme }) => theme === number)
	}));
	const rest = source.measures.filter(
		({ theme }) => !themes.some(({ number }) => number === theme)
	);
	const other = {
		key: 'measures.other',
		caption: words.measuresOther({ year: next }),
		measures: rest
	};
	return [...groups, other].filter(({ measures }) => measures.length > 0);
}

function measureRow({ words }: Making, { title, items, unit, steps, startsOn, endsOn }: Measure) {
	const answers = items.length === 0 ? title : `${title} (${items.join(', ')})`;
	return row(
		text(answers),
		text(unit === '' ? words.unitLacking() : unit),
		text(steps.map((step, at) => `${at + 1}) ${step}`).join('\n')),
		text(words.days(startsOn, endsOn))
	);
}

/** Items below the target that no measure answers. */
function openSentence(making: Making) {
	const { source, words } = making;
	const low = flagsOfYear(making).filter(({ kind }) => kind === 'low');
	const answered = new Set(
		source.measures
			.filter(({ itemsYear }) => itemsYear === source.year.fiscalYear)
			.flatMap(({ items }) => items)
	);
	const open = [...new Set(low.map(({ code }) => code))].filter((code) => !answered.has(code));
	if (low.length === 0) return sentence('measures.open', words.measuresNoneLow());
	return sentence(
		'measures.open',
		open.length === 0
			? words.measuresAllAnswered()
			: words.measuresOpen({ items: words.list(open) })
	);
}
