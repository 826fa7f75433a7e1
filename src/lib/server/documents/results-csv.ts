/** The published result of a round as a table for a spreadsheet: one row a figure. */
import { verdictWord } from '$lib/i18n/analysis-words.ts';
import { longDate } from '$lib/i18n/dates.ts';
import { jointly } from '$lib/i18n/joint-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import {
	answerWord,
	bandWord,
	heldWord,
	meanWord,
	noteWord,
	spanWord,
	tooFewWord
} from '$lib/i18n/published-words.ts';
import { partWord } from '$lib/i18n/round-words.ts';
import { scaleOf } from '$lib/ita/instrument/points.ts';
import type { SurveyInstrument, Wording } from '$lib/ita/instrument/types.ts';
import { TOTAL, type BesideFigures, type Integrity } from './beside.ts';
import { integrityFigures } from './integrity-figures.ts';
import { tableCsv, type TableRow } from './table.ts';
import type {
	PublishedItem,
	PublishedMean,
	PublishedResult,
	PublishedShare,
	Third
} from '$lib/privacy/disclosure/published-result.ts';

/** What the table says of the round besides its result. */
export interface CsvRound {
	name: string;
	agency: { nameTh: string; nameEn: string };
	/** Agencies that are counted together; none where it is the agency's alone. */
	jointAgencies: Wording[];
	/** Names of the service points that are counted in a cell. */
	servicePoints: { cell: number | null; nameTh: string; nameEn: string }[];
}

/** What a row is about; the rest of its columns are the round's. */
interface Figure {
	/** Whether it is of the whole round, not of some of its service points. */
	isWhole: boolean;
	place: string;
	n: number;
	kind: string;
	code: string;
	text: string;
	mean: PublishedMean;
	remark: string;
	item: PublishedItem | null;
}

/** What stands beside the figures of a round. */
interface CsvBeside {
	/** In columns of their own. */
	figures: BesideFigures;
	/** In rows of its own, at the end. */
	integrity: Integrity;
}

/**
 * The rows in the reader's language.
 *
 * @param beside what else the page shows; null without any
 * @throws RangeError when the result is not one of this instrument
 */
export function resultsRows(
	result: PublishedResult,
	instrument: SurveyInstrument,
	round: CsvRound,
	beside: CsvBeside | null = null
): TableRow[] {
	const row = (figure: Figure): TableRow => ({
		...columnsOf(figure, result, instrument, round),
		...(beside === null ? {} : besideColumns(figure, beside.figures))
	});
	const figures = [
		...figuresOfRound(result, instrument, round),
		...(beside?.figures.has(TOTAL) ? [totalOfYear(result)] : []),
		...figuresOfCells(result, instrument, round)
	].map(row);
	if (beside === null) return figures;
	const whole = { ...wholeRound(), n: result.n, item: null };
	const kind = m.results_integrity_title();
	return [
		...figures.map((figure) => ({ ...figure, [m.results_csv_count()]: '' })),
		...integrityFigures(beside.integrity, result).map(({ code, text, count, mean, remark }) => ({
			...row({ ...whole, kind, code, text, mean: NO_MEAN, remark }),
			[m.results_col_mean()]: mean,
			[m.results_csv_count()]: count ?? ''
		}))
	];
}

const NO_MEAN: PublishedMean = { mean: null, interval: null, within: null };

/** The table of `resultsRows`, UTF-8 with a byte order mark, lines ending in CR LF. */
export function resultsCsv(
	result: PublishedResult,
	instrument: SurveyInstrument,
	round: CsvRound,
	beside: CsvBeside | null = null
): string {
	return tableCsv(resultsRows(result, instrument, round, beside));
}

/** Only the whole round has anything beside it. A change is a number, or it would be run as a formula. */
function besideColumns({ isWhole, code }: Figure, beside: BesideFigures): TableRow {
	const found = isWhole ? beside.get(code) : undefined;
	const before = found?.before ?? null;
	const lost = found?.notMyWork ?? null;
	return {
		[m.results_col_official()]: found?.official ?? '',
		[m.analysis_remarks_title()]: found?.remarks.join(' · ') ?? '',
		[m.analysis_col_before()]: before?.mean ?? '',
		[m.analysis_col_change()]: before?.change ? Number(before.change.replace('−', '-')) : '',
		[m.analysis_col_chance()]: before === null ? '' : verdictWord(before),
		[m.results_csv_cost()]: lost ? spanWord(lost.cost) : '',
		// An item has its own in that column already.
		...(lost?.ifLowest ? { [m.results_col_if_lowest()]: spanWord(lost.ifLowest) } : {})
	};
}

function wholeRound(): Pick<Figure, 'isWhole' | 'place'> {
	return { isWhole: true, place: m.results_csv_whole_round() };
}

function figuresOfRound(
	result: PublishedResult,
	instrument: SurveyInstrument,
	round: CsvRound
): Figure[] {
	const { k, n, notes, score, indicators, items } = result;
	const whole = { ...wholeRound(), n };
	const remark = (missing: string[]): string =>
		missing.length === 0 ? '' : m.results_missing_items({ items: missing.join(' '), k });
	const part: Figure = {
		...whole,
		kind: m.results_csv_kind_part(),
		code: result.part,
		text: partWord(result.part),
		mean: score,
		// What the whole table does not tell stands at its head.
		remark: [
			...(round.jointAgencies.length > 0 ? [m.cluster_result(jointly(round))] : []),
			remark(score.missing),
			...notes.map((note) => noteWord(note, { k }))
		]
			.filter((sentence) => sentence !== '')
			.join(' · '),
		item: null
	};
	const byIndicator = indicators.map(({ number, missing, ...mean }): Figure => {
		const name = instrument.indicators.find((candidate) => candidate.number === number)?.name;
		return {
			...whole,
			kind: m.results_csv_kind_indicator(),
			code: String(number),
			text: name?.[getLocale()] ?? '',
			mean,
			remark: remark(missing),
			item: null
		};
	});
	return [
		part,
		...byIndicator,
		...items.map((item) => ({
			...whole,
			...itemFigure(item, result, instrument, result.cells.length > 0)
		}))
	];
}

/** A round knows of the total only what is lost of it. */
function totalOfYear({ n }: PublishedResult): Figure {
	const text = m.results_cost_total_plain();
	return {
		...wholeRound(),
		n,
		kind: text,
		code: TOTAL,
		text,
		mean: NO_MEAN,
		remark: '',
		item: null
	};
}

function figuresOfCells(
	result: PublishedResult,
	instrument: SurveyInstrument,
	{ servicePoints }: CsvRound
): Figure[] {
	return result.cells.flatMap(({ cell, n, items }) => {
		const names = servicePoints
			.filter((point) => point.cell === cell)
			.map(({ nameTh, nameEn }) => (getLocale() === 'th' ? nameTh : nameEn));
		const place = names.length > 0 ? names.join(' / ') : m.results_cell_rest();
		return items.map((item) => ({
			isWhole: false,
			place,
			n,
			...itemFigure(item, result, instrument, false)
		}));
	});
}

function itemFigure(
	item: PublishedItem,
	result: PublishedResult,
	instrument: SurveyInstrument,
	isPerPoint: boolean
): Omit<Figure, 'isWhole' | 'place' | 'n'> {
	const held = item.isHeld ? heldWord(result) : '';
	return {
		kind: m.results_csv_kind_item(),
		code: item.code,
		text: asked(instrument, item.code).question[getLocale()],
		mean: item,
		remark: item.state === 'below_k' ? tooFewWord(result, isPerPoint) : held,
		item
	};
}

function columnsOf(
	{ place, n, kind, code, text, mean, remark, item }: Figure,
	{ fiscalYear, part, asOf, isFinal, profile }: PublishedResult,
	instrument: SurveyInstrument,
	round: CsvRound
): TableRow {
	const locale = getLocale();
	return {
		[m.results_csv_agency()]: locale === 'th' ? round.agency.nameTh : round.agency.nameEn,
		[m.results_csv_fiscal_year()]: fiscalYear,
		[m.results_col_round()]: round.name,
		[m.results_col_part()]: partWord(part),
		[m.results_col_as_of()]: asOf === null ? '' : longDate(asOf, locale),
		[m.results_csv_status()]: isFinal ? m.results_csv_final() : m.results_csv_interim(),
		[m.results_csv_profile()]:
			profile === 'strict' ? m.results_csv_profile_strict() : m.results_csv_profile_default(),
		[m.results_csv_place()]: place,
		[m.results_col_n()]: n,
		[m.results_csv_kind()]: kind,
		[m.results_csv_code()]: code,
		[m.results_csv_text()]: text,
		[m.results_col_mean()]: meanWord(mean.mean, profile) ?? '',
		[m.results_csv_interval()]: mean.interval ? spanWord(mean.interval) : '',
		[m.results_csv_within()]: mean.within ? spanWord(mean.within) : '',
		[m.results_csv_distribution()]:
			item?.distribution.map((share) => shareWord(share, instrument, item.code)).join('; ') ?? '',
		[m.results_col_not_my_work()]: item?.notMyWork ? bandWord(item.notMyWork) : '',
		[m.results_col_no_answer()]: item?.noAnswer ? bandWord(item.noAnswer) : '',
		[m.results_col_if_lowest()]: item?.ifLowest ? spanWord(item.ifLowest) : '',
		[m.results_csv_remark()]: remark
	};
}

function shareWord({ option, band }: PublishedShare, instrument: SurveyInstrument, code: string) {
	const { options } = scaleOf(instrument, asked(instrument, code));
	const answer: Wording | Third =
		options.find((offered) => offered.code === option)?.wording ?? (option as Third);
	return `${answerWord(answer)}: ${bandWord(band)}`;
}

function asked(instrument: SurveyInstrument, code: string) {
	const item = instrument.items.find((candidate) => candidate.code === code);
	if (item === undefined) throw new RangeError(`${instrument.id} has no item ${code}`);
	return item;
}
