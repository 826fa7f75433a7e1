/** The picture of a year as rows for a spreadsheet: what the page shows, and nothing else. */
import { certaintyWord, classWord } from '$lib/i18n/analysis-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { directionWord, flagWord, levelWord, originWord } from '$lib/i18n/year-words.ts';
import type { YearColumn, YearSection } from '$lib/server/documents/codebook.ts';
import type { ChangesReading } from './changes-reading.ts';
import type { FigureReading, YearReading } from './reading.ts';
import type { ThemeReading } from './themes-reading.ts';

export type YearRow = Record<YearColumn, string | number>;

/** What a row says beyond the year and its basis. */
type Said = Partial<Omit<YearRow, 'section'>> & { section: YearSection };

/** All rows of a year on one basis. */
export function yearRows(reading: YearReading): YearRow[] {
	const said: Said[] = [
		...[...reading.parts, ...reading.indicators].map((one) => figureRow('figure', one)),
		{ section: 'total', part: 'ita', code: 'total', ...span(reading.total) },
		{
			section: 'level',
			part: 'ita',
			code: 'level',
			note: reading.statedLevel ?? (reading.level ? levelWord(reading.level) : '')
		},
		...reading.interviews.map((one) => figureRow('interviews', one)),
		...announcement(reading),
		...(reading.changes === null ? [] : changeRows(reading.changes)),
		...reading.flags.map(({ part, code, name, score, kind, isReworded, certainty, n }): Said => {
			const why = isReworded ? [m.wording_fell_reworded()] : [];
			const sure = certainty === null ? [] : [certaintyWord(certainty, n ?? 0)];
			const note = [flagWord(kind), ...why, ...sure].join(' · ');
			return { section: 'flag', part, code, name: text(name), ...span(both(score)), note };
		}),
		...(reading.notMyWork?.indicators ?? []).map(({ number, name, cost: { low, high } }): Said => {
			return { section: 'not_my_work', part: 'iit', code: number, name: text(name), low, high };
		}),
		...reading.findings.map(({ part, code, sentence }): Said => {
			return { section: 'finding', part, code, note: sentence };
		}),
		...(reading.themes ?? []).flatMap(themeRows),
		...reading.side.rows.map(({ part, code, pulse, official, gap }): Said => {
			return {
				section: 'side_by_side',
				part,
				code,
				low: Number(pulse),
				high: Number(official),
				note: [
					`${m.analysis_col_gap()} ${gap}`,
					...(part === 'oit' ? [m.analysis_origin_oit_self_check()] : [])
				].join(' · ')
			};
		}),
		...reading.samples.flatMap(({ part, name, round, points }) =>
			[{ ...round, point: name }, ...points].map(({ point, expected, counted }): Said => ({
				section: 'sample',
				part,
				name: point,
				low: counted ?? '',
				high: expected
			}))
		),
		...reading.remarks.map(({ part, code, name, remark }): Said => {
			return { section: 'remark', part, code, name: text(name), note: remark };
		})
	];
	return said.map((one) => ({
		fiscal_year: reading.fiscalYear,
		basis: reading.basis,
		part: '',
		code: '',
		name: '',
		low: '',
		high: '',
		note: '',
		...one
	}));
}

function figureRow(
	section: 'figure' | 'interviews',
	{ part, code, name, score, origin, leftOut }: FigureReading
): Said {
	const note = [originWord(origin), ...leftOut].join(' ');
	return { section, part, code, name: text(name), ...span(score), note };
}

function announcement({ official }: YearReading): Said[] {
	if (official === null) return [];
	const { source, rank, rankAmong, announcedOn } = official;
	const facts: Said[] = [
		{ section: 'announcement', part: 'ita', code: 'source', note: text(source) }
	];
	if (rank !== null) {
		const note = rankAmong ?? '';
		facts.push({ section: 'announcement', part: 'ita', code: 'rank', low: rank, high: rank, note });
	}
	if (announcedOn) {
		facts.push({ section: 'announcement', part: 'ita', code: 'announced_on', note: announcedOn });
	}
	return facts;
}

function changeRows({ from, indicators, contributions, total }: ChangesReading): Said[] {
	const rows = indicators.map((one): Said => {
		const of = one.class === null ? [] : [classWord(one.class)];
		const words = [`${from}: ${one.before.low}`, one.change, directionWord(one.direction), ...of];
		const note = words.join(' · ');
		return { section: 'change', code: one.number, name: text(one.name), ...span(one.after), note };
	});
	const brought = contributions.map(({ kind, ...change }): Said => {
		return { section: 'contribution', part: kind, code: 'own', ...span(change) };
	});
	if (total === null) return [...rows, ...brought];
	return [
		...rows,
		...brought,
		{ section: 'contribution', part: 'ita', code: 'total', ...span(total) }
	];
}

function themeRows({ number, name, overall, parts }: ThemeReading): Said[] {
	const code = `theme ${number}`;
	return [
		{ section: 'theme', code, name: text(name), ...span(overall) },
		...parts.flatMap(({ part, mean, items }): Said[] => [
			{ section: 'theme_part', part, code, ...span(mean) },
			...items.map((item): Said => {
				const note = [code, ...item.flags.map(flagWord)].join(' · ');
				return {
					section: 'theme_item',
					part,
					code: item.code,
					name: text(item.name),
					...span(item.score),
					note
				};
			})
		])
	];
}

function span(score: { low: string; high: string } | null): Pick<Said, 'low' | 'high'> {
	return score === null ? {} : { low: Number(score.low), high: Number(score.high) };
}

function both(score: string): { low: string; high: string } {
	return { low: score, high: score };
}

function text(name: { th: string; en: string } | null): string {
	return name === null ? '' : name[getLocale()];
}
