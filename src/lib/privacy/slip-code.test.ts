import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSlipCode, generateSlipCode, hashSlipCode, readSlipCode } from './slip-code.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const code = fc
	.uint8Array({ minLength: 12, maxLength: 12 })
	.map((bytes) => generateSlipCode(() => bytes));
const position = fc.nat(12);

describe('a slip code', () => {
	it('has 13 characters that cannot be taken for one another', () => {
		fc.assert(
			fc.property(code, (plain) => {
				expect(plain).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
			})
		);
	});

	it('uses all 60 random bits', () => {
		const codes = Array.from({ length: 1000 }, () => generateSlipCode(randomBytes));
		for (let at = 0; at < 13; at++) {
			expect(new Set(codes.map((plain) => plain[at])).size).toBe(32);
		}
	});

	it('is printed in three groups', () => {
		expect(formatSlipCode('ABCDEFGHJKMNP')).toBe('ABCD-EFGH-JKMNP');
	});

	it('is read as it was printed', () => {
		fc.assert(
			fc.property(code, (plain) => {
				expect(readSlipCode(formatSlipCode(plain))).toEqual({ ok: true, code: plain });
			})
		);
	});

	it('with any one wrong character is found out', () => {
		fc.assert(
			fc.property(code, position, fc.constantFrom(...ALPHABET), (plain, at, wrong) => {
				fc.pre(plain[at] !== wrong);
				const typed = plain.slice(0, at) + wrong + plain.slice(at + 1);
				expect(readSlipCode(typed)).toEqual({ ok: false, fault: 'check' });
			})
		);
	});

	it('with any two characters exchanged is found out, neighbours or not', () => {
		fc.assert(
			fc.property(code, position, position, (plain, a, b) => {
				fc.pre(plain[a] !== plain[b]);
				const characters = [...plain];
				[characters[a], characters[b]] = [plain[b] ?? '', plain[a] ?? ''];
				expect(readSlipCode(characters.join(''))).toEqual({ ok: false, fault: 'check' });
			})
		);
	});

	it('is read however it is typed: case, separators, look-alikes, Thai and full-width digits', () => {
		const spellings = (character: string): string[] => {
			const digit = '0123456789'.indexOf(character);
			const thai = digit < 0 ? [] : [String.fromCharCode(0x0e50 + digit)];
			const wide = String.fromCharCode(character.charCodeAt(0) + 0xfee0);
			const alike = { '0': ['O', 'o'], '1': ['I', 'i', 'L', 'l'] }[character] ?? [];
			return [character, character.toLowerCase(), wide, ...thai, ...alike];
		};
		const separator = fc.constantFrom('', '', ' ', '-', '–', '\u00a0', '\u200b', ' - ', '\n');
		const typed = code.chain((plain) =>
			fc
				.tuple(
					...[...plain].map((character) =>
						fc.tuple(separator, fc.constantFrom(...spellings(character)))
					)
				)
				.map((parts) => ({ plain, text: parts.flat().join('') }))
		);
		fc.assert(
			fc.property(typed, ({ plain, text }) => {
				expect(readSlipCode(text)).toEqual({ ok: true, code: plain });
			})
		);
	});

	it.each([
		['', 'length'],
		['ABCD-EFGH', 'length'],
		['ABCD-EFGH-JKMNP-Q', 'length'],
		['ABCD-EFGH-JKMNU', 'character'],
		['ABCD-EFGH-JKMN!', 'character'],
		['กขคงจฉชซฌญฎฏฐ', 'character']
	])('%j is faulty by its %s', (typed, fault) => {
		expect(readSlipCode(typed)).toEqual({ ok: false, fault });
	});
});

describe('the hash of a slip code', () => {
	const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
	const pepper = randomBytes(32);

	it('is the HMAC of round and code', () => {
		const bytes = Buffer.concat([
			Buffer.from(round.replaceAll('-', ''), 'hex'),
			Buffer.from('C0DE')
		]);
		const expected = createHmac('sha256', pepper).update(bytes).digest('hex');
		expect(hashSlipCode('C0DE', round, pepper)).toBe(expected);
	});

	it('differs between rounds and between peppers', () => {
		const hashes = [
			hashSlipCode('C0DE', round, pepper),
			hashSlipCode('C0DE', '00000000-0000-4000-8000-000000000000', pepper),
			hashSlipCode('C0DE', round, randomBytes(32))
		];
		expect(new Set(hashes).size).toBe(3);
	});
});
