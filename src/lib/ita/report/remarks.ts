/** Chapter 7: items below the target, and what the assessors wrote. */
import { flagsOf, TARGET, type Flag } from '../analysis/flags.ts';
import { OWN_SCORE } from '../scoring/score.ts';
import { shown } from '../scoring/shown.ts';
import { itemName, row, scoreOf, sentence, table, type Making } from './making.ts';
import type { Block, Cell } from './model.ts';
import { DASH, figureCell, text } from './shown.ts';
import type { ReportSource } from './source.ts';

/** Items of the year below the target or behind their part. */
export function flagsOfYear({ source }: Making): Flag[] {
	return flagsOf(source.rules, source.year);
}

export function remarksChapter(making: Making): Block[] {
	const { source, words } = making;
	const low = flagsOfYear(making).filter(({ kind }) => kind === 'low');
	const target = shown(TARGET);
	const said =
		low.length === 0
			? words.remarksNoLow({ target })
			: words.remarksLow({
					count: low.length,
					items: words.list(low.map(({ code }) => code)),
					target
				});
	const remarked = source.remarks;
	const rows = [
		...remarked.map(({ part, code, remark }) =>
			row(...nameAndScore(making, part, code), text(remark))
		),
		...low
			.filter(({ part, code }) => !remarked.some((one) => one.part === part && one.code === code))
			.map(({ part, code }) => row(...nameAndScore(making, part, code), text(DASH)))
	];
	return [
		sentence('remarks.low', said),
		...(remarked.length === 0 ? [sentence('remarks.none', words.plain('remarks_none'))] : []),
		...(rows.length === 0
			? []
			: [
					table(
						making,
						'remarks',
						'remarks',
						[
							['part', 'start', 14],
							['item', 'start', 30],
							['score', 'end', 11],
							['remark', 'start', 45]
						],
						rows
					)
				])
	];
}

function nameAndScore(
	making: Making,
	part: ReportSource['remarks'][number]['part'],
	code: string
): Cell[] {
	const { source, words } = making;
	if (part === 'ita') return [text(words.total()), text(''), text('')];
	const figure = code === part ? OWN_SCORE : code;
	const name = /^[ioe]\d+$/.test(code)
		? itemName(making, code)
		: figure === OWN_SCORE
			? words.part(part)
			: code.includes('.')
				? words.subIndicator(code, source.nameOf(source.rules, code))
				: words.indicator(code, source.nameOf(source.rules, code));
	return [
		text(words.part(part)),
		text(name),
		figureCell(scoreOf(source.year, part, figure), source.year.fiscalYear, part, figure)
	];
}
