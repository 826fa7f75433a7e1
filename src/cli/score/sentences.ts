/** What the command `score` says when it cannot read its input: one sentence a fault, twice. */
import {
	MOST_ROWS,
	REPORT_COLUMNS,
	type ReportFault
} from '../../lib/ita/official/report-table.ts';
import type { TableFault } from '../../lib/ita/scoring/named-table.ts';
import type { FigureFault } from '../../lib/ita/scoring/figures.ts';

/** Input that cannot be scored, with the sentences that say why. */
export class InputError extends Error {
	readonly sentences: string[];

	constructor(sentences: string[]) {
		super(sentences.join('\n'));
		this.name = 'InputError';
		this.sentences = sentences;
	}
}

type Wording = (value: string, about: string) => { th: string; en: string };

const COMMAND = {
	usage: () => ({
		th: 'วิธีใช้: npm run score -- ไฟล์.csv [--previous ไฟล์ปีก่อน.csv] หรือ npm run score -- --report รายงาน.csv',
		en: 'Usage: npm run score -- FILE.csv [--previous FILE.csv], or npm run score -- --report REPORT.csv'
	}),
	unreadable: (file) => ({ th: `เปิดไฟล์ ${file} ไม่ได้`, en: `Cannot read the file ${file}.` }),
	previous_not_earlier: (file) => ({
		th: `ไฟล์ ${file} ต้องเป็นของปีงบประมาณก่อนหน้า`,
		en: `The file ${file} must be of an earlier fiscal year.`
	})
} satisfies Record<string, Wording>;

const TABLE: Record<TableFault['code'], Wording> = {
	column_missing: (column) => ({
		th: `ไม่พบคอลัมน์ ${column} หัวตารางต้องเป็น fiscal_year,part,code,score`,
		en: `The column ${column} is missing; the header must be fiscal_year,part,code,score.`
	}),
	column_unknown: (column) => ({
		th: `มีคอลัมน์ "${column}" ที่ไม่รู้จักหรือซ้ำ หัวตารางต้องเป็น fiscal_year,part,code,score`,
		en: `The column "${column}" is unknown or repeated; the header must be fiscal_year,part,code,score.`
	}),
	cells_differ: (cells) => ({
		th: `บรรทัดนี้มี ${cells} ช่อง แต่หัวตารางมี 4 ช่อง`,
		en: `This line has ${cells} cells, but the header has 4.`
	}),
	quote_unclosed: () => ({
		th: 'เครื่องหมายคำพูดในบรรทัดนี้ไม่ครบคู่',
		en: 'The quotation marks on this line do not pair up.'
	})
};

const FIGURE: Record<FigureFault['code'], Wording> = {
	no_figures: () => ({ th: 'ไฟล์นี้ไม่มีคะแนนเลย', en: 'The file holds no figures.' }),
	fiscal_year_unreadable: (value) => ({
		th: `"${value}" ไม่ใช่ปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566`,
		en: `"${value}" is no fiscal year in four digits (Buddhist era), such as 2566.`
	}),
	fiscal_year_unknown: (value) => ({
		th: `ยังไม่มีเกณฑ์คะแนนของปีงบประมาณ ${value} ในระบบ`,
		en: `Prongsai has no scoring rules for the fiscal year ${value}.`
	}),
	fiscal_year_differs: (value, year) => ({
		th: `ปีงบประมาณ "${value}" ไม่ตรงกับ ${year} ของแถวแรก หนึ่งไฟล์ใช้ได้กับปีเดียว`,
		en: `The fiscal year "${value}" is not ${year} as in the first row; a file holds one year.`
	}),
	part_unknown: (value) => ({
		th: `ไม่รู้จักส่วน "${value}" ใช้ได้คือ iit, eit_public, eit_survey, eit, oit และ ita`,
		en: `There is no part "${value}"; use iit, eit_public, eit_survey, eit, oit or ita.`
	}),
	code_unknown: (value, part) => ({
		th: `ส่วน ${part} ของปีนี้ไม่มีรหัส "${value}"`,
		en: `The part ${part} has no code "${value}" in this year.`
	}),
	score_unreadable: (value) => ({
		th: `"${value}" ไม่ใช่คะแนน ให้เขียนเป็นตัวเลข เช่น 97.50`,
		en: `"${value}" is no score; write a number such as 97.50.`
	}),
	score_out_of_range: (value) => ({
		th: `คะแนน ${value} เกิน 100`,
		en: `The score ${value} is above 100.`
	}),
	level_unknown: (value) => ({
		th: `ปีนี้ไม่มีระดับ "${value}"`,
		en: `There is no level "${value}" in this year.`
	}),
	level_repeated: (_, line) => ({
		th: `ระดับมีอยู่แล้วในบรรทัดที่ ${line}`,
		en: `The level already stands on line ${line}.`
	})
};

const HEADING = REPORT_COLUMNS.join(',');

/** What only a report's tables can have, or have in another way than a year's. */
const REPORT: Partial<Record<ReportFault['code'], Wording>> = {
	column_missing: (column) => ({
		th: `ไม่พบคอลัมน์ ${column} หัวตารางต้องเป็น ${HEADING}`,
		en: `The column ${column} is missing; the header must be ${HEADING}.`
	}),
	column_unknown: (column) => ({
		th: `มีคอลัมน์ "${column}" ที่ไม่รู้จักหรือซ้ำ หัวตารางต้องเป็น ${HEADING}`,
		en: `The column "${column}" is unknown or repeated; the header must be ${HEADING}.`
	}),
	cells_differ: (cells) => ({
		th: `บรรทัดนี้มี ${cells} ช่อง แต่หัวตารางมี ${REPORT_COLUMNS.length} ช่อง`,
		en: `This line has ${cells} cells, but the header has ${REPORT_COLUMNS.length}.`
	}),
	table_missing: () => ({
		th: 'ไม่รู้ว่าบรรทัดนี้อยู่ในตารางใด เขียนชื่อตารางในช่อง table',
		en: 'This line is in no table; write its name under "table".'
	}),
	part_missing: (code) => ({
		th: `ไม่รู้ว่า "${code}" เป็นของส่วนใด เขียน iit, eit_public, eit_survey, eit หรือ oit ในช่อง part`,
		en: `Of which part is "${code}"? Write iit, eit_public, eit_survey, eit or oit under "part".`
	}),
	class_unknown: (value) => ({
		th: `ไม่มีกลุ่ม "${value}" เขียน 2 คะแนนสูงสุด 3 เพิ่มขึ้น 4 ลดลง หรือ 5 ลดลงและต่ำกว่าเป้าหมาย`,
		en: `There is no class "${value}"; write 2 (highest), 3 (rose), 4 (fell) or 5 (fell below the target).`
	}),
	day_unreadable: (value) => ({
		th: `อ่านวันที่ "${value}" ไม่ได้ เขียนเช่น 1 ต.ค. 2566`,
		en: `Cannot read the day "${value}"; write it as 1 ต.ค. 2566.`
	}),
	period_half: (table) => ({
		th: `ระยะเวลาของตาราง ${table} ต้องมีทั้ง from และ to ต่อกัน`,
		en: `The period of the table ${table} needs both from and to, one after the other.`
	}),
	years_too_many: (year) => ({
		th: `ตรวจได้ครั้งละสองปี ปี ${year} เกินมา`,
		en: `Two years can be checked at a time; ${year} is one more.`
	}),
	rows_too_many: () => ({
		th: `ตรวจได้ครั้งละ ${MOST_ROWS} แถว`,
		en: `${MOST_ROWS} rows can be checked at a time.`
	})
};

export function sentence(code: keyof typeof COMMAND, value = ''): string {
	return bilingual(COMMAND[code](value));
}

export function tableFault(file: string, fault: TableFault): string {
	return atLine(file, fault.line, TABLE[fault.code](fault.value, ''));
}

export function figureFault(file: string, fault: FigureFault): string {
	return atLine(file, fault.line, FIGURE[fault.code](fault.value, fault.about));
}

export function reportFault(file: string, { line, code, value, about }: ReportFault): string {
	const words: Partial<Record<ReportFault['code'], Wording>> = { ...TABLE, ...FIGURE, ...REPORT };
	const wording = words[code];
	return wording === undefined
		? sentence('unreadable', file)
		: atLine(file, line, wording(value, about));
}

function atLine(file: string, line: number, { th, en }: ReturnType<Wording>): string {
	return bilingual({ th: `${file} บรรทัดที่ ${line}: ${th}`, en: `${file} line ${line}: ${en}` });
}

function bilingual({ th, en }: ReturnType<Wording>): string {
	return `${th} | ${en}`;
}
