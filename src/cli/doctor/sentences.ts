/** What `npm run doctor` says of each check: Thai first, its English twin below. */
import type { CheckCode, Finding, Level } from './judge.ts';

interface Words {
	th: string;
	en: string;
}

const NAMES: Record<CheckCode, Words> = {
	supabase: { th: 'ฐานข้อมูล', en: 'Database' },
	migrations: { th: 'โครงสร้างฐานข้อมูล', en: 'Migrations' },
	auth: { th: 'การเข้าสู่ระบบของ Supabase', en: 'Supabase Auth' },
	keys: { th: 'โฟลเดอร์กุญแจ', en: 'Folder of the keys' },
	public_url: { th: 'ที่อยู่บน QR (PUBLIC_URL)', en: 'Address on QR codes (PUBLIC_URL)' },
	proxy: { th: 'พร็อกซี (TRUST_PROXY)', en: 'Proxy (TRUST_PROXY)' },
	proxy_log: { th: 'บันทึกของพร็อกซี', en: 'Log of the proxy' },
	clock: { th: 'นาฬิกา', en: 'Clock' },
	time_zone: { th: 'เขตเวลาและปฏิทินไทย', en: 'Thai time zone and calendar' },
	retention: { th: 'ระยะเวลาเก็บคำตอบ', en: 'Retention' },
	backup: { th: 'การสำรองข้อมูล', en: 'Backup' }
};

/** What to do where a check is not well. */
const REMEDIES: Record<CheckCode, Words> = {
	supabase: {
		th: 'ติดต่อไม่ได้ เปิดด้วย npm start หรือตรวจ SUPABASE_URL กับกุญแจทั้งสอง',
		en: 'does not answer: run npm start, or check SUPABASE_URL and both keys'
	},
	migrations: {
		th: 'สั่ง supabase db push ถ้าตรวจไม่ได้ให้ตั้ง DATABASE_URL แล้วตรวจใหม่',
		en: 'run supabase db push; where it cannot be seen, set DATABASE_URL and look again'
	},
	auth: {
		th: 'ปิดการสมัครเองและการเข้าแบบไม่ระบุตัวในหน้าตั้งค่า Auth',
		en: 'switch off public sign-up and anonymous sign-in in the settings of Auth'
	},
	keys: {
		th: 'ให้บัญชีที่เปิดโปร่งใสอ่านได้เท่านั้น: chmod 700 โฟลเดอร์ keys (ถ้ายังไม่มีรอบ จะยังไม่มีโฟลเดอร์)',
		en: 'let nobody else read it: chmod 700 on the folder keys (there is none before the first round)'
	},
	public_url: {
		th: 'ตั้งเป็นที่อยู่ https ที่โทรศัพท์ทั่วไปเปิดได้',
		en: 'set it to an https address that any phone reaches'
	},
	proxy: {
		th: 'ตั้ง TRUST_PROXY=1 เมื่อมีพร็อกซี https อยู่หน้าโปร่งใสและไม่มีใครอ้อมได้ นอกนั้นไม่ต้องตั้ง',
		en: 'set TRUST_PROXY=1 where an https proxy stands in front that nobody can bypass, and only there'
	},
	proxy_log: {
		th: 'ดูจากที่นี่ไม่ได้ ตรวจเองว่าพร็อกซีไม่บันทึกที่อยู่ของผู้ตอบ (ตัวอย่างใน README)',
		en: 'cannot be seen from here: make sure yourself that it keeps no addresses (examples in README)'
	},
	clock: {
		th: 'ตั้งให้ตรงกับเวลามาตรฐาน (NTP) ทั้งเครื่องนี้และฐานข้อมูล',
		en: 'set it by NTP, on this machine and where the database is'
	},
	time_zone: {
		th: 'ใช้ Node ที่มีข้อมูลภาษาครบ (full-icu)',
		en: 'use a Node with all language data (full-icu)'
	},
	retention: {
		th: 'ตรวจว่าจำเป็นต้องเก็บคำตอบนานเท่านี้ (วัน) และประกาศบอกไว้ตรงกัน',
		en: 'make sure that answers must be kept for so many days, and that the notice says so'
	},
	backup: {
		th: 'สำรองด้วย npm run backup ทุกสัปดาห์ ถ้าฐานข้อมูลอยู่ที่อื่น ตรวจการสำรองที่นั่น',
		en: 'run npm run backup every week; where the database is elsewhere, look at the backups there'
	}
};

const MARKS: Record<Level, Words> = {
	ok: { th: 'เรียบร้อย', en: 'ok' },
	warn: { th: 'ควรแก้', en: 'warning' },
	fail: { th: 'ต้องแก้', en: 'to be mended' },
	unseen: { th: 'ตรวจจากที่นี่ไม่ได้', en: 'not seen' }
};

/** A line in Thai and a line in English. */
export function describeFinding({ code, level, found }: Finding): string {
	const line = (language: keyof Words) => {
		const remedy = level === 'ok' ? '' : `: ${REMEDIES[code][language]}`;
		const what = found === '' ? '' : ` (${found})`;
		return `[${MARKS[level][language]}] ${NAMES[code][language]}${what}${remedy}`;
	};
	return `${line('th')}\n    ${line('en')}`;
}
