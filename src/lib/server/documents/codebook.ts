/** What stands in the files that figures leave in, in Thai and English. */
import type { Wording } from '$lib/ita/instrument/types.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { TableRow } from './table.ts';

/** Names in `results.json` of a round. */
export const ROUND_CODEBOOK: Readonly<Record<string, Wording>> = {
	joint_agencies: {
		th: 'หน่วยงานที่รวมอยู่ในผลเดียวกัน ว่างเมื่อเป็นของหน่วยงานเดียว',
		en: 'agencies that are counted together; empty where it is one agency’s alone'
	},
	n: {
		th: 'จำนวนคำตอบที่รวมแล้ว ณ วันที่ใน as_of',
		en: 'answers counted up to the day in as_of'
	},
	k: {
		th: 'จำนวนคำตอบน้อยที่สุดที่ตัวเลขหนึ่งบอกถึง',
		en: 'the fewest answers that any figure describes'
	},
	profile: {
		th: 'default คือค่าเฉลี่ยตามจริง strict คือค่าประมาณ',
		en: 'default: means are as they are; strict: means are approximate'
	},
	is_final: {
		th: 'รอบปิดแล้ว ตัวเลขจะไม่เปลี่ยนอีก',
		en: 'the round is over and no figure will change'
	},
	notes: { th: 'สิ่งที่ผลนี้ไม่บอก', en: 'what the result does not tell' },
	marks: {
		th: 'จำนวนคำตอบที่ควรรู้ก่อนเชื่อตัวเลข',
		en: 'answers that qualify the score'
	},
	mean: {
		th: 'คะแนนเฉลี่ย 0–100 ทศนิยมสองตำแหน่ง ว่างเมื่อแสดงไม่ได้',
		en: 'mean of 0 to 100 with two decimals; null where it may not be shown'
	},
	interval: { th: 'ช่วงความเชื่อมั่น 95%', en: '95 % interval in whole points' },
	within: {
		th: 'ช่วงที่ค่าจริงอยู่แน่นอน (แบบเข้มงวด)',
		en: 'what the mean certainly lies in (strict profile)'
	},
	missing: { th: 'ข้อที่ไม่ได้รวมอยู่ในค่าเฉลี่ย', en: 'items left out of the mean' },
	state: {
		th: 'shown แสดงได้ below_k ผู้ตอบข้อนี้น้อยเกินไป',
		en: 'shown, or below_k: too few have answered the item'
	},
	is_held: { th: 'ยังไม่รวมคำตอบใหม่บางส่วน', en: 'some newer answers are left out' },
	distribution: {
		th: 'สัดส่วนของแต่ละคำตอบ เป็นช่วงร้อยละ',
		en: 'share of each answer within a band of percents'
	},
	not_my_work: {
		th: 'สัดส่วนที่ตอบว่าไม่ใช่งานของฉันหรือไม่ทราบ',
		en: 'share of “not my work / do not know”'
	},
	no_answer: { th: 'สัดส่วนที่ไม่ขอตอบ', en: 'share that gave no answer' },
	if_lowest: {
		th: 'คะแนนถ้านับ “ไม่ใช่งานของฉัน” เป็นคำตอบต่ำสุด',
		en: 'the mean had “not my work” counted as the lowest answer'
	},
	not_my_work_cost: {
		th: 'ถ้านับ “ไม่ใช่งานของฉัน” เป็นคำตอบต่ำสุด: if_lowest คะแนนจะเป็นเท่าไร cost ลดลงกี่คะแนน ว่างเมื่อไม่ทราบ ita คือคะแนนรวมทั้งปี',
		en: 'had “not my work” counted as the lowest answer: if_lowest, the score; cost, the points lost; null where not known; under ita, of the year’s total'
	},
	cells: { th: 'จุดบริการที่แสดงแยกได้', en: 'service points that may be shown apart' },
	beside: {
		th: 'สิ่งที่วางไว้ข้างตัวเลขของข้อ ตัวชี้วัด หรือทั้งแบบ ตามรหัส',
		en: 'what stands beside the figure of an item, an indicator or the part, by code'
	},
	official: { th: 'คะแนนทางการ', en: 'the official score' },
	remarks: { th: 'ข้อเสนอแนะของผู้ประเมิน', en: 'remarks of the assessors' },
	before: {
		th: 'รอบก่อน: mean คะแนน change ผลต่าง verdict เปลี่ยนจริงหรือบังเอิญ',
		en: 'the round before: its mean, the change, and in verdict whether it is more than chance'
	},
	verdict: {
		th: 'rose เพิ่มขึ้น fell ลดลง within_chance อาจเป็นเรื่องบังเอิญ cannot_tell บอกไม่ได้',
		en: 'rose, fell, within_chance, or cannot_tell without intervals'
	},
	round_before: { th: 'รอบก่อนที่นำมาเทียบ', en: 'the round before that it is compared with' },
	integrity: {
		th: 'เครื่องหมายของคำตอบ บัตรที่แจกและใช้ และค่าเฉลี่ยต่ำสุดสูงสุดของจุดบริการ',
		en: 'marks of answers, slips handed out and used, least and greatest mean of service points'
	}
};

/** Columns of the picture of a year. */
export const YEAR_COLUMNS: Readonly<Record<YearColumn, Wording>> = {
	fiscal_year: { th: 'ปีงบประมาณ (พ.ศ.)', en: 'fiscal year, Buddhist era' },
	basis: {
		th: 'pulse ผลที่หน่วยงานเก็บเอง official คะแนนทางการ',
		en: 'pulse: the agency’s own figures; official: as published'
	},
	section: { th: 'หมวดของแถว ดูรายการ section', en: 'what the row is about; see section' },
	part: {
		th: 'iit, eit_public, eit_survey, eit (เฉลี่ยสองส่วน), oit หรือ ita (ทั้งปี)',
		en: 'iit, eit_public, eit_survey, eit (mean of both), oit, or ita (the year)'
	},
	code: {
		th: 'รหัสข้อ ตัวชี้วัด หรือ own (ทั้งแบบ)',
		en: 'item, indicator, or own: the part itself'
	},
	name: { th: 'ชื่อหรือข้อคำถาม', en: 'name or question' },
	low: { th: 'ค่า หรือค่าต่ำสุดที่เป็นไปได้', en: 'the figure, or the least it can be' },
	high: { th: 'ค่าสูงสุดที่เป็นไปได้', en: 'the most it can be' },
	note: { th: 'ที่มา หรือคำอธิบาย', en: 'origin or explanation' }
};

export type YearColumn =
	'fiscal_year' | 'basis' | 'section' | 'part' | 'code' | 'name' | 'low' | 'high' | 'note';

/** What a row of a year's picture may be about. */
export const YEAR_SECTIONS: Readonly<Record<YearSection, Wording>> = {
	figure: { th: 'คะแนนของส่วนหรือตัวชี้วัด', en: 'score of a part or an indicator' },
	total: { th: 'คะแนนรวม', en: 'total' },
	level: { th: 'ระดับ', en: 'level' },
	interviews: {
		th: 'รอบสัมภาษณ์ของหน่วยงานเอง ไม่นับในคะแนนรวม',
		en: 'the agency’s own interviews, in no total'
	},
	announcement: { th: 'ประกาศผล', en: 'the announcement' },
	change: {
		th: 'การเปลี่ยนแปลงของตัวชี้วัดจากปีก่อน',
		en: 'change of an indicator since the year before'
	},
	contribution: {
		th: 'ส่วนที่เครื่องมือทำให้คะแนนรวมเปลี่ยน',
		en: 'what an instrument brought to the change of the total'
	},
	flag: { th: 'ข้อที่ต้องดู', en: 'an item that needs a look' },
	not_my_work: {
		th: 'ถ้านับ “ไม่ใช่งานของฉัน” เป็นคำตอบต่ำสุด ตัวชี้วัดลดลงกี่คะแนน',
		en: 'points that an indicator loses had “not my work” counted as the lowest answer'
	},
	finding: { th: 'ตัวเลขที่ไม่สอดคล้องกัน', en: 'figures that cannot all be right' },
	theme: { th: 'คะแนนเฉลี่ยของประเด็น', en: 'mean of a theme' },
	theme_part: { th: 'คะแนนเฉลี่ยของเครื่องมือในประเด็น', en: 'mean of a part within a theme' },
	theme_item: { th: 'คะแนนของข้อในประเด็น', en: 'score of an item within a theme' },
	side_by_side: {
		th: 'low ผลที่หน่วยงานเก็บเอง high คะแนนทางการ note ผลต่าง',
		en: 'low: own figure; high: official figure; note: the gap'
	},
	sample: {
		th: 'low จำนวนคำตอบ high จำนวนที่คาดไว้',
		en: 'low: answers; high: answers expected'
	},
	remark: { th: 'ข้อเสนอแนะของผู้ประเมิน', en: 'remark of the assessors' }
};

export type YearSection =
	| 'figure'
	| 'total'
	| 'level'
	| 'interviews'
	| 'announcement'
	| 'change'
	| 'contribution'
	| 'flag'
	| 'not_my_work'
	| 'finding'
	| 'theme'
	| 'theme_part'
	| 'theme_item'
	| 'side_by_side'
	| 'sample'
	| 'remark';

/** Every name that occurs in the files, with its meaning in both languages. */
export function codebookRows(): TableRow[] {
	const rows = (file: string, of: string, words: Readonly<Record<string, Wording>>) =>
		Object.entries(words).map(([name, { th, en }]) => ({ file, of, name, th, en }));
	return [
		...rows('picture', 'column', YEAR_COLUMNS),
		...rows('picture', 'section', YEAR_SECTIONS),
		...rows('results.json', 'name', ROUND_CODEBOOK),
		...rows('results.csv', 'column', tableColumns()),
		...rows('results.csv', 'code', INTEGRITY_CODES)
	];
}

/** Codes of the rows of a round's table that qualify its score. */
export const INTEGRITY_CODES: Readonly<Record<string, Wording>> = {
	all_top: { th: 'คำตอบที่ตอบทางที่ดีที่สุดครบทุกข้อ', en: 'answers at their best in every item' },
	assisted: { th: 'คำตอบที่มีผู้ช่วยตอบ', en: 'answers given with help' },
	paper: { th: 'คำตอบที่คัดจากกระดาษ', en: 'answers typed in from paper' },
	slips_handed_out: { th: 'บัตรที่แจกไป ตามที่หน่วยงานแจ้ง', en: 'slips handed out, as declared' },
	slips_used: {
		th: 'บัตรที่ใช้แล้ว ระหว่างรอบเป็นจำนวนอย่างน้อย',
		en: 'slips used; while the round is open, at least so many'
	},
	spread_low: { th: 'ค่าเฉลี่ยของจุดบริการที่ต่ำสุด', en: 'lowest average of a service point' },
	spread_high: { th: 'ค่าเฉลี่ยของจุดบริการที่สูงสุด', en: 'highest average of a service point' }
};

/** Columns of a round's table are in the reader's language; here they are in both. */
function tableColumns(): Record<string, Wording> {
	const column = (name: (of: object, options: { locale: 'th' | 'en' }) => string) => ({
		th: name({}, { locale: 'th' }),
		en: name({}, { locale: 'en' })
	});
	return {
		place: column(m.results_csv_place),
		n: column(m.results_col_n),
		kind: column(m.results_csv_kind),
		mean: column(m.results_col_mean),
		interval: column(m.results_csv_interval),
		within: column(m.results_csv_within),
		distribution: column(m.results_csv_distribution),
		not_my_work: column(m.results_col_not_my_work),
		no_answer: column(m.results_col_no_answer),
		if_lowest: column(m.results_col_if_lowest),
		remark: column(m.results_csv_remark),
		official: column(m.results_col_official),
		assessors: column(m.analysis_remarks_title),
		before: column(m.analysis_col_before),
		change: column(m.analysis_col_change),
		chance: column(m.analysis_col_chance),
		count: column(m.results_csv_count),
		cost: column(m.results_csv_cost)
	};
}
