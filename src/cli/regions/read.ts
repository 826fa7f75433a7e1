/**
 * The file that `npm run regions` is given, read and checked as a whole: who may see which agencies
 * is not a thing to be half right.
 */
import type { RegionPlan } from '../../lib/server/supabase/regions.ts';
import { outcomeOf, type Fault, type Outcome } from '../configuration/faults.ts';
import {
	checkAgencies,
	entriesOf,
	namesOf,
	readTable,
	type Entry
} from '../configuration/table.ts';

const COLUMNS = [
	'region',
	'name_th',
	'name_en',
	'level',
	'parent',
	'agencies',
	'overseers'
] as const;

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Reads the file. @param agencies slugs of all agencies there are */
export function readRegions(text: string, agencies: ReadonlySet<string>): Outcome<RegionPlan[]> {
	const table = readTable(text, COLUMNS);
	if (!table.ok) return table;
	const faults: Fault[] = [];
	const entries = entriesOf(table.read, 'region', faults);
	const regions = entries.flatMap((entry) => region(entry) ?? []);
	checkAgencies(table.read, agencies, faults);
	checkParents(entries, regions);
	if (table.read.length === 0) {
		// An empty file would take every overseer's right away, which is surely not meant.
		faults.push({ line: 1, sentence: 'แฟ้มไม่มีเขตใด · The file has no region.' });
	}
	return outcomeOf(regions, faults);
}

function region(entry: Entry<(typeof COLUMNS)[number]>): RegionPlan | null {
	const { slug, one, all, fault } = entry;
	const names = namesOf(entry);
	const [level, parent] = [one('level'), one('parent')];
	if (level !== 'district' && level !== 'province') {
		fault(`${slug}: level ต้องเป็น district หรือ province · level is district or province.`);
		return null;
	}
	const overseers = all('overseers').map((email) => email.toLowerCase());
	for (const email of overseers.filter((email) => !EMAIL.test(email))) {
		fault(`${slug}: “${email}” ไม่ใช่อีเมล · "${email}" is no e-mail address.`);
	}
	return {
		...{ slug, ...names, level },
		parent: parent === '' ? null : parent,
		agencies: all('agencies'),
		overseers: [...new Set(overseers)]
	};
}

function checkParents(
	entries: Pick<Entry<never>, 'slug' | 'fault'>[],
	regions: RegionPlan[]
): void {
	const provinces = new Set(
		regions.filter(({ level }) => level === 'province').map(({ slug }) => slug)
	);
	for (const { slug, level, parent } of regions) {
		if (parent === null || (level === 'district' && provinces.has(parent))) continue;
		entries
			.find((entry) => entry.slug === slug)
			?.fault(
				level === 'province'
					? `${slug}: จังหวัดไม่มีเขตที่สูงกว่า · A province has no parent.`
					: `${slug}: ในแฟ้มไม่มีจังหวัด ${parent} · There is no province ${parent} in the file.`
			);
	}
}
