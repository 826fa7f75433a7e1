/**
 * **Redaction** of a comment: phone numbers, identity numbers, e-mail, LINE and web addresses are
 * cut out, on the phone before the text leaves it and again on the server, by this one module
 * (P37). It runs in the browser: nothing here may need Node.
 *
 * It cannot find names, posts, nicknames or places; the page asks the writer about those.
 */
import { RULES, type CutKind, type Span } from './rules.ts';
import { OPAQUE, shadowOf } from './shadow.ts';

/** What stands where something was cut, the same in every language of the form. */
export const LABELS: Record<CutKind, string> = {
	email: '[ตัดอีเมล]',
	link: '[ตัดลิงก์]',
	line: '[ตัดไอดีไลน์]',
	national_id: '[ตัดเลขบัตร]',
	phone: '[ตัดเบอร์โทร]',
	spelled_number: '[ตัดเบอร์โทร]',
	long_number: '[ตัดเลขยาว]'
};

/** A piece of the redacted text: kept as written, or the label of what was cut. */
export type Piece = { kind: 'kept'; text: string } | { kind: CutKind; text: string };

export interface Redaction {
	/** The text that is stored. */
	text: string;
	/** The same in pieces, so that a page can mark the cuts. */
	pieces: Piece[];
	/** Whether something looks like a licence plate: only the writer can tell. */
	asksAboutPlate: boolean;
}

/** Longest comment, in UTF-16 code units; a longer one is refused before it comes here. */
export const COMMENT_LIMIT = 500;

const ALL_LABELS = new RegExp(
	[...new Set(Object.values(LABELS))].map((label) => label.replace(/[[\]]/g, '\\$&')).join('|'),
	'g'
);

/** Only with the word, or in the form that carries a province: `กข 1234` alone is too common. */
const PLATE =
	/ทะเบียน(?:รถ)?[ :]*\d{0,2} ?[ก-ฮ]{1,3} ?-?\d{1,4}|(?<!\d)\d[ก-ฮ]{2} ?-?\d{1,4}(?!\d)/u;

/**
 * Cuts what must not be stored. Redacting a redacted text changes nothing.
 */
export function redact(text: string): Redaction {
	const cuts: (Span & { kind: CutKind })[] = [];
	// Labels written by an earlier pass, here or on the phone, are neither read nor cut again.
	let shadow = blank(shadowOf(text), spansOf(ALL_LABELS, text));
	// Until nothing is left to find: a cut can bare what stood right beside it.
	for (let before = -1; before < cuts.length;) {
		before = cuts.length;
		for (const { kind, find } of RULES) {
			const found = find(shadow);
			cuts.push(...found.map((span) => ({ ...span, kind })));
			shadow = blank(shadow, found);
		}
	}
	const pieces = piecesOf(text, cuts);
	return {
		text: pieces.map((piece) => piece.text).join(''),
		pieces,
		asksAboutPlate: PLATE.test(shadow)
	};
}

function piecesOf(text: string, cuts: (Span & { kind: CutKind })[]): Piece[] {
	const pieces: Piece[] = [];
	let position = 0;
	for (const { start, end, kind } of [...cuts].sort((a, b) => a.start - b.start)) {
		if (start > position) pieces.push({ kind: 'kept', text: text.slice(position, start) });
		pieces.push({ kind, text: LABELS[kind] });
		position = end;
	}
	if (position < text.length) pieces.push({ kind: 'kept', text: text.slice(position) });
	return pieces;
}

function spansOf(expression: RegExp, text: string): Span[] {
	return [...text.matchAll(expression)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length
	}));
}

function blank(shadow: string, spans: Span[]): string {
	let result = shadow;
	for (const { start, end } of spans) {
		result = result.slice(0, start) + OPAQUE.repeat(end - start) + result.slice(end);
	}
	return result;
}
