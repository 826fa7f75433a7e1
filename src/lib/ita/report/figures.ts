/** Chapter 4: every part and indicator of the year, and what stands out in each part. */
import { combine, isComplete, OWN_SCORE, type Score, type ScoredPart } from '../scoring/score.ts';
import { hundredths } from '../scoring/shown.ts';
import {
	indicatorName,
	indicatorsOf,
	KINDS,
	row,
	scoreOf,
	sentence,
	sum,
	table,
	type Making
} from './making.ts';
import type { Block } from './model.ts';
import { figureCell, figureText, text } from './shown.ts';

export function figuresChapter(making: Making): Block[] {
	const { source, words } = making;
	const { year, rules } = source;
	const { fiscalYear } = year;
	const cell = (part: ScoredPart, code: string) =>
		figureCell(scoreOf(year, part, code), fiscalYear, part, code);
	const rows = KINDS.flatMap((kind) => {
		const isEit = kind === 'eit';
		const line = (code: string) => [
			...(isEit ? [cell('eit_public', code), cell('eit_survey', code)] : [text(''), text('')]),
			cell(kind, code)
		];
		return [
			...indicatorsOf(rules)
				.filter((indicator) => indicator.kind === kind)
				.map(({ number }) => row(text(indicatorName(making, number)), ...line(number))),
			sum(text(words.part(kind)), ...line(OWN_SCORE))
		];
	});
	return [
		...KINDS.map((kind) => sentence(`figures.${kind}`, partSentence(making, kind))),
		{ kind: 'picture', key: 'indicators' },
		table(
			making,
			'indicators',
			'indicators',
			[
				['indicator', 'start', 46],
				[{ named: words.part('eit_public') }, 'end', 18],
				[{ named: words.part('eit_survey') }, 'end', 18],
				['score', 'end', 18]
			],
			rows
		),
		sentence('figures.halves', words.plain('figures_halves'))
	];
}

function partSentence(making: Making, kind: (typeof KINDS)[number]): string {
	const { source, words } = making;
	const own = source.year.own[kind];
	const part = words.part(kind);
	if (own === undefined) return words.partMissing({ part });
	const score = figureText(own);
	const indicators = indicatorsOf(source.rules)
		.filter((indicator) => indicator.kind === kind)
		.flatMap(({ number }) => {
			const of = scoreOf(source.year, kind, number);
			return isComplete(of) ? [{ number, of, points: hundredths(of.low) }] : [];
		});
	const [first] = indicators;
	if (first === undefined) return words.partScore({ part, score });
	const points = indicators.map((one) => one.points);
	const [most, least] = [Math.max(...points), Math.min(...points)];
	if (most === least) return words.partAlike({ part, score, each: figureText(first.of) });
	const named = (at: number) =>
		words.list(
			indicators
				.filter((one) => one.points === at)
				.map(({ number }) => indicatorName(making, number))
		);
	return words.partEnds({
		part,
		score,
		best: named(most),
		bestScore: figureText(scoreAt(indicators, most)),
		worst: named(least),
		worstScore: figureText(scoreAt(indicators, least))
	});
}

function scoreAt(indicators: { of: Score; points: number }[], points: number): Score {
	return indicators.find((one) => one.points === points)?.of ?? combine([]);
}
