/**
 * Made-up comments, each marked as such, so that nobody takes one for a resident's words wherever it
 * is shown, printed or copied to.
 */
import type { Random } from './random.ts';

/** One respondent in so many writes something. */
const ONE_WRITES_IN = 3;

const MARK = '(ข้อความสมมุติ)';

const PRAISE = [
	'เจ้าหน้าที่พูดจาดี อธิบายเข้าใจง่าย',
	'มาครั้งนี้เร็วกว่าปีก่อนมาก',
	'ป้ายบอกขั้นตอนชัดเจนดี',
	'ได้เอกสารครบในวันเดียว ประทับใจ',
	'คนแก่มาก็มีคนช่วยกรอกแบบให้'
];
const WISHES = [
	'อยากให้รับชำระภาษีวันเสาร์ด้วย',
	'ช่วงบ่ายรอคิวนานเกือบชั่วโมง',
	'อยากให้บอกในเว็บว่าต้องเตรียมเอกสารอะไรบ้าง',
	'ที่จอดรถน้อย วันนัดรับเบี้ยต้องจอดริมถนน',
	'ขออนุญาตก่อสร้างแล้วไม่รู้ว่าเรื่องถึงไหน อยากให้แจ้งความคืบหน้า',
	'อยากให้ประกาศว่าปีนี้ใช้งบทำถนนสายไหนบ้าง',
	'เก้าอี้รอคิวไม่พอ',
	'โทรมาถามแล้วสายไม่ว่างทั้งวัน',
	'ค่าธรรมเนียมควรติดไว้หน้าเคาน์เตอร์ จะได้ไม่ต้องถาม'
];
const NEUTRAL = ['', '', '', 'ขอบคุณ', 'รอบหน้าจะมาดูอีกว่าดีขึ้นไหม', 'ติดต่อกลับได้ที่ไลน์ somchai_example'];

/** A comment, or the empty text of most people. */
export function drawComment(random: Random): string {
	if (random() * ONE_WRITES_IN >= 1) return '';
	const lists = random() < 0.4 ? [PRAISE, WISHES] : [WISHES];
	const parts = [...lists, NEUTRAL].map((list) => list[Math.floor(random() * list.length)] ?? '');
	return [...parts.filter((part) => part !== ''), MARK].join(' ');
}
