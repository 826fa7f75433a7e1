/** What is cut out of a comment, each kind with the pattern that finds it on the shadow. */

export type CutKind =
	'email' | 'link' | 'line' | 'national_id' | 'phone' | 'spelled_number' | 'long_number';

/** A half-open range of code units. */
export interface Span {
	start: number;
	end: number;
}

export interface Rule {
	kind: CutKind;
	/** All places of this kind in a shadow, from left to right, not overlapping. */
	find(shadow: string): Span[];
}

/** A letter that looks like a digit counts as one, where real digits stand around it. */
const DIGIT = '[0-9OoIl|]';
/** What people put between digits: up to three of these. */
const GAP = '[ .()_\\-]{0,3}';
/** Nothing of a number directly before or behind. */
const BEGIN = '(?<![0-9])';
const END = '(?![0-9])';
const WORD_BEGIN = '(?<![A-Za-z0-9._\\-])';

const DOMAIN_END =
	'(?:com|net|org|info|me|co|in\\.th|go\\.th|or\\.th|ac\\.th|co\\.th|mi\\.th|th|link|ly|gg|io|app|page|site)';

/** In order: what an earlier rule has cut, a later one does not see. */
export const RULES: Rule[] = [
	pattern(
		'email',
		`[A-Za-z0-9._%+\\-]{1,64} {0,2}(?:@|\\((?:at|แอท)\\)|\\[(?:at|แอท)\\]|(?<= )at(?= )) {0,2}[A-Za-z0-9\\-]{1,63}(?: {0,1}(?:\\.|\\(dot\\)|\\[dot\\]|(?<= )dot(?= )) {0,1}[A-Za-z0-9\\-]+)+`
	),
	pattern(
		'link',
		`(?:https?|hxxps?|line|tel|mailto)://?[^\\s${'\\u0000'}]+|(?:tel|mailto|sms):[^\\s${'\\u0000'}]+|${WORD_BEGIN}www\\.[^\\s${'\\u0000'}]+|${WORD_BEGIN}(?:[A-Za-z0-9\\-]+\\.)+${DOMAIN_END}(?![A-Za-z0-9])(?:[/?#][^\\s${'\\u0000'}]*)?`
	),
	pattern(
		'line',
		`(?:(?<![A-Za-z])line(?: {0,2}(?:id|ไอดี)|(?= {0,2}[:=]| {0,2}@?[A-Za-z._\\-]*[0-9_]))|(?:แอด|เพิ่ม|ทัก|ติดต่อ)? {0,1}ไลน์(?: {0,2}(?:ไอดี|id))?|ไอดี(?:ไลน์)?|แอดไลน์)(?: {0,2}(?:คือ|ชื่อ|is))? {0,2}[:=\\-]? {0,2}@?[A-Za-z0-9][A-Za-z0-9._\\-]{2,}|${WORD_BEGIN}@[A-Za-z0-9][A-Za-z0-9._\\-]{2,}`
	),
	numbers('national_id', `${DIGIT}(?:${GAP}${DIGIT}){12}`, isNationalId),
	numbers(
		'phone',
		`(?:\\+ ?66 ?\\(? ?0? ?\\)?|\\(?00${GAP}66|66|\\(?[0Oo])${GAP}(?:[689](?:${GAP}${DIGIT}){8}|[23457](?:${GAP}${DIGIT}){7})`,
		(text) => realDigits(text) >= 7
	),
	pattern('spelled_number', '(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)[ .\\-]{0,2}){9,}'),
	numbers('long_number', `[0-9](?:${GAP}[0-9]){8,18}`, (text) => !isYearsOrTimes(text))
];

function pattern(kind: CutKind, source: string): Rule {
	const expression = new RegExp(source, 'giu');
	return {
		kind,
		find: (shadow) =>
			[...shadow.matchAll(expression)].map(({ index, 0: found }) => ({
				start: index,
				end: index + found.trimEnd().length
			}))
	};
}

function numbers(kind: CutKind, source: string, isOne: (text: string) => boolean): Rule {
	const { find } = pattern(kind, `${BEGIN}(?:${source})${END}`);
	return {
		kind,
		find: (shadow) => find(shadow).filter(({ start, end }) => isOne(shadow.slice(start, end)))
	};
}

/**
 * Thai national ID: thirteen digits, the last of which is
 * (11 − Σ (14 − i)·dᵢ mod 11) mod 10 for i = 1…12 (Department of Provincial Administration).
 */
function isNationalId(text: string): boolean {
	if (realDigits(text) < 8) return false;
	const digits = [...text]
		.map((c) => (/[Oo]/.test(c) ? '0' : /[Il|]/.test(c) ? '1' : c))
		.filter((c) => /[0-9]/.test(c))
		.map(Number);
	const sum = digits.slice(0, 12).reduce((total, digit, index) => total + (13 - index) * digit, 0);
	return (11 - (sum % 11)) % 10 === digits[12];
}

/** Years and opening hours in a row are no secret: `2566 2567 2568`, `08.30-16.30 2567`. */
function isYearsOrTimes(text: string): boolean {
	return text
		.split(/[ \-()_]+/)
		.filter(Boolean)
		.every((group) => /^(?:2[45]\d\d|20\d\d|[0-2]?\d\.[0-5]\d)$/.test(group));
}

function realDigits(text: string): number {
	return text.replace(/[^0-9]/g, '').length;
}
