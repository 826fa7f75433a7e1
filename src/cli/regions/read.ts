/**
 * The file that `npm run regions` is given, read and checked as a whole: who may see which agencies
 * is not a thing to be half right. A region may have several rows, since a cell of a spreadsheet
 * cannot hold the agencies of a province; its names need to stand in one of them only.
 */
import Papa from 'papaparse';
import { isAgencySlug } from '../../lib/agency-slug.ts';
import type { RegionPlan } from '../../lib/server/supabase/regions.ts';

export const COLUMNS = [
	'region',
	'name_th',
	'name_en',
	'level',
	'parent',
	'agencies',
	'overseers'
] as const;
type Column = (typeof COLUMNS)[number];

/** What is wrong in a line of the file, which counts from 1 and has the head in its first. */
export interface Fault {
	line: number;
	sentence: string;
}

export type ReadRegions = { ok: true; regions: RegionPlan[] } | { ok: false; faults: Fault[] };

interface Line {
	line: number;
	cells: Record<Column, string>;
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Reads the file. @param agencies slugs of all agencies there are */
export function readRegions(text: string, agencies: ReadonlySet<string>): ReadRegions {
	const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		transformHeader: (name) => name.trim(),
		transform: (cell) => cell.trim()
	});
	const named = meta.fields ?? [];
	const missing = COLUMNS.filter((column) => !named.includes(column));
	if (missing.length > 0) {
		const sentence = `ไม่มีคอลัมน์ ${missing.join(', ')} · There is no column ${missing.join(', ')}.`;
		return { ok: false, faults: [{ line: 1, sentence }] };
	}
	const lines = data
		.map((row, at): Line => {
			const cells = Object.fromEntries(COLUMNS.map((column) => [column, row[column] ?? '']));
			return { line: at + 2, cells: cells as Record<Column, string> };
		})
		.filter(({ cells }) => COLUMNS.some((column) => cells[column] !== ''));
	const faults: Fault[] = [];
	const regions = collect(lines, faults);
	checkAgencies(lines, agencies, faults);
	checkParents(lines, regions, faults);
	if (lines.length === 0) {
		// An empty file would take every overseer's right away, which is surely not meant.
		faults.push({ line: 1, sentence: 'แฟ้มไม่มีเขตใด · The file has no region.' });
	}
	if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
	return { ok: true, regions };
}

/** Rows of one region put together. */
function collect(lines: Line[], faults: Fault[]): RegionPlan[] {
	const byCode = Map.groupBy(lines, ({ cells }) => cells.region);
	return [...byCode].flatMap(([slug, own]) => {
		const fault = (sentence: string) => faults.push({ line: own[0]?.line ?? 1, sentence });
		const one = (column: Column) => {
			const values = new Set(own.map(({ cells }) => cells[column]).filter((cell) => cell !== ''));
			if (values.size > 1) {
				fault(`${slug}: ${column} ไม่ตรงกัน · Rows of ${slug} differ in ${column}.`);
			}
			return [...values][0] ?? '';
		};
		if (!isAgencySlug(slug)) {
			fault(
				`รหัสเขต “${slug}” ต้องเป็น a-z 0-9 และ - · The code "${slug}" must be of a-z, 0-9 and single dashes.`
			);
			return [];
		}
		const [nameTh, nameEn, level, parent] = [
			one('name_th'),
			one('name_en'),
			one('level'),
			one('parent')
		];
		for (const [column, name] of [
			['name_th', nameTh],
			['name_en', nameEn]
		]) {
			if (name === '' || (name?.length ?? 0) > 200) {
				fault(`${slug}: ไม่มี ${column} หรือยาวเกิน 200 · ${column} is missing or longer than 200.`);
			}
		}
		if (level !== 'district' && level !== 'province') {
			fault(`${slug}: level ต้องเป็น district หรือ province · level is district or province.`);
			return [];
		}
		const overseers = own.flatMap(({ cells }) => list(cells.overseers.toLowerCase()));
		for (const email of overseers.filter((email) => !EMAIL.test(email))) {
			fault(`${slug}: “${email}” ไม่ใช่อีเมล · "${email}" is no e-mail address.`);
		}
		return {
			slug,
			nameTh,
			nameEn,
			level,
			parent: parent === '' ? null : parent,
			agencies: own.flatMap(({ cells }) => list(cells.agencies)),
			overseers: [...new Set(overseers)]
		};
	});
}

function checkAgencies(lines: Line[], agencies: ReadonlySet<string>, faults: Fault[]): void {
	const seen = new Set<string>();
	for (const { line, cells } of lines) {
		for (const slug of list(cells.agencies)) {
			if (!agencies.has(slug)) {
				faults.push({ line, sentence: `ไม่มีหน่วยงาน ${slug} · There is no agency ${slug}.` });
			}
			if (seen.has(slug)) {
				const sentence = `หน่วยงาน ${slug} อยู่ได้เขตเดียว · ${slug} stands in the file twice.`;
				faults.push({ line, sentence });
			}
			seen.add(slug);
		}
	}
}

function checkParents(lines: Line[], regions: RegionPlan[], faults: Fault[]): void {
	const provinces = new Set(
		regions.filter(({ level }) => level === 'province').map(({ slug }) => slug)
	);
	for (const { slug, level, parent } of regions) {
		if (parent === null || (level === 'district' && provinces.has(parent))) continue;
		const line = lines.find(({ cells }) => cells.region === slug)?.line ?? 1;
		const sentence =
			level === 'province'
				? `${slug}: จังหวัดไม่มีเขตที่สูงกว่า · A province has no parent.`
				: `${slug}: ในแฟ้มไม่มีจังหวัด ${parent} · There is no province ${parent} in the file.`;
		faults.push({ line, sentence });
	}
}

/** Words of a cell, apart by spaces, commas or semicolons. */
function list(cell: string): string[] {
	return cell.split(/[\s,;]+/).filter((word) => word !== '');
}
