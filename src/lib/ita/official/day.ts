/** A day as Thai documents write it: `๑๐ สิงหาคม ๒๕๖๖`, `10 ส.ค. 66`, `10/8/2566`. */
import { arabicDigits, tidy } from './plain.ts';

/** Beginnings that no two months share, with the dots of abbreviations taken out. */
const MONTHS = [
	['มกราคม', 'มค'],
	['กุมภาพันธ์', 'กพ'],
	['มีนาคม', 'มีค'],
	['เมษายน', 'เมย'],
	['พฤษภาคม', 'พค'],
	['มิถุนายน', 'มิย'],
	['กรกฎาคม', 'กค'],
	['สิงหาคม', 'สค'],
	['กันยายน', 'กย'],
	['ตุลาคม', 'ตค'],
	['พฤศจิกายน', 'พย'],
	['ธันวาคม', 'ธค']
];

const BUDDHIST_OVER_COMMON = 543;

/**
 * Reads a day whose year is in the Buddhist era, in full; a year of two digits or of the Common Era
 * is nobody's guess.
 *
 * @returns the day as 2023-08-10, or null where it is none
 */
export function readDay(cell: string): string | null {
	const text = arabicDigits(tidy(cell)).replace(/^(?:วันที่|เมื่อวันที่|เมื่อ)\s*/, '');
	const written = /^(\d{1,2})\s*([ก-๙.]+?)\s*(?:พ\.?ศ\.?\s*)?(\d{4})$/.exec(text);
	if (written) {
		const name = (written[2] ?? '').replaceAll('.', '');
		const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
		return dayOf(Number(written[1]), month, Number(written[3]));
	}
	const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
	if (!slashed) return null;
	return dayOf(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
}

function dayOf(day: number, month: number, buddhistYear: number): string | null {
	const year = buddhistYear - BUDDHIST_OVER_COMMON;
	if (year < 2000 || year > 2200) return null;
	const date = new Date(Date.UTC(year, month - 1, day));
	// 31 February would otherwise become a day in March.
	const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isDay ? date.toISOString().slice(0, 10) : null;
}
