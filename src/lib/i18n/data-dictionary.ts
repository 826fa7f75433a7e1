/**
 * The data dictionary of respondent data in Thai, with a made-up example of each column. The English
 * sentences are the database's own comments; a test keeps both complete (P39).
 */

/** Thai sentence of a table, or of a column as `table.column`. */
export const DICTIONARY_TH: Readonly<Record<string, string>> = {
	comment_releases: 'บันทึกว่าเมื่อปิดรอบเก็บข้อความไว้กี่ข้อความ',
	'comment_releases.round_id': 'รอบสำรวจ',
	'comment_releases.released': 'จำนวนข้อความที่เก็บไว้ เลข 0 คือมีน้อยไปจึงทำลายทั้งหมด',

	comments: 'ข้อความที่ผู้ตอบเขียนเอง ของรอบที่ปิดแล้ว ไม่มีช่องใดโยงไปหาคำตอบ',
	'comments.round_id': 'รอบสำรวจ',
	'comments.body': 'ข้อความตามที่ผู้เขียนเห็นก่อนส่ง ตัดเบอร์โทร เลข และที่อยู่เว็บออกแล้ว',

	inbox: 'ซองคำตอบที่ปิดผนึกแล้ว และรอการรวมครั้งถัดไป',
	'inbox.id': 'ชื่อซองที่สุ่มขึ้น ใช้บอกว่าการรวมครั้งหนึ่งหยิบซองใดไป',
	'inbox.round_id': 'รอบสำรวจ ผนึกไว้ในซองด้วย',
	'inbox.cell': 'กลุ่มจุดบริการของ QR ที่สแกน ผนึกไว้ในซองด้วย',
	'inbox.envelope': 'คำตอบที่เข้ารหัสด้วยกุญแจของรอบ ยาว 1,052 ไบต์เท่ากันทุกซอง',

	inbox_comments: 'ซองข้อความที่ปิดผนึกแล้ว รอจนปิดรอบ มีหนึ่งซองต่อหนึ่งคำตอบ แม้ไม่ได้เขียน',
	'inbox_comments.id': 'ชื่อซองที่สุ่มขึ้น',
	'inbox_comments.round_id': 'รอบสำรวจ ผนึกไว้ในซองด้วย',
	'inbox_comments.envelope': 'ข้อความที่เข้ารหัสด้วยกุญแจของรอบ ยาว 4,124 ไบต์เท่ากันทุกซอง',

	marks: 'ยอดนับทั้งรอบว่ามีคำตอบกี่ชุดที่มีลักษณะหนึ่ง ไม่ติดไว้กับคำตอบชุดใด',
	'marks.round_id': 'รอบสำรวจ',
	'marks.mark': 'ลักษณะที่นับ: ตอบทางที่ดีที่สุดทุกข้อ (all_top) มีผู้ช่วยตอบ (assisted) หรือคัดจากกระดาษ (paper)',
	'marks.n': 'มีคำตอบกี่ชุด รวมทุกครั้งและทุกกลุ่ม',

	mixes: 'บันทึกว่ารวมคำตอบกลุ่มใดไปแล้วกี่ชุด',
	'mixes.round_id': 'รอบสำรวจ',
	'mixes.cell': 'กลุ่มที่คำตอบถูกนับรวม',
	'mixes.moved': 'จำนวนชุดที่รวมครั้งนั้น ไม่เคยน้อยกว่าจำนวนขั้นต่ำของรอบ',
	'mixes.day': 'วันที่รวมคำตอบ ไม่ใช่วันที่ตอบ',

	published_tallies: 'ยอดนับส่วนที่แสดงได้ ขยับแต่ละครั้งด้วยคำตอบอย่างน้อยเท่าจำนวนขั้นต่ำ',
	'published_tallies.round_id': 'รอบสำรวจ',
	'published_tallies.cell': 'กลุ่มที่นับรวม เลข 0 คือส่วนที่กลุ่มเดียวยังแสดงไม่ได้เมื่อปิดรอบ',
	'published_tallies.item': 'ข้อคำถาม',
	'published_tallies.option': 'ตัวเลือก เครื่องหมาย - และ x มีความหมายเหมือนในตาราง tallies',
	'published_tallies.n': 'จำนวนที่แสดงได้',

	responses: 'คำตอบของประชาชนที่รวมและสลับแล้ว ไม่มีคำตอบของบุคลากรในตารางนี้',
	'responses.round_id': 'รอบสำรวจ',
	'responses.cell': 'กลุ่มที่คำตอบถูกนับรวม',
	'responses.day': 'วันที่รวมคำตอบ ไม่ใช่วันที่ตอบ',
	'responses.answers': 'ตัวเลือกของแต่ละข้อจากผู้ตอบหนึ่งคน โดยไม่รู้ว่าเป็นใคร',

	slips: 'บัตรของรอบบุคลากร รู้จักเพียงรหัสบัตรที่แปลงแล้ว',
	'slips.round_id': 'รอบที่ใช้บัตรนี้ได้',
	'slips.h': 'รหัสบัตรที่แปลงด้วยความลับนอกฐานข้อมูล จึงแปลงกลับจากตารางนี้ไม่ได้',
	'slips.state': 'ยังไม่ใช้ ใช้แล้ว หรือยกเลิก ไม่บอกว่าใช้เมื่อใดหรือใครใช้',
	'slips.blinded_hash': 'รอยของข้อความปิดตาที่เซ็นให้บัตรนี้ ใช้ส่งซ้ำเมื่อเน็ตหลุด และลบเมื่อปิดรอบ',

	spent: 'รอยกันนับซ้ำ บอกเพียงว่าแบบสอบถามหรือตั๋วใบนี้ใช้แล้ว ไม่มีช่องใดโยงไปหาคำตอบ',
	'spent.round_id': 'รอบสำรวจ',
	'spent.h': 'เลขสุ่มของแบบสอบถามหรือตั๋วที่แปลงแล้ว ไม่มีอะไรเกี่ยวกับผู้ตอบอยู่ในนั้น',

	tallies: 'ยอดนับของคำตอบที่รวมแล้วทั้งหมด แยกทีละข้อ',
	'tallies.round_id': 'รอบสำรวจ',
	'tallies.cell': 'กลุ่มที่นับรวม เลข 0 คือส่วนที่เหลือ',
	'tallies.item': 'ข้อคำถาม เช่น e1',
	'tallies.option': 'ตัวเลือก เครื่องหมาย - คือไม่ตอบ และ x คือไม่ใช่งานของฉันหรือไม่ทราบ',
	'tallies.n': 'มีกี่คนเลือกข้อนี้'
};

const ROUND = '5b0d6a52-3c1e-4f7a-9d43-2a8f10c7e6b1';

/** The answers that examples are made of. */
export const EXAMPLE_ANSWERS: Readonly<Record<string, string>> = {
	e1: '3',
	e2: '4',
	e3: '-',
	e4: '2'
};

/** A made-up value of each column, as an administrator of the database would see it. */
export const DICTIONARY_EXAMPLES: Readonly<Record<string, string>> = {
	'comment_releases.round_id': ROUND,
	'comment_releases.released': '17',
	'comments.round_id': ROUND,
	'comments.body': 'รอคิวนานช่วงบ่าย โทรถามที่ [ตัดเบอร์โทร] ไม่มีคนรับ',
	'inbox.id': 'e7c1b0f4-08d2-4c66-8a35-51f9d2c4aa07',
	'inbox.round_id': ROUND,
	'inbox.cell': '2',
	'inbox.envelope': '\\x9f3ac81d5be20764…',
	'inbox_comments.id': '2b9f6d10-77ce-4e0a-b1c4-9c0e5d3a8f26',
	'inbox_comments.round_id': ROUND,
	'inbox_comments.envelope': '\\x07d4b6e92ac15f83…',
	'marks.round_id': ROUND,
	'marks.mark': 'paper',
	'marks.n': '12',
	'mixes.round_id': ROUND,
	'mixes.cell': '2',
	'mixes.moved': '14',
	'mixes.day': '2026-12-06',
	'published_tallies.round_id': ROUND,
	'published_tallies.cell': '2',
	'published_tallies.item': 'e1',
	'published_tallies.option': '3',
	'published_tallies.n': '21',
	'responses.round_id': ROUND,
	'responses.cell': '2',
	'responses.day': '2026-12-06',
	'responses.answers': JSON.stringify(EXAMPLE_ANSWERS),
	'slips.round_id': ROUND,
	'slips.h': '\\x41d07c9be3f8256a…',
	'slips.state': 'redeemed',
	'slips.blinded_hash': '\\x7ce10b94d35fa286…',
	'spent.round_id': ROUND,
	'spent.h': '\\xd82e6f15a9c3407b…',
	'tallies.round_id': ROUND,
	'tallies.cell': '2',
	'tallies.item': 'e1',
	'tallies.option': '3',
	'tallies.n': '24'
};
