/** A moment as staff read it, of what staff did; respondents' pages know days alone. */
import { bangkokDay, shortDate } from './dates.ts';
import type { Locale } from './paraglide/runtime.js';

/** Day and time in Thailand: `22 พ.ย. 2569 10:04` or `22 Nov 2569 B.E. 10:04`. */
export function shortMoment(moment: Date, locale: Locale): string {
	const time = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Asia/Bangkok',
		hour: '2-digit',
		minute: '2-digit'
	}).format(moment);
	return `${shortDate(bangkokDay(moment), locale)} ${time}`;
}
