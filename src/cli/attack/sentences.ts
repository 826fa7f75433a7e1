/** What the command `attack` says: Thai first, its English twin beside it. */
import type { Row, Verdict, Who } from './observation.ts';

interface Words {
	th: string;
	en: string;
}

type Wording = (value: string) => Words;

const COMMAND = {
	usage: () => ({
		th: 'วิธีใช้: npm run attack -- [--own] [--short] [--json] [--log ไฟล์] [--url ที่อยู่]',
		en: 'Usage: npm run attack -- [--own] [--short] [--json] [--log FILE] [--url URL]'
	}),
	not_running: (data) => ({
		th: `ไม่พบโปร่งใสที่กำลังทำงานกับโฟลเดอร์ ${data} เปิดด้วย npm start ก่อน หรือเติม --own ให้ทดลองกับชุดชั่วคราว`,
		en: `No Prongsai runs on ${data}: start it with npm start, or add --own to attack one of its own. With SUPABASE_URL set, give --url too.`
	}),
	no_database: () => ({
		th: 'ต้องเข้าฐานข้อมูลในฐานะผู้ดูแล ตั้ง DATABASE_URL ก่อน',
		en: 'The database must be reached as its administrator: set DATABASE_URL.'
	}),
	no_demonstration: () => ({
		th: 'ไม่มีหน่วยงานสาธิต จึงไม่ทดลองโจมตี เพื่อไม่ให้แตะข้อมูลจริง เติม --own เพื่อทดลองกับชุดชั่วคราว',
		en: 'There is no demonstration agency, and real data is never touched: add --own to attack an instance of its own.'
	}),
	log_unreadable: (file) => ({ th: `เปิดไฟล์ ${file} ไม่ได้`, en: `Cannot read the file ${file}.` }),
	not_started: (reason) => ({
		th: `เปิดชุดชั่วคราวไม่สำเร็จ (${reason})`,
		en: `The instance of its own did not start: ${reason}`
	}),
	stopped: () => ({
		th: 'หยุดตามที่สั่ง และลบสิ่งที่สร้างไว้แล้ว',
		en: 'Stopped as told; what was made is removed.'
	}),
	starting: () => ({
		th: 'กำลังเปิดโปร่งใสชุดชั่วคราวสำหรับทดลองโจมตี',
		en: 'Starting an instance of its own'
	}),
	attacking: (url) => ({
		th: `กำลังทดลองโจมตี ${url} ใช้เฉพาะหน่วยงานสาธิต และลบสิ่งที่สร้างไว้เมื่อจบ`,
		en: `Attacking ${url}, in the demonstration agency alone; what is made is removed afterwards`
	})
} satisfies Record<string, Wording>;

const PEOPLE: Record<Who, Words> = {
	outsider: { th: 'คนนอก', en: 'outsider' },
	colleague: { th: 'เพื่อนร่วมงานที่เคาน์เตอร์', en: 'colleague at the counter' },
	analyst: { th: 'นักวิเคราะห์', en: 'analyst' },
	administrator: { th: 'ผู้ดูแลฐานข้อมูล', en: 'administrator with SQL' }
};

const VERDICTS: Record<Verdict, Words> = {
	held: { th: 'กันได้', en: 'held' },
	broken: { th: 'รั่ว', en: 'broken' },
	could_not_look: { th: 'ตรวจไม่ได้', en: 'could not look' }
};

interface Story {
	/** What is tried. */
	tries: Words;
	/** What it looked at; the numbers are the row's. */
	saw: (looked: Row['looked']) => Words;
}

const STORIES = {
	rest: {
		tries: {
			th: 'ใช้กุญแจสาธารณะอ่านและแก้ทุกตาราง เรียกทุกฟังก์ชัน และเปิดหน้าเจ้าหน้าที่',
			en: 'read and write every table, call every function and open staff pages with the public key'
		},
		saw: ({ tables, functions, pages }) => ({
			th: `${tables} ตาราง ${functions} ฟังก์ชัน ${pages} หน้า`,
			en: `${tables} tables, ${functions} functions, ${pages} pages`
		})
	},
	non_interference: {
		tries: {
			th: 'อ่านทุกหน้าก่อนและหลังมีคนตอบ แล้วเทียบทีละไบต์',
			en: 'read every page before and after somebody answers, and compare the bytes'
		},
		saw: ({ addresses, readers }) => ({
			th: `${addresses} หน้า โดยผู้อ่าน ${readers} แบบ`,
			en: `${addresses} addresses, ${readers} kinds of reader`
		})
	},
	headers: {
		tries: {
			th: 'หาคุกกี้ ส่วนหัวที่ขาด และสิ่งที่เรียกจากเว็บอื่นในหน้าแบบสำรวจ',
			en: "look for cookies, missing headers and other origins on respondents' pages"
		},
		saw: ({ pages }) => ({ th: `${pages} หน้า`, en: `${pages} pages` })
	},
	forgery: {
		tries: {
			th: 'ส่งคำตอบซ้ำ ปลอมหรือยืมใบอนุญาตส่ง และใช้รหัสของคนอื่น',
			en: 'send an answer again, forge or borrow a form token, use a slip twice'
		},
		saw: ({ attempts }) => ({ th: `ลอง ${attempts} วิธี`, en: `${attempts} ways tried` })
	},
	increments: {
		tries: {
			th: 'จดผลที่ประกาศหลังรวมคำตอบแต่ละครั้ง แล้วนำมาลบกัน',
			en: 'note the published figures after each mix and subtract'
		},
		saw: ({ mixes, answers, published }) => ({
			th: `รวม ${mixes} ครั้ง ตอบ ${answers} ประกาศ ${published}`,
			en: `${mixes} mixes, ${answers} answers, ${published} published`
		})
	},
	trigger: {
		tries: {
			th: 'เฝ้าดูว่าคำตอบที่เท่าไรทำให้ระบบรวมคำตอบ',
			en: 'watch for the answer that sets off a mix'
		},
		saw: ({ answers }) => ({ th: `ดูทุกคำตอบถึงคำตอบที่ ${answers}`, en: `each of ${answers} answers` })
	},
	small_figures: {
		tries: {
			th: 'หาตัวเลขของคนไม่ถึง k คนในทุกตาราง ทุกหน้า และทุกไฟล์ที่ส่งออก',
			en: 'look for a figure about fewer than k in every table, page and export'
		},
		saw: ({ tables, functions, pages }) => ({
			th: `${tables} ตาราง ${functions} ฟังก์ชัน ${pages} หน้าและไฟล์`,
			en: `${tables} tables, ${functions} functions, ${pages} pages and exports`
		})
	},
	content: {
		tries: {
			th: 'หาคำตอบที่รอรวม กุญแจ และรหัส ในสำเนาฐานข้อมูล ไฟล์ตาราง และ WAL',
			en: 'look for a waiting answer, its key and code in a dump, the table files and the WAL'
		},
		saw: ({ traces, places }) => ({
			th: `ร่องรอย ${traces} แบบ ใน ${places} ที่`,
			en: `${traces} traces in ${places} places`
		})
	},
	order: {
		tries: {
			th: 'เทียบลำดับที่เก็บกับลำดับที่มาถึง',
			en: 'compare the order of storage with the order of arrival'
		},
		saw: ({ mixes, answers, statistic, bound, control }) => ({
			th: `Spearman เฉลี่ย ${statistic} ต้องไม่เกิน ±${bound} (รวม ${mixes} ครั้ง ${answers} คำตอบ; ลำดับที่ไม่สลับได้ ${control})`,
			en: `mean Spearman ${statistic}, bound ±${bound} (5 standard errors, ${mixes} mixes, ${answers} answers; unshuffled ${control})`
		})
	},
	transactions: {
		tries: {
			th: 'จับคู่การใช้สิทธิกับคำตอบด้วยหมายเลขธุรกรรม (xmin)',
			en: 'join spent tokens with answers by transaction (xmin)'
		},
		saw: ({ joins, answers }) => ({
			th: `จับคู่ ${joins} แบบ กับคำตอบที่รวมแล้ว ${answers}`,
			en: `${joins} joins, ${answers} mixed answers`
		})
	},
	clocks: {
		tries: {
			th: 'หาเวลาที่ละเอียดกว่าวันและเลขลำดับ ข้างคำตอบ',
			en: 'look for times finer than a day and for sequences beside the answers'
		},
		saw: ({ columns }) => ({ th: `${columns} คอลัมน์`, en: `${columns} columns` })
	},
	log: {
		tries: {
			th: 'หาคำตอบ รหัส ที่อยู่ IP และชื่อเบราว์เซอร์ ในสิ่งที่เซิร์ฟเวอร์เขียนออกมา',
			en: 'look for answers, codes, addresses and browsers in what the server writes'
		},
		saw: ({ requests, sources, running }) => ({
			th: `${requests} คำขอ ใน ${sources} แหล่งและแฟ้มข้อมูล${running === 'heard' ? '' : ' (ฟังจากโปรแกรมคู่แฝด; เติม --log เพื่อฟังตัวจริงด้วย)'}`,
			en: `${requests} requests, ${sources} outputs and the data folder${running === 'heard' ? '' : ' (heard from its twin; give --log to hear the process itself)'}`
		})
	}
} as const satisfies Record<string, Story>;

export type AttackCode = keyof typeof STORIES;

const CONTROL_FAILED: Words = {
	th: 'วิธีตรวจไม่เห็นรอยรั่วที่จงใจใส่ไว้ จึงสรุปไม่ได้',
	en: 'the look did not see a leak that was planted, so it proves nothing'
};

export function sentence(code: keyof typeof COMMAND, value = ''): string {
	const { th, en } = COMMAND[code](value);
	return `${th} | ${en}`;
}

/** The words of a row: who, what was tried, what was seen, the verdict. */
export function wordsOf(row: Row): { who: Words; tries: Words; saw: Words; verdict: Words } {
	const story: Story = STORIES[row.attack];
	return {
		who: PEOPLE[row.who],
		tries: story.tries,
		saw: seen(row, story),
		verdict: VERDICTS[row.verdict]
	};
}

function seen({ verdict, looked, reason }: Row, story: Story): Words {
	if (verdict !== 'could_not_look') return story.saw(looked);
	return reason === null || reason === 'control' ? CONTROL_FAILED : { th: reason, en: reason };
}
