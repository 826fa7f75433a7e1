/** Chapter 1: the result in short, and why the level is what it is. */
import Fraction from 'fraction.js';
import { TARGET } from '../analysis/flags.ts';
import { levelOf } from '../scoring/level.ts';
import { OWN_SCORE } from '../scoring/score.ts';
import { hundredths, shown } from '../scoring/shown.ts';
import { levelText, paragraph, PARTS, row, sum, table, totalText, type Making } from './making.ts';
import type { Block, Cell } from './model.ts';
import { figureCell, figureText, reachesTarget, text, weighted } from './shown.ts';

export function resultChapter(making: Making): Block[] {
	const { source, words } = making;
	const { official, year } = source;
	const { rank, rankAmong, announcedOn } = official;
	const score = year.total.score;
	return [
		paragraph('result.total', [
			words.resultTotal({
				agency: source.agency,
				year: year.fiscalYear,
				total: totalText(year),
				level: levelText(making, year)
			}),
			announcedOn === null
				? words.resultFrom({ source: official.source })
				: words.resultAnnounced({ day: words.day(announcedOn, 'long'), source: official.source }),
			rank === null
				? null
				: words.resultRank({ rank: rank.toLocaleString('en'), among: rankAmong ?? '' })
		]),
		...(score === undefined
			? []
			: [
					paragraph('result.target', [
						words.resultTarget(reachesTarget(score), {
							total: figureText(score),
							target: shown(TARGET)
						}),
						heldSentence(making)
					])
				]),
		resultTable(making)
	];
}

/** Null where the total alone gives the level, or a missing part leaves it open. */
function heldSentence({ source, words }: Making): string | null {
	const { level, total, own } = source.year;
	const { levels } = source.rules.set;
	if (level === null || level.low !== level.high || total.score === undefined) return null;
	const would = levelOf(levels, hundredths(total.score.low), 100_00);
	const least = would?.leastOfEachPart;
	if (would === null || would === level.low || least === null || least === undefined) return null;
	const below = PARTS.flatMap((part) => {
		const score = own[part];
		if (score === undefined || hundredths(score.high) >= least) return [];
		return [words.partScore({ part: words.part(part), score: figureText(score) })];
	});
	if (below.length === 0) return null;
	return words.resultHeld({
		level: words.inLanguage(level.low.name),
		would: words.inLanguage(would.name),
		least: shown(new Fraction(least, 100)),
		parts: words.list(below)
	});
}

function resultTable(making: Making) {
	const { source, words } = making;
	const { year, rules } = source;
	const { weights } = rules.set;
	const { fiscalYear } = year;
	const nothing: Cell = text('');
	return table(
		making,
		'result',
		'result',
		[
			['part', 'start', 40],
			['weight', 'end', 18],
			['score', 'end', 20],
			['weighted', 'end', 22]
		],
		[
			...PARTS.map((part) => {
				const score = year.own[part];
				return row(
					text(words.part(part)),
					text(weights === null ? words.unknown() : `${weights[part]}`),
					figureCell(score, fiscalYear, part, OWN_SCORE),
					text(score && weights ? figureText(weighted(score, weights[part])) : words.unknown())
				);
			}),
			sum(
				text(words.total()),
				nothing,
				nothing,
				figureCell(year.total.score, fiscalYear, 'ita', 'total')
			),
			sum(text(words.level()), nothing, nothing, text(levelText(making, year) || words.unknown())),
			sum(text(words.target()), nothing, nothing, text(shown(TARGET)))
		]
	);
}
