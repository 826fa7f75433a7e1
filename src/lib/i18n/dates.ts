/** Days as people read them: Buddhist years in both languages, never a time. */

import type { Locale } from './paraglide/runtime.js';

/** Month names by language; a language without its own is written with the English ones. */
type Months = Record<'th' | 'en', readonly string[]> & Partial<Record<Locale, readonly string[]>>;

const MONTHS: Months = {
	th: [
		'มกราคม',
		'กุมภาพันธ์',
		'มีนาคม',
		'เมษายน',
		'พฤษภาคม',
		'มิถุนายน',
		'กรกฎาคม',
		'สิงหาคม',
		'กันยายน',
		'ตุลาคม',
		'พฤศจิกายน',
		'ธันวาคม'
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	]
};

const SHORT_MONTHS: Months = {
	th: [
		'ม.ค.',
		'ก.พ.',
		'มี.ค.',
		'เม.ย.',
		'พ.ค.',
		'มิ.ย.',
		'ก.ค.',
		'ส.ค.',
		'ก.ย.',
		'ต.ค.',
		'พ.ย.',
		'ธ.ค.'
	],
	en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
};

/** The Buddhist year of a Common Era year. */
function toBuddhistYear(year: number): number {
	return year + 543;
}

/** `2026-11-22` as `22 พฤศจิกายน 2569` or `22 November 2569 B.E.` */
export function longDate(day: string, locale: Locale): string {
	return written(day, MONTHS[locale] ?? MONTHS.en, locale);
}

/** `2026-11-22` as `22 พ.ย. 2569` or `22 Nov 2569 B.E.` */
export function shortDate(day: string, locale: Locale): string {
	return written(day, SHORT_MONTHS[locale] ?? SHORT_MONTHS.en, locale);
}

/** The fiscal year (B.E.) of a day: it runs from 1 October and is named by the year it ends. */
export function fiscalYearOf(day: string): number {
	const { year, month } = split(day);
	return toBuddhistYear(month >= 10 ? year + 1 : year);
}

/** Today's day in Thailand, where the office is, whatever clock the server keeps. */
export function bangkokDay(now: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(now);
}

/** The day so many days after another, both as 2026-11-22. */
export function daysLater(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** How many days the second comes after the first. */
export function daysBetween(first: string, second: string): number {
	return (Date.parse(second) - Date.parse(first)) / 86_400_000;
}

function written(day: string, months: readonly string[], locale: Locale): string {
	const { year, month, date } = split(day);
	const text = `${date} ${months[month - 1] ?? ''} ${toBuddhistYear(year)}`;
	return locale === 'th' ? text : `${text} B.E.`;
}

function split(day: string): { year: number; month: number; date: number } {
	const [year, month, date] = day.split('-').map(Number);
	if (!year || !month || !date) throw new RangeError(`"${day}" is no day of the form 2026-11-22.`);
	return { year, month, date };
}
