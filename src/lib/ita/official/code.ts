/**
 * Which figure a cell means. Reports write one item in many ways: `i1`, `I๑`, `ข้อ i1`, `1๑` (a
 * scanner's reading of i๑), `ข้อ ๐๒๑` (of o๒๑), `ตัวชี้วัดที่ ๙`, `๙.๑`. What could be two things is
 * not decided here.
 */
import { arabicDigits, tidy } from './plain.ts';

/** The part that a heading or a cell names. */
export type PartName = 'iit' | 'eit_public' | 'eit_survey' | 'eit' | 'oit' | 'ita';

/** What a cell says; `rest` is what stands behind it, such as the name of the indicator. */
export type CodeReading =
	| { kind: 'item'; code: string; rest: string }
	/** `ข้อ ๑`: an item whose letter only the heading above can tell. */
	| { kind: 'item_number'; number: number; rest: string }
	| { kind: 'sub_indicator'; code: string; rest: string }
	| { kind: 'indicator'; code: string; rest: string }
	/** A number alone: an indicator, or a running number that means nothing. */
	| { kind: 'bare_number'; number: number; rest: string }
	| { kind: 'part'; part: PartName; rest: string }
	| { kind: 'total' | 'level' | 'rank' | 'announced'; rest: string }
	/** `i1-i6` or `i1, i2`. */
	| { kind: 'several'; rest: string };

const END = String.raw`(?=$|[\s:.)\-–—])[\s:.)\-–—]*`;
const LEAD = String.raw`(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)?`;

const PARTS: [PartName, RegExp][] = [
	[
		'eit_public',
		/^(?:eit[\s_-]*public|eit\s*\(?(?:ส่วน(?:ที่)?|part)?\s*[1๑]\)?|eit\s*(?:ตอบเอง|สาธารณะ))/i
	],
	['eit_survey', /^(?:eit[\s_-]*survey|eit\s*\(?(?:ส่วน(?:ที่)?|part)?\s*[2๒]\)?)/i],
	['eit', /^eit\b(?:\s*(?:เฉลี่ย(?:ทั้ง)?(?:สองส่วน)?|\(เฉลี่ย[^)]*\)|mean))?/i],
	['iit', /^iit\b/i],
	['oit', /^oit\b/i],
	['ita', /^ita$/i]
];

/** Reads the beginning of a cell; null where it names no figure. */
export function readCode(cell: string): CodeReading | null {
	const text = tidy(cell);
	const plain = arabicDigits(text).toLowerCase();
	return (
		readWords(text) ??
		readSeveral(plain) ??
		readIndicator(text, plain) ??
		readItem(text, plain) ??
		readPart(text) ??
		readNumber(text, plain)
	);
}

/** Whether nothing follows the code in its cell. */
export function standsAlone({ rest }: CodeReading): boolean {
	return rest === '';
}

function readWords(text: string): CodeReading | null {
	const words: ['total' | 'level' | 'rank' | 'announced', RegExp][] = [
		['total', /^(?:คะแนน\s*(?:รวม|ita)|ผลคะแนนรวม|total)(?![a-z])/i],
		['level', /^(?:ระดับ|level)(?:ผล)?(?:การประเมิน|คะแนน)?(?![a-z])/i],
		['rank', /^(?:ได้)?(?:อันดับ|ลำดับ)(?:ที่)?|^rank(?![a-z])/i],
		['announced', /^(?:วันที่ประกาศ(?:ผล)?|ประกาศ(?:ผล)?เมื่อ(?:วันที่)?|announced(?: on)?)/i]
	];
	for (const [kind, pattern] of words) {
		const match = pattern.exec(text);
		if (match) return { kind, rest: after(text, match[0]) };
	}
	return null;
}

function readSeveral(plain: string): CodeReading | null {
	const isSeveral = /^(?:ข้อ\s*)?[ieo]\s*\d+\s*(?:-|–|—|,|ถึง|และ|to\b|&)\s*[ieo]?\s*\d+/.test(plain);
	return isSeveral ? { kind: 'several', rest: '' } : null;
}

function readIndicator(text: string, plain: string): CodeReading | null {
	const named = new RegExp(
		String.raw`^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?|indicator)\s*(\d{1,2}(?:\.\d{1,2})?)(?!\d)${END}`
	).exec(plain);
	if (named) return indicatorOf(named[1] ?? '', after(text, named[0]));
	// 9.1 is a sub-indicator; 97.50 could be a score that stands first.
	const sub = new RegExp(String.raw`^((?:9|10)\.[1-9])(?![\d])${END}`).exec(plain);
	return sub ? indicatorOf(sub[1] ?? '', after(text, sub[0])) : null;
}

function indicatorOf(code: string, rest: string): CodeReading {
	return { kind: code.includes('.') ? 'sub_indicator' : 'indicator', code, rest };
}

function readItem(text: string, plain: string): CodeReading | null {
	const lettered = new RegExp(String.raw`^${LEAD}([ieo])[\s.\-(]*0?([1-9]\d?)\)?(?!\d)${END}`).exec(
		plain
	);
	if (lettered) return itemOf(lettered[1] ?? '', lettered[2] ?? '', after(text, lettered[0]));

	// A scanner takes i for 1, l or |, which shows where the digits behind are Thai.
	const scanned = new RegExp(String.raw`^${LEAD}[1l|]([๑-๙][๐-๙]?)(?![๐-๙0-9])${END}`, 'i').exec(
		text
	);
	if (scanned)
		return itemOf('i', String(Number(arabicDigits(scanned[1] ?? ''))), after(text, scanned[0]));

	// And o for a zero: no item number begins with one.
	const zeroed = new RegExp(String.raw`^${LEAD}0([1-9]\d?)(?![\d.])${END}`).exec(plain);
	if (zeroed) return itemOf('o', zeroed[1] ?? '', after(text, zeroed[0]));

	const numbered = new RegExp(String.raw`^ข้อ(?:คำถาม)?(?:ที่)?\s*([1-9]\d?)(?![\d.])${END}`).exec(
		plain
	);
	if (!numbered) return null;
	return { kind: 'item_number', number: Number(numbered[1]), rest: after(text, numbered[0]) };
}

function itemOf(letter: string, number: string, rest: string): CodeReading {
	return { kind: 'item', code: `${letter}${number}`, rest };
}

function readPart(text: string): CodeReading | null {
	for (const [part, pattern] of PARTS) {
		const match = pattern.exec(text);
		if (match) return { kind: 'part', part, rest: after(text, match[0]) };
	}
	return null;
}

function readNumber(text: string, plain: string): CodeReading | null {
	const match = new RegExp(String.raw`^([1-9]\d?)(?![\d,])(?!\.\d)${END}`).exec(plain);
	if (!match) return null;
	return { kind: 'bare_number', number: Number(match[1]), rest: after(text, match[0]) };
}

/** `taken` may have been lowered or had its digits changed, which keeps its length. */
function after(text: string, taken: string): string {
	return text.slice(taken.length).trim();
}
