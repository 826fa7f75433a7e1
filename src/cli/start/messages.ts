/** What `npm start` says to the person who starts it: Thai first, English beside it. */
import { EnvironmentError } from '../../lib/server/env.ts';
import { DataFolderInUse } from '../../../supabase/local/folder-lock.ts';
import { DatabaseOfAnotherVersion } from '../../../supabase/local/migrations.ts';

/** Progress, on stderr so that stdout carries nothing but the addresses. */
export function say(thai: string, english: string): void {
	console.error(`${thai} · ${english}`);
}

/** One sentence per language for whatever stopped the start. */
export function explain(error: unknown): string {
	if (error instanceof EnvironmentError) {
		return `ตั้งค่าไม่ถูกต้อง · ${error.message}`;
	}
	if (error instanceof DataFolderInUse) {
		return 'โฟลเดอร์ข้อมูลนี้มีโปร่งใสอีกชุดใช้อยู่ ปิดชุดนั้นก่อน หรือตั้ง PRONGSAI_DATA เป็นโฟลเดอร์อื่น · Another Prongsai works on this data folder: stop it, or set PRONGSAI_DATA to another folder.';
	}
	if (error instanceof DatabaseOfAnotherVersion) {
		return 'ฐานข้อมูลในโฟลเดอร์ข้อมูลนี้สร้างโดยโปร่งใสรุ่นอื่นซึ่งรุ่นนี้ไม่รู้จัก จึงไม่เปิดและไม่ได้แก้ข้อมูลใด ให้ใช้รุ่นที่สร้าง หรือตั้ง PRONGSAI_DATA เป็นโฟลเดอร์ใหม่ · The database in this data folder was made by a version of Prongsai that this one does not know; none of its data was changed: use the version that made it, or set PRONGSAI_DATA to a new folder.';
	}
	const { code, path, port, message } = error as NodeJS.ErrnoException & { port?: number };
	if (code === 'EADDRINUSE') {
		return `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ ตั้ง PORT เป็นเลขอื่น · Port ${port} is taken: set PORT to another number.`;
	}
	if (code === 'EACCES' && port !== undefined) {
		return `ไม่มีสิทธิ์ใช้พอร์ต ${port} ตั้ง PORT เป็นเลข 1024 ขึ้นไป · Port ${port} is not allowed for this account: set PORT to 1024 or above.`;
	}
	if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)) {
		return `เขียนลงโฟลเดอร์ข้อมูลไม่ได้ (${path ?? code}) ตั้ง PRONGSAI_DATA เป็นโฟลเดอร์ที่เขียนได้ · The data folder cannot be written (${path ?? code}): set PRONGSAI_DATA to a folder that can.`;
	}
	return `เริ่มไม่สำเร็จ · Could not start: ${message}`;
}
