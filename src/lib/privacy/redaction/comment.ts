/**
 * From what stood in the box to the **comment** that is stored. The server and the phone run the same:
 * what one has made ready, the other leaves as it is (P37).
 */
import { COMMENT_LIMIT, LABELS, redact } from './redact.ts';

/** What the envelope of a comment holds, in bytes of UTF-8. */
const MOST_BYTES = 4094;

/** `too_long`: more than 500 characters of the writer's own. `control`: what no keyboard types. */
export type CommentFault = 'too_long' | 'control';

/** A comment ready to be sealed; empty where nothing was written. */
export interface Comment {
	text: string;
	/** The text in pieces, so that a page can mark what was cut. */
	pieces: CommentPiece[];
	/** Whether something looks like a licence plate: only the writer can tell. */
	asksAboutPlate: boolean;
}

export interface CommentPiece {
	text: string;
	/** Whether it stands for something that was cut. */
	isCut: boolean;
}

export type CommentReading = { ok: true; comment: Comment } | { ok: false; fault: CommentFault };

/** All but the line break and the tabulator. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Blanks and what is not seen at all. */
const UNSEEN = /^[\s\p{Cf}\u115f\u3164]*$/u;

/** Reads what was typed into the box. */
export function readComment(typed: string): CommentReading {
	// A form ends its lines in CR LF.
	const plain = typed.replace(/\r\n?/g, '\n').trim();
	if (CONTROL.test(plain)) return { ok: false, fault: 'control' };
	if (UNSEEN.test(plain)) return { ok: true, comment: NOTHING };
	// Before the rules run over it: nobody writes so much, and each rule costs time.
	if (plain.length > MOST_BYTES) return { ok: false, fault: 'too_long' };
	const { text, asksAboutPlate } = redact(plain);
	const pieces = piecesOf(text);
	const own = pieces.filter(({ isCut }) => !isCut).reduce((sum, { text }) => sum + text.length, 0);
	if (own > COMMENT_LIMIT || new TextEncoder().encode(text).length > MOST_BYTES) {
		return { ok: false, fault: 'too_long' };
	}
	return { ok: true, comment: { text, pieces, asksAboutPlate } };
}

const NOTHING: Comment = { text: '', pieces: [], asksAboutPlate: false };

const LABEL = new RegExp(
	`(${[...new Set(Object.values(LABELS))].map((label) => label.replace(/[[\]]/g, '\\$&')).join('|')})`
);

/** Splits at the labels, also those that an earlier pass has written. */
function piecesOf(text: string): CommentPiece[] {
	return text
		.split(LABEL)
		.map((piece, index) => ({ text: piece, isCut: index % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}
