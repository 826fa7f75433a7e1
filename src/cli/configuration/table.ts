/**
 * A table that says what belongs to what, as a spreadsheet saves it. One thing may have several rows,
 * since a cell cannot hold the agencies of a province; what is said of it once need stand in one of them.
 */
import Papa from 'papaparse';
import { isAgencySlug } from '../../lib/agency-slug.ts';
import { outcomeOf, type Fault, type Outcome } from './faults.ts';

/** A row with its number in the file. */
export interface Line<Column extends string> {
	line: number;
	/** Without spaces around; empty where the file has none. */
	cells: Record<Column, string>;
}

/** The rows of one thing. */
export interface Entry<Column extends string> {
	slug: string;
	/** The number of its first row. */
	line: number;
	/** What stands in a column in one of its rows, or in all alike; empty where in none. */
	one: (column: Column) => string;
	/** The words of a column in all its rows. */
	all: (column: Column) => string[];
	/** Finds fault with it. */
	fault: (sentence: string) => void;
}

const LONGEST_NAME = 200;

/** The rows that say something, of a file that has these columns. */
export function readTable<Column extends string>(
	text: string,
	columns: readonly Column[]
): Outcome<Line<Column>[]> {
	const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		transformHeader: (name) => name.trim(),
		transform: (cell) => cell.trim()
	});
	const named = meta.fields ?? [];
	const missing = columns.filter((column) => !named.includes(column)).join(', ');
	if (missing !== '') {
		const sentence = `ไม่มีคอลัมน์ ${missing} · There is no column ${missing}.`;
		return outcomeOf([], [{ line: 1, sentence }]);
	}
	const lines = data
		.map((row, at): Line<Column> => {
			const cells = Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
			return { line: at + 2, cells: cells as Record<Column, string> };
		})
		.filter(({ cells }) => columns.some((column) => cells[column] !== ''));
	return outcomeOf(lines, []);
}

/**
 * Rows of one thing put together, by the code in this column. What lacks a code or a name is found
 * fault with; only those with a code are handed out.
 */
export function entriesOf<Column extends string>(
	lines: Line<Column | 'name_th' | 'name_en'>[],
	code: NoInfer<Column>,
	faults: Fault[]
): Entry<Column | 'name_th' | 'name_en'>[] {
	const byCode = Map.groupBy(lines, ({ cells }) => cells[code]);
	return [...byCode].flatMap(([slug, own]) => {
		const line = own[0]?.line ?? 1;
		const fault = (sentence: string) => void faults.push({ line, sentence });
		const one = (column: Column | 'name_th' | 'name_en') => {
			const values = new Set(own.map(({ cells }) => cells[column]).filter((cell) => cell !== ''));
			if (values.size > 1) {
				fault(`${slug}: ${column} ไม่ตรงกัน · Rows of ${slug} differ in ${column}.`);
			}
			return [...values][0] ?? '';
		};
		if (!isAgencySlug(slug)) {
			fault(
				`รหัส “${slug}” ต้องเป็น a-z 0-9 และ - · The code "${slug}" must be of a-z, 0-9 and single dashes.`
			);
			return [];
		}
		return {
			...{ slug, line, one, fault },
			all: (column) => own.flatMap(({ cells }) => wordsOf(cells[column]))
		};
	});
}

/** The names of a thing in Thai and English. */
export function namesOf<Column extends string>({
	slug,
	one,
	fault
}: Entry<Column | 'name_th' | 'name_en'>): { nameTh: string; nameEn: string } {
	const name = (column: 'name_th' | 'name_en') => {
		const value = one(column);
		if (value === '' || value.length > LONGEST_NAME) {
			fault(
				`${slug}: ไม่มี ${column} หรือยาวเกิน ${LONGEST_NAME} · ${column} is missing or longer than ${LONGEST_NAME}.`
			);
		}
		return value;
	};
	return { nameTh: name('name_th'), nameEn: name('name_en') };
}

/** An agency is one that there is, and stands in the file once. @param agencies slugs of all there are */
export function checkAgencies(
	lines: Line<'agencies'>[],
	agencies: ReadonlySet<string>,
	faults: Fault[]
): void {
	const seen = new Set<string>();
	for (const { line, cells } of lines) {
		for (const slug of wordsOf(cells.agencies)) {
			if (!agencies.has(slug)) {
				faults.push({ line, sentence: `ไม่มีหน่วยงาน ${slug} · There is no agency ${slug}.` });
			}
			if (seen.has(slug)) {
				const sentence = `หน่วยงาน ${slug} อยู่ในแฟ้มได้ครั้งเดียว · ${slug} stands in the file twice.`;
				faults.push({ line, sentence });
			}
			seen.add(slug);
		}
	}
}

/** Words of a cell, apart by spaces, commas or semicolons. */
export function wordsOf(cell: string): string[] {
	return cell.split(/[\s,;]+/).filter((word) => word !== '');
}
