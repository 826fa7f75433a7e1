/**
 * The file that `npm run clusters` is given, read and checked as a whole: whom an agency is surveyed
 * with is promised to those who answer.
 */
import type { ClusterPlan } from '../../lib/server/supabase/clusters.ts';
import { outcomeOf, type Fault, type Outcome } from '../configuration/faults.ts';
import {
	checkAgencies,
	entriesOf,
	namesOf,
	readTable,
	wordsOf,
	type Entry,
	type Line
} from '../configuration/table.ts';

const COLUMNS = ['cluster', 'name_th', 'name_en', 'lead', 'agencies'] as const;
type Column = (typeof COLUMNS)[number];

/** As the database has it: every respondent is told their names. */
const MOST_AGENCIES = 50;

/** Agencies of a deployment, as far as a file of clusters may name them. */
export interface KnownAgencies {
	/** Slugs of all. */
	all: ReadonlySet<string>;
	/** Slugs of those with made-up figures. */
	demonstration: ReadonlySet<string>;
}

/** Reads the file. */
export function readClusters(text: string, known: KnownAgencies): Outcome<ClusterPlan[]> {
	const table = readTable(text, COLUMNS);
	if (!table.ok) return table;
	const faults: Fault[] = [];
	const clusters = entriesOf(table.read, 'cluster', faults).map(cluster);
	checkAgencies(table.read, known.all, faults);
	checkReal(table.read, known.demonstration, faults);
	if (table.read.length === 0) {
		const sentence =
			'แฟ้มไม่มีกลุ่มใด กลุ่มที่ตั้งไว้จะหายไปทั้งหมด ถ้าต้องการเช่นนั้น ใช้ --none · The file has no cluster, and those there are would all vanish: where that is meant, use --none.';
		faults.push({ line: 1, sentence });
	}
	return outcomeOf(clusters, faults);
}

function cluster(entry: Entry<Column>): ClusterPlan {
	const { slug, one, all, fault } = entry;
	const names = namesOf(entry);
	const [lead, agencies] = [one('lead'), all('agencies')];
	if (agencies.length < 2 || agencies.length > MOST_AGENCIES) {
		fault(
			`${slug}: กลุ่มต้องมี 2–${MOST_AGENCIES} หน่วยงาน · A cluster is of 2 to ${MOST_AGENCIES} agencies.`
		);
	}
	if (!agencies.includes(lead)) {
		fault(`${slug}: หน่วยงานหลัก “${lead}” ไม่อยู่ในกลุ่ม · The lead "${lead}" is none of its agencies.`);
	}
	return { slug, ...names, lead, agencies };
}

function checkReal(
	lines: Line<Column>[],
	demonstration: ReadonlySet<string>,
	faults: Fault[]
): void {
	for (const { line, cells } of lines) {
		for (const slug of wordsOf(cells.agencies).filter((word) => demonstration.has(word))) {
			const sentence = `หน่วยงาน ${slug} เป็นหน่วยงานสาธิต ตัวเลขสร้างขึ้น · ${slug} is the demonstration, whose figures are made up.`;
			faults.push({ line, sentence });
		}
	}
}
