/**
 * `npm run backup -- FILE [--keys FILE]`: writes the embedded database to one file, while Prongsai
 * runs or not; and the keys of the rounds to another, elsewhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpCluster } from '../../supabase/local/base-backup.ts';
import { DataFolderInUse } from '../../supabase/local/folder-lock.ts';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { loadSecrets } from '../../supabase/local/secrets.ts';
import { readEnvironment } from '../lib/server/env.ts';
import { readBackupFiles } from './backup/arguments.ts';
import { BackupError } from './backup/error.ts';
import { backUpKeys } from './backup/keys.ts';
import { noteBackup } from './backup/last.ts';
import { runCommand } from './backup/run.ts';

await runCommand(async () => {
	const files = readBackupFiles('backup', process.argv.slice(2));
	const { data, supabase } = readEnvironment();
	if (supabase !== null) {
		throw new BackupError(
			'ฐานข้อมูลอยู่ที่ SUPABASE_URL ใช้การสำรองของที่นั่น · The database is at SUPABASE_URL: use the backups of that Supabase.'
		);
	}
	if (!existsSync(join(data, 'postgres'))) {
		throw new BackupError(`ไม่มีฐานข้อมูลใน ${data} · There is no database in ${data}.`);
	}
	await withDatabase(data, (url) => backUpCluster(data, url, files.database));
	if (files.keys !== null) backUpKeys(data, files.keys);
	noteBackup(data);
	console.log(`สำรองแล้ว · Backed up: ${files.database}`);
	if (files.keys === null) {
		console.log('ไม่มีกุญแจของรอบที่เปิดอยู่ในแฟ้มนี้ · The keys of open rounds are not in it: see --keys.');
		return;
	}
	console.log(
		`กุญแจ · Keys: ${files.keys}\nลบแฟ้มกุญแจเมื่อปิดรอบ · Delete the keys when the rounds close: until then whoever has both files can read what waits.`
	);
});

/** The database as it runs; or started for the purpose, which keeps Prongsai from starting meanwhile. */
async function withDatabase(data: string, act: (url: string) => Promise<void>): Promise<void> {
	let started;
	try {
		started = await startPostgres(data, loadSecrets(data).databasePassword);
	} catch (error) {
		if (!(error instanceof DataFolderInUse)) throw error;
		await act(runningDatabase(data));
		return;
	}
	try {
		await act(started.url);
	} finally {
		await started.stop();
	}
}

function runningDatabase(data: string): string {
	const note = join(data, 'running.json');
	// Prongsai holds the folder, but has not said yet where: it is starting or stopping.
	if (!existsSync(note)) {
		throw new BackupError(
			'โปร่งใสกำลังเปิดหรือปิดอยู่ ลองใหม่ในอีกสักครู่ · Prongsai is starting or stopping: try again in a moment.'
		);
	}
	const { databaseUrl } = JSON.parse(readFileSync(note, 'utf8')) as { databaseUrl: string };
	return databaseUrl;
}
