/** The last chapters: what limits the report, every item's figure, and where all of it comes from. */
import { themeSet } from '../analysis/themes/themes.ts';
import { itemName, PARTS, row, scoreOf, sentence, sum, table, type Making } from './making.ts';
import type { Block } from './model.ts';
import { figureCell, text } from './shown.ts';
import { OWN_SCORE } from '../scoring/score.ts';
import type { Part } from '../instrument/types.ts';

export function limitsChapter(making: Making): Block[] {
	const { source, words } = making;
	const { own, parts } = source.year;
	const { set } = source.rules;
	const missing = PARTS.filter((part) => own[part] === undefined);
	const hasItems = (part: Part) =>
		[...parts[part].keys()].some((code) => /^e\d+$/.test(code) && scoreOf(source.year, part, code));
	const isDerived = own.eit_survey !== undefined && !hasItems('eit_survey');
	const said: [string, string | null][] = [
		[
			'limits.rule',
			set.weights === null
				? words.limitsNoRule()
				: words.limitsRule({ source: words.inLanguage(set.source) })
		],
		['limits.wording', words.plain('limits_wording')],
		['limits.self_answered', words.plain('limits_self_answered')],
		['limits.half', isDerived ? words.limitsHalf() : null],
		[
			'limits.missing',
			missing.length === 0
				? null
				: words.limitsMissing({ parts: words.list(missing.map((part) => words.part(part))) })
		],
		[
			'limits.doubts',
			source.doubts.length === 0 ? null : words.limitsDoubts({ doubts: source.doubts.join(' ') })
		],
		['limits.own', words.plain('limits_own')]
	];
	return [
		...said.flatMap(([key, text]) => (text === null ? [] : [sentence(key, text)])),
		{
			kind: 'signatures',
			blanks: (['made', 'checked', 'approved'] as const).map((of) => ({
				sign: words.sign(),
				role: words.signatory(of)
			})),
			date: words.signDate()
		}
	];
}

/** Every item of every part with its figure; none where the year's figures have no items. */
export function itemsChapter(making: Making): Block[] {
	const { source, words } = making;
	const { year, rules } = source;
	const rows = PARTS.flatMap((part) => {
		const outline = rules.outlines[part === 'iit' || part === 'oit' ? part : 'eit'];
		const known = outline.flatMap(({ level, code }) => {
			const score = scoreOf(year, part, code);
			if (score === undefined || (level !== 'item' && level !== 'sub_indicator')) return [];
			const name =
				level === 'item'
					? itemName(making, code)
					: words.subIndicator(code, source.nameOf(rules, code));
			const cells = [
				text(words.part(part)),
				text(name),
				figureCell(score, year.fiscalYear, part, code)
			];
			return [level === 'item' ? row(...cells) : sum(...cells)];
		});
		if (known.length === 0) return [];
		const own = figureCell(year.own[part], year.fiscalYear, part, OWN_SCORE);
		return [...known, sum(text(words.part(part)), text(words.mean()), own)];
	});
	if (rows.length === 0) return [];
	return [
		sentence('items.where', words.plain('items_where')),
		table(
			making,
			'items',
			'items',
			[
				['part', 'start', 24],
				['item', 'start', 60],
				['score', 'end', 16]
			],
			rows
		)
	];
}

export function sourcesChapter(making: Making): Block[] {
	const { source, words } = making;
	const themes = themeSet(source.year.fiscalYear);
	return [
		sentence('sources.official', words.sourceOfficial({ source: source.official.source })),
		...(themes === undefined
			? []
			: [
					sentence(
						'sources.themes',
						words.sourceThemes({ source: words.inLanguage(themes.source) })
					)
				]),
		sentence('sources.program', words.sourceProgram({ day: words.day(source.madeOn, 'long') })),
		...(source.checksums.length === 0
			? []
			: [
					sentence('sources.checksum', words.checksum()),
					table(
						making,
						'checksums',
						'checksums',
						[
							['fiscal_year', 'start', 20],
							['checksum', 'start', 80]
						],
						source.checksums.map(({ fiscalYear, sha256 }) =>
							row(text(words.year(fiscalYear)), text(sha256))
						)
					)
				])
	];
}
