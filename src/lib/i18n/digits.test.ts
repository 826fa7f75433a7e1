import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inThaiDigits, pageInThaiDigits } from './digits.ts';

const ZERO = '๐'.charCodeAt(0);
const back = (text: string) =>
	text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - ZERO));

describe('numbers in Thai digits', () => {
	it.each([
		['ข้อ 4 จาก 15', 'ข้อ ๔ จาก ๑๕'],
		['29.70 จาก 100', '๒๙.๗๐ จาก ๑๐๐'],
		['ลดลง -3.25 คะแนน', 'ลดลง -๓.๒๕ คะแนน'],
		['10–15%', '๑๐–๑๕%'],
		['1,234 คำตอบ.', '๑,๒๓๔ คำตอบ.'],
		['30 พ.ย. 2569', '๓๐ พ.ย. ๒๕๖๙'],
		['มาตรา 24 (4)', 'มาตรา ๒๔ (๔)']
	])('%s is %s', (arabic, thai) => {
		expect(inThaiDigits(arabic)).toBe(thai);
	});

	it.each([
		'544G-XZ7F-C7W4C',
		'e15',
		'data@test2.example',
		'http://192.168.1.5:3000/e/8vekw7xf5a',
		'0-2000-0000',
		'1234-5678-9012A',
		'10:30'
	])('leaves %s, which is no number, as it is', (text) => {
		expect(inThaiDigits(text)).toBe(text);
	});

	it('change nothing but digits, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-:ก a@/#&;%') }), (text) => {
				expect(back(inThaiDigits(text))).toBe(text);
			})
		);
	});
});

describe('a page in Thai digits', () => {
	it('keeps tags, fields, styles and what is shown as it is written', () => {
		const page =
			'<style>a{margin:1px 2 3}</style><p id="e1" data-n="5">ข้อ 1 &#39;2&#39; <b>3</b></p>' +
			'<pre>{"e1":"4"}</pre><input value="5"><textarea>6</textarea> 7';
		expect(pageInThaiDigits(page)).toBe(
			page
				.replace('ข้อ 1', 'ข้อ ๑')
				.replace('&#39;2&#39;', '&#39;๒&#39;')
				.replace('<b>3', '<b>๓')
				.replace(/7$/, '๗')
		);
	});

	it('P38: never changes what the review says will be stored', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom('e1', 'i12'), fc.constantFrom('1', '-')),
				(stored) => {
					const shown = `<pre>${JSON.stringify(stored)}</pre>`;
					expect(pageInThaiDigits(`<p>12</p>${shown}`)).toBe(`<p>๑๒</p>${shown}`);
				}
			)
		);
	});
});
