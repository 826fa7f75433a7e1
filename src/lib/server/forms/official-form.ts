/** The form that brings official figures in: what was typed, pasted or sent as a file, and what it says. */
import { createHash } from 'node:crypto';
import { m } from '$lib/i18n/paraglide/messages.js';
import { whySentence } from '$lib/i18n/official-words.ts';
import { knownSets } from '$lib/ita/instrument/catalogue.ts';
import type { EitChoices, EitPart } from '$lib/ita/official/place.ts';
import { readWholeNumber } from '$lib/ita/official/score.ts';
import { figuresText, remarksText } from '$lib/ita/official/written.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import type { OfficialContent, OfficialState } from '$lib/server/supabase/official-imports.ts';
import { decodeTable, LARGEST_TABLE_FILE } from './decode-table.ts';
import { dayValues, type Fields, type Values } from './fields.ts';
import { understand, type Understood } from './official-preview.ts';

/** The same bounds as the database's constraints. */
const LONGEST_SOURCE = 500;
const LONGEST_RANK_AMONG = 200;
const HIGHEST_RANK = 99_999;
/** Hundreds of lines with names are some tens of thousands of characters. */
const LONGEST_TEXT = 200_000;
const MOST_LINES = 1000;

const EIT_PARTS: EitPart[] = ['eit_public', 'eit_survey', 'eit'];

/** What the form says; `content` is null while anything in it must be put right. */
export interface OfficialForm {
	fiscalYear: number;
	understood: Understood | null;
	content: OfficialContent | null;
}

/** The number of the import that the page has shown; null of what is none, which nobody was shown. */
export function shownImport(typed: string): number | null {
	return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

/** Years whose rules are known, the latest first. */
export function officialYears(): number[] {
	return knownSets()
		.map(({ fiscalYear }) => fiscalYear)
		.toReversed();
}

/** What stands in the form of a year that is corrected. */
export function officialValues(state: OfficialState, rules: YearRules): Values {
	return {
		fiscal_year: String(rules.set.fiscalYear),
		source_th: state.source.th,
		source_en: state.source.en,
		table: figuresText(state.figures, rules),
		remarks: remarksText(state.remarks, rules),
		rank: state.rank === null ? '' : String(state.rank),
		rank_among: state.rankAmong ?? '',
		...(state.announcedOn === null ? {} : dayValues('announced_on', state.announcedOn))
	};
}

/** Puts the text of an attached file where a pasted table would stand. */
export async function takeFile(fields: Fields, form: FormData): Promise<void> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return;
	if (file.size > LARGEST_TABLE_FILE) {
		fields.refuse('file', m.official_file_large());
		return;
	}
	const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
	if (!decoded.ok) {
		fields.refuse(
			'file',
			decoded.why === 'workbook' ? m.official_file_workbook() : m.official_file_undecodable()
		);
		return;
	}
	form.set('table', decoded.text);
}

export function readOfficialForm(fields: Fields): OfficialForm {
	const years = officialYears().map(String);
	const fiscalYear = Number(fields.oneOf('fiscal_year', m.official_year(), years));
	const sourceTh = fields.text('source_th', m.official_source_th(), LONGEST_SOURCE);
	const hasEnglish = fields.textOrNothing('source_en') !== '';
	const sourceEn = hasEnglish
		? fields.text('source_en', m.official_source_en(), LONGEST_SOURCE)
		: sourceTh;
	const choices: EitChoices = {
		items: eitPart(fields, 'eit_items'),
		indicators: eitPart(fields, 'eit_indicators')
	};
	const table = longText(fields, 'table', m.official_table());
	const remarks = longText(fields, 'remarks', m.official_remarks());
	const typedRank = readRank(fields);
	const rankAmong = readRankAmong(fields);
	const typedDay = readAnnounced(fields);
	const rules = knownRules(fiscalYear);
	if (rules === undefined || fields.errors.table || fields.errors.remarks || fields.errors.file) {
		return { fiscalYear, understood: null, content: null };
	}
	if (table === '') {
		fields.refuse('table', m.official_table_missing());
		return { fiscalYear, understood: null, content: null };
	}
	const understood = understand(table, remarks, rules, choices);
	for (const { line, why, value } of understood.remarkFaults) {
		fields.refuse('remarks', m.official_remark_fault({ line, why: whySentence(why, value) }));
	}
	const { prepared } = understood;
	const isWhole = fields.isGood && understood.faults === 0 && prepared !== null;
	const content = isWhole
		? {
				source: { th: sourceTh, en: sourceEn },
				rank: typedRank ?? understood.rank,
				rankAmong,
				announcedOn: typedDay ?? understood.announcedOn,
				figures: prepared.figures,
				remarks: understood.remarks
			}
		: null;
	return { fiscalYear, understood, content };
}

/** A mark of what was shown, so that nothing else is stored in its place. */
export function digestOf(agencyId: string, fiscalYear: number, content: OfficialContent): string {
	return createHash('sha256')
		.update(JSON.stringify([agencyId, fiscalYear, content]))
		.digest('base64url');
}

function eitPart(fields: Fields, name: string): EitPart | null {
	const typed = fields.textOrNothing(name);
	return EIT_PARTS.find((part) => part === typed) ?? null;
}

function longText(fields: Fields, name: string, label: string): string {
	const text = fields.textOrNothing(name);
	if (text.length > LONGEST_TEXT || text.split(/\r\n|\r|\n/).length > MOST_LINES) {
		fields.refuse(name, m.official_too_long({ label, most: MOST_LINES }));
	}
	return text;
}

function readRank(fields: Fields): number | null {
	const typed = fields.textOrNothing('rank');
	if (typed === '') return null;
	const rank = readWholeNumber(typed);
	if (rank === null || rank < 1 || rank > HIGHEST_RANK) {
		fields.refuse('rank', m.official_rank_wrong());
	}
	return rank;
}

function readRankAmong(fields: Fields): string | null {
	if (fields.textOrNothing('rank_among') === '') return null;
	return fields.text('rank_among', m.official_rank_among(), LONGEST_RANK_AMONG);
}

function readAnnounced(fields: Fields): string | null {
	const parts = ['day', 'month', 'year'].map((part) =>
		fields.textOrNothing(`announced_on_${part}`)
	);
	if (parts.every((part) => part === '')) return null;
	return fields.day('announced_on', m.official_announced_on());
}
