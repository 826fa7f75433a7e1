import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '../instrument/catalogue.ts';
import { tidy } from './plain.ts';
import { LONGEST_QUESTION, readQuestion } from './question.ts';
import { splitWording } from './wording-list.ts';

const IIT = surveyInstrument('iit-2566');
const EIT = surveyInstrument('eit-2566');

const questionsIn = (typed: string, instrument = IIT) =>
	Object.fromEntries(splitWording(typed, instrument).questions);
/** `line why` of every line that was not taken. */
const notTaken = (typed: string, instrument = IIT) =>
	splitWording(typed, instrument).notTaken.map(({ line, why }) => `${line} ${why}`);

describe('a pasted list', () => {
	it.each([
		['with codes', 'I1 ข้อหนึ่ง\nI2 ข้อสอง'],
		['with codes in Thai digits', 'i๑ ข้อหนึ่ง\ni๒ ข้อสอง'],
		['with a word and a number', 'ข้อ ๑ ข้อหนึ่ง\r\nข้อคำถามที่ 2) ข้อสอง'],
		['of a spreadsheet', 'I1\tข้อหนึ่ง\nI2\tข้อสอง'],
		['of a spreadsheet with a running number', '1\tI1\tข้อหนึ่ง\n2\tI2\tข้อสอง'],
		['of a spreadsheet with the part', 'IIT\tI1\tข้อหนึ่ง\nIIT\tI2\tข้อสอง'],
		['with the code on a line of its own', 'I1\nข้อหนึ่ง\n\nI2\nข้อสอง'],
		['with numbers alone', '1. ข้อหนึ่ง\n2. ข้อสอง'],
		['without a space behind the code', 'I1ข้อหนึ่ง\nข้อ ๒ข้อสอง'],
		['in another order', 'I2 ข้อสอง\nI1 ข้อหนึ่ง'],
		['twice the same', 'I1 ข้อหนึ่ง\nI2 ข้อสอง\nI1 ข้อหนึ่ง']
	])('%s is split into its items', (_, typed) => {
		expect(questionsIn(typed)).toEqual({ i1: 'ข้อหนึ่ง', i2: 'ข้อสอง' });
		expect(notTaken(typed)).toEqual([]);
	});

	it('goes on with an item until the next, whatever is numbered in between', () => {
		const typed = 'ข้อ 1 ท่านเห็นว่า\n1. เป็นไปตามขั้นตอน\n2.  เป็นไปตามเวลา\nข้อ 2 ต่อไป';
		expect(questionsIn(typed)).toEqual({
			i1: 'ท่านเห็นว่า 1. เป็นไปตามขั้นตอน 2. เป็นไปตามเวลา',
			i2: 'ต่อไป'
		});
	});

	it('reads a cell of several lines as one question', () => {
		expect(questionsIn('I1\t"เป็นไป ""ตามขั้นตอน""\nและเวลา"\nI2\tต่อไป')).toEqual({
			i1: 'เป็นไป "ตามขั้นตอน" และเวลา',
			i2: 'ต่อไป'
		});
		expect(notTaken('I1\t"สอง\nบรรทัด"\nI99\tต่อไป'), 'lines as they were pasted').toEqual([
			'3 unknown_item'
		]);
	});

	it('leaves answers, headings and what came before the first code out, and tells so', () => {
		const typed = [
			'แบบวัดการรับรู้',
			'ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน',
			'E1 ถาม',
			'( ) น้อยที่สุดหรือไม่มีเลย ( ) น้อย ( ) มาก ( ) มากที่สุด',
			'E4\tมีหรือไม่\t\tไม่มี\tมี'
		].join('\n');
		expect(questionsIn(typed, EIT)).toEqual({ e1: 'ถาม', e4: 'มีหรือไม่' });
		expect(notTaken(typed, EIT)).toEqual(['1 no_code', '2 heading', '4 answer']);
	});

	it.each([
		['an item of another part', 'E1 ถาม', '1 other_part'],
		['an item that the questionnaire has not', 'I31 ถาม', '1 unknown_item'],
		['several items at once', 'I1-I6 ถาม', '1 several_codes'],
		['two cells that could be the question', 'I1\tถาม\tอธิบาย', '1 several_cells'],
		['a code without words', 'I1', '1 no_words'],
		['too many words', `I1 ${'ก'.repeat(501)}`, '1 too_long'],
		['a control character', 'I1 ถาม\u0007', '1 control'],
		['a turned direction of writing', 'I1 ถาม\u202eมาถ', '1 control']
	])('does not take %s', (_, typed, told) => {
		expect(questionsIn(`${typed}\nI2 ต่อไป`)).toEqual({ i2: 'ต่อไป' });
		expect(notTaken(`${typed}\nI2 ต่อไป`)).toEqual([told]);
	});

	it('takes neither of two questions for one item', () => {
		const typed = 'I1 ถามอย่างหนึ่ง\nI2 ต่อไป\nI1 ถามอีกอย่าง';
		expect(questionsIn(typed)).toEqual({ i2: 'ต่อไป' });
		expect(notTaken(typed)).toEqual(['1 twice', '3 twice']);
	});
});

describe('any list', () => {
	const word = fc.constantFrom(
		'ท่านเห็นว่า',
		'หน่วยงาน',
		'มากน้อยเพียงใด',
		'(เช่น)',
		'10,000 บาท',
		'IIT',
		'i5',
		'ข้อ 3',
		'ตัวชี้วัด',
		'"โปร่งใส"',
		'=1+1',
		'<b>',
		'1.'
	);
	/** Begins with a word that is no code and no answer. */
	const question = fc.array(word, { maxLength: 8 }).map((words) => ['คำถาม', ...words].join(' '));
	const FORMS: ((number: number, text: string) => string)[] = [
		(n, text) => `I${n} ${text}`,
		(n, text) => `i${n}. ${text}`,
		(n, text) => `ข้อ ${n} ${text}`,
		(n, text) => `ข้อ ${n}\t${text}`,
		(n, text) => `${n}\tI${n}\t${text}`,
		(n, text) => `I${n}\n${text}`,
		(n, text) => `I${n}\t"${text.replaceAll('"', '""').replaceAll(' ', '\n')}"`
	];

	it('in each form that a list may have gives back the questions it was made of', () => {
		const list = fc.dictionary(fc.constantFrom(...IIT.items.map(({ code }) => code)), question);
		fc.assert(
			fc.property(list, fc.constantFrom(...FORMS), (items, form) => {
				const typed = Object.entries(items).map(([code, text]) =>
					form(Number(code.slice(1)), text)
				);
				expect(questionsIn(typed.join('\n'))).toEqual({ ...items });
				expect(notTaken(typed.join('\r\n'))).toEqual([]);
			})
		);
	});

	it('gives questions of the questionnaire alone, made of what was pasted, ready to be kept', () => {
		const piece = fc.oneof(
			fc.constantFrom('I1 ', 'ข้อ ๒ ', 'E3\t', '\n', '\t', '"', '1. ', 'น้อย', '\u0007', '\u202e'),
			fc.string({ unit: 'binary', maxLength: 12 })
		);
		const squeezed = (text: string) => tidy(text).replace(/[\s"]/g, '');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const typed = pieces.join('');
				const codes = new Set(IIT.items.map(({ code }) => code));
				for (const [code, text] of splitWording(typed, IIT).questions) {
					expect(codes.has(code)).toBe(true);
					expect(readQuestion(text)).toEqual({ ok: true, text });
					expect([...text].length).toBeGreaterThan(0);
					expect([...text].length).toBeLessThanOrEqual(LONGEST_QUESTION);
					let rest = squeezed(typed);
					for (const letter of squeezed(text)) {
						expect(rest).toContain(letter);
						rest = rest.slice(rest.indexOf(letter) + letter.length);
					}
				}
			})
		);
	});

	it('loses no line unsaid: each is in a question or among those not taken', () => {
		const line = fc.oneof(
			fc
				.tuple(fc.constantFrom('I1 ', 'I2 ', 'E1 ', 'ข้อ 40 ', ''), question)
				.map((two) => two.join('')),
			fc.constantFrom('น้อย', 'ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่', 'I1-I3')
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
				const { questions, notTaken: told } = splitWording(lines.join('\n'), IIT);
				const asked = [...questions.values()].join('\n');
				const lost = lines.filter((written, at) => {
					const words = written.slice(written.indexOf('คำถาม'));
					const isTold = told.some((one) => one.line === at + 1 || one.why === 'twice');
					return !isTold && !asked.includes(words);
				});
				expect(lost).toEqual([]);
			})
		);
	});
});
