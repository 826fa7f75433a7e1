import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, redact } from './redact.ts';
import type { CutKind } from './rules.ts';
import { shadowOf } from './shadow.ts';
import { KEPT, PLATES, REDACTED } from './vectors.ts';

const kindsOf = (text: string) =>
	redact(text).pieces.flatMap(({ kind }) => (kind === 'kept' ? [] : [kind]));

describe('P37: redaction', () => {
	it.each(REDACTED)('cuts %j as %j', (text, kinds) => {
		expect(kindsOf(text)).toEqual(kinds);
	});

	it.each(REDACTED)('leaves no four digits or handle of %j behind', (text) => {
		const left = shadowOf(
			redact(text)
				.pieces.map((p) => (p.kind === 'kept' ? p.text : ' '))
				.join('')
		);
		expect(left.replace(/[ .()-]/g, '')).not.toMatch(/\d{5}|@/);
	});

	it.each(KEPT)('leaves %j as it is', (text) => {
		expect(redact(text).text).toBe(text);
	});

	it.each(PLATES)('asks about a licence plate in %j: %j', (text, asks) => {
		expect(redact(text).asksAboutPlate).toBe(asks);
	});

	it('has more than a hundred vectors beside the specified ones', () => {
		expect(REDACTED.length + KEPT.length).toBeGreaterThan(130);
	});

	const alphabet = fc.constantFrom(
		...'0123456789๐๘๑O l-. ()+@/:ab',
		'ไลน์ ',
		'www.',
		'line ',
		'.com',
		'\u200b',
		...Object.values(LABELS)
	);
	const texts = fc.oneof(
		fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary', maxLength: 80 }),
		fc
			.array(fc.constantFrom(...REDACTED.map(([text]) => text), ...KEPT), { maxLength: 4 })
			.map((parts) => parts.join(''))
	);

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const once = redact(text).text;
				expect(redact(once).text).toBe(once);
			}),
			{ numRuns: 3000 }
		);
	});

	it('only ever cuts: what is kept stands in the text in the same order', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let position = 0;
				for (const piece of redact(text).pieces) {
					if (piece.kind !== 'kept') continue;
					position = text.indexOf(piece.text, position);
					expect(position).toBeGreaterThanOrEqual(0);
					position += piece.text.length;
				}
			})
		);
	});

	it('finds a phone number whatever digits, dashes and gaps it is written with', () => {
		const digit = (value: number) =>
			fc.constantFrom(
				...[0x30, 0x0e50, 0xff10, 0x1040].map((z) => String.fromCodePoint(z + value))
			);
		const gap = fc.constantFrom('', ' ', '-', '–', '\u200b', '\u00a0', '.', ' - ');
		const phone = fc
			.tuple(
				fc.constantFrom(6, 8, 9),
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
			)
			.chain(([first, rest]) =>
				fc.tuple(
					...[0, first, ...rest].flatMap((value, i) =>
						i === 0 ? [digit(value)] : [gap, digit(value)]
					)
				)
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(phone, (number) => {
				const kinds: CutKind[] = kindsOf(`โทร ${number} ได้`);
				expect(kinds).toEqual(['phone']);
			})
		);
	});

	it.each(['0 8-1.', 'a@', 'www.', 'line ', '(((', '@.', '2566 '])(
		'takes noise of %j without backtracking for minutes',
		(noise) => {
			const text = noise.repeat(40_000 / noise.length);
			expect(redact(redact(text).text).text).toBe(redact(text).text);
		}
	);
});

describe('the shadow', () => {
	it('is as long as the text, and its own shadow', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(shadowOf(text)).toHaveLength(text.length);
				expect(shadowOf(shadowOf(text))).toBe(shadowOf(text));
			})
		);
	});
});
