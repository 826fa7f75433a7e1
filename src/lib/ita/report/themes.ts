/** Chapter 8: the themes ๑ to ๗, each with its table, what the figures say and what follows. */
import { TARGET } from '../analysis/flags.ts';
import {
	themeResults,
	themeSet,
	type ThemeItem,
	type ThemePart,
	type ThemeResult
} from '../analysis/themes/themes.ts';
import { shown } from '../scoring/shown.ts';
import { itemName, paragraph, row, sentence, sum, table, type Making } from './making.ts';
import type { Block, Section, Table } from './model.ts';
import { figureCell, figureText, reachesTarget, text } from './shown.ts';
import { flagsOfYear } from './remarks.ts';

/** Results of the themes; none where the year has no themes or no items. */
function themesOf(making: Making): ThemeResult[] {
	const { year } = making.source;
	const set = themeSet(year.fiscalYear);
	if (set === undefined) return [];
	const results = themeResults(set, year, flagsOfYear(making));
	return results.some(({ parts }) => parts.length > 0) ? results : [];
}

/** What is said before the themes themselves. */
export function themesChapter(making: Making): Block[] {
	const { words } = making;
	return themesOf(making).length === 0
		? [sentence('themes.none', words.plain('themes_none'))]
		: [sentence('themes.mean', words.plain('themes_mean')), { kind: 'picture', key: 'themes' }];
}

/** One section a theme, within the chapter. */
export function themeSections(making: Making): Section[] {
	const { words } = making;
	return themesOf(making).map((result): Section => {
		const { theme } = result;
		const key = `theme.${theme.number}`;
		const name = words.inLanguage(theme.name);
		return {
			key,
			level: 2,
			heading: words.theme(theme.number, name),
			cue: null,
			blocks: [
				themeTable(making, key, result),
				paragraph(`${key}.says`, saysOf(making, result)),
				paragraph(`${key}.conclusion`, conclusionOf(making, result))
			]
		};
	});
}

/** The halves of EIT have the same items; as reports do, the table has the published ones. */
function printed({ parts }: ThemeResult): ThemePart[] {
	return parts.filter(({ part }) => part !== 'eit_survey');
}

function themeTable(making: Making, key: string, result: ThemeResult): Table {
	const { source, words } = making;
	const { fiscalYear } = source.year;
	let place = 0;
	const items = printed(result).flatMap(({ part, items }) =>
		items.map((item) => {
			place += 1;
			return row(
				text(place),
				text(words.part(part)),
				text(itemName(making, item.code)),
				figureCell(item.score, fiscalYear, part, item.code),
				text(words.assessment(assessmentOf(item)))
			);
		})
	);
	const means = printed(result).map(({ part, mean }) =>
		sum(text(''), text(words.part(part)), text(words.mean()), text(figureText(mean)), text(''))
	);
	const { overall } = result;
	return table(
		making,
		key,
		{ named: words.themeTable(result.theme.number) },
		[
			['number', 'center', 8],
			['part', 'start', 16],
			['item', 'start', 44],
			['score', 'end', 11],
			['assessment', 'start', 21]
		],
		[
			...items,
			...means,
			sum(
				text(''),
				text(''),
				text(words.meanOfAll()),
				text(overall === null ? words.unknown() : figureText(overall)),
				text('')
			)
		]
	);
}

function assessmentOf({ flags }: ThemeItem): 'low' | 'behind' | 'keep' {
	if (flags.includes('low')) return 'low';
	return flags.length > 0 ? 'behind' : 'keep';
}

function saysOf(making: Making, result: ThemeResult): (string | null)[] {
	const { words } = making;
	const parts = printed(result);
	const { overall } = result;
	const missing = [...new Set(parts.flatMap((part) => part.missing))];
	if (overall === null) return [words.plain('themes_none')];
	const scores = parts.map(({ part, mean }) =>
		words.partScore({ part: words.part(part), score: figureText(mean) })
	);
	const below = parts.filter(({ mean }) => reachesTarget(mean) === false);
	const hides = reachesTarget(overall) === true && below.length > 0;
	return [
		words.themeSays({
			count: parts.reduce((count, { items }) => count + items.length, 0),
			mean: figureText(overall),
			parts: words.list(scores)
		}),
		missing.length === 0 ? null : words.themeMissing({ items: words.list(missing) }),
		hides
			? words.themeHides({
					mean: figureText(overall),
					parts: words.list(below.map(({ part }) => words.part(part))),
					target: shown(TARGET)
				})
			: null
	];
}

function conclusionOf(making: Making, result: ThemeResult): (string | null)[] {
	const { words } = making;
	const items = printed(result).flatMap((part) => part.items);
	const target = shown(TARGET);
	const low = items.filter((item) => assessmentOf(item) === 'low');
	const behind = items.filter((item) => assessmentOf(item) === 'behind');
	const named = (some: ThemeItem[]) =>
		words.list(
			some.map(({ code, score }) =>
				words.member({
					// A question would be too long for a sentence; the table above has it.
					name: code.startsWith('o') ? itemName(making, code) : code,
					score: figureText(score)
				})
			)
		);
	if (items.length === 0) return [words.plain('themes_none')];
	return [
		low.length === 0 ? null : words.themeLow({ count: low.length, items: named(low), target }),
		behind.length === 0 ? null : words.themeBehind({ items: named(behind), target }),
		low.length + behind.length === 0 ? words.themeKeep({ target }) : null
	];
}
