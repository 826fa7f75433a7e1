/** The file in which the tables of a report are filled in: what such reports state, without scores. */
import Papa from 'papaparse';
import { themeSet } from '../analysis/themes/themes.ts';
import type { YearRules } from '../scoring/outline.ts';
import { BYTE_ORDER_MARK } from './byte-order-mark.ts';
import { REPORT_COLUMNS } from './report-table.ts';

/** The table that sets two years beside each other, as reports call it. */
const COMPARISON = 'ตารางเปรียบเทียบ';

/** @param before rules of the year before, undefined where there are none */
export function reportTemplate({ set }: YearRules, before: YearRules | undefined): string {
	const rows: string[][] = [];
	const add = (table: string, year: number, part: string, code: string): void => {
		rows.push([table, String(year), part, code, '']);
	};
	for (const one of before === undefined ? [set] : [before.set, set]) {
		for (const { kind, number } of one.indicators) {
			add(COMPARISON, one.fiscalYear, kind, String(number));
		}
		add(COMPARISON, one.fiscalYear, 'ita', 'total');
		add(COMPARISON, one.fiscalYear, 'ita', 'level');
	}
	if (before !== undefined) {
		for (const { number } of set.indicators) {
			add(COMPARISON, set.fiscalYear, 'class', String(number));
		}
	}
	for (const theme of themeSet(set.fiscalYear)?.themes ?? []) {
		const table = `ประเด็นที่ ${theme.number}`;
		for (const code of theme.iit) add(table, set.fiscalYear, 'iit', code);
		for (const code of theme.eit) add(table, set.fiscalYear, 'eit_public', code);
		for (const code of theme.oit) add(table, set.fiscalYear, 'oit', code);
		add(table, set.fiscalYear, 'mean', '');
		// Measures follow from the result of a year and are carried out in the next one.
		add(table, set.fiscalYear + 1, 'period', 'from');
		add(table, set.fiscalYear + 1, 'period', 'to');
	}
	return BYTE_ORDER_MARK + Papa.unparse([[...REPORT_COLUMNS], ...rows]) + '\r\n';
}
