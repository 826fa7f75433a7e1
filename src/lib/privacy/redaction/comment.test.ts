import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComment, type Comment } from './comment.ts';
import { LABELS, redact } from './redact.ts';
import { KEPT, PLATES, REDACTED } from './vectors.ts';

function comment(typed: string): Comment {
	const reading = readComment(typed);
	if (!reading.ok) throw new Error(`It is ${reading.fault}.`);
	return reading.comment;
}

const typed = fc.oneof(
	fc
		.array(
			fc.constantFrom(
				...REDACTED.map(([text]) => text),
				...KEPT,
				...Object.values(LABELS),
				' ',
				'\n',
				'\r\n',
				'๐',
				'1',
				'@'
			),
			{ maxLength: 6 }
		)
		.map((parts) => parts.join('')),
	fc.string({ unit: 'grapheme', maxLength: 120 })
);

describe('P37: a comment', () => {
	it.each(REDACTED)('has nothing of %j left in it', (text, kinds) => {
		const { pieces } = comment(`เรื่องนี้ ${text} ครับ`);
		expect(pieces.filter(({ isCut }) => isCut)).toHaveLength(kinds.length);
	});

	it.each(KEPT)('keeps %j', (text) => {
		const pieces = text === '' ? [] : [{ text, isCut: false }];
		expect(comment(text)).toMatchObject({ text, pieces });
	});

	it.each(PLATES)('of %j asks about a licence plate: %j', (text, asks) => {
		expect(comment(text).asksAboutPlate).toBe(asks);
	});

	it('that the phone has made ready is left as it is by the server, marks and questions included', () => {
		fc.assert(
			fc.property(typed, (text) => {
				const onThePhone = readComment(text);
				fc.pre(onThePhone.ok);
				// A form ends its lines in CR LF on the way.
				const sent = onThePhone.comment.text.replaceAll('\n', '\r\n');
				expect(readComment(sent)).toEqual(onThePhone);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is in its pieces byte by byte', () => {
		fc.assert(
			fc.property(typed, (text) => {
				const reading = readComment(text);
				fc.pre(reading.ok);
				const { comment } = reading;
				expect(comment.pieces.map((piece) => piece.text).join('')).toBe(comment.text);
				expect(comment.text).toBe(redact(comment.text).text);
			})
		);
	});

	it('ends no line in CR and has no blank around it', () => {
		expect(comment('  ก\r\nข\rค \n').text).toBe('ก\nข\nค');
	});

	it.each(['', '   ', '\r\n\t', '\u200b', '\u00a0\ufeff', '\u3164 \u200d'])(
		'of nothing that can be seen (%j) is empty',
		(text) => {
			expect(comment(text)).toEqual({ text: '', pieces: [], asksAboutPlate: false });
		}
	);

	it('may have 500 characters and no more', () => {
		expect(comment('ก'.repeat(500)).text).toHaveLength(500);
		expect(readComment('ก'.repeat(501))).toEqual({ ok: false, fault: 'too_long' });
		expect(readComment('ก'.repeat(100_000))).toEqual({ ok: false, fault: 'too_long' });
	});

	it('is not made too long by what was cut out of it', () => {
		const many = 'ก'.repeat(470) + ' @abc @abd @abe @abf';
		const { text } = comment(many);
		expect(text.length).toBeGreaterThan(500);
		expect(comment(text).text).toBe(text);
	});

	it('never takes more than its envelope holds', () => {
		expect(readComment('@abc '.repeat(120))).toEqual({ ok: false, fault: 'too_long' });
	});

	it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085'])(
		'with the control character %j is refused',
		(control) => {
			expect(readComment(`รอ${control}นาน`)).toEqual({ ok: false, fault: 'control' });
		}
	);
});
