/**
 * `npm run restore -- FILE [--keys FILE]`: puts a backup into an empty data folder, starts its
 * database once so that it is whole, and tells which open rounds lack their key.
 */
import { existsSync, readdirSync } from 'node:fs';
import postgres from 'postgres';
import { ArchiveRefused, restoreCluster } from '../../supabase/local/base-backup.ts';
import { startPostgres } from '../../supabase/local/postgres.ts';
import { loadSecrets } from '../../supabase/local/secrets.ts';
import { createKeyStore, keyFolderIn } from '../lib/server/collector/key-store.ts';
import { readEnvironment } from '../lib/server/env.ts';
import { readBackupFiles } from './backup/arguments.ts';
import { BackupError } from './backup/error.ts';
import { restoreKeys } from './backup/keys.ts';
import { runCommand } from './backup/run.ts';

await runCommand(async () => {
	const files = readBackupFiles('restore', process.argv.slice(2));
	const { data } = readEnvironment();
	if (!existsSync(files.database)) {
		throw new BackupError(`ไม่มีแฟ้ม ${files.database} · There is no such file.`);
	}
	if (existsSync(data) && readdirSync(data).length > 0) {
		throw new BackupError(
			`${data} ไม่ว่าง ตั้ง PRONGSAI_DATA เป็นโฟลเดอร์ใหม่ · ${data} is not empty: set PRONGSAI_DATA to a new folder.`
		);
	}
	try {
		restoreCluster(data, files.database);
	} catch (error) {
		if (!(error instanceof ArchiveRefused)) throw error;
		throw new BackupError(
			`${files.database} เสียหายหรือไม่ใช่แฟ้มสำรองของโปร่งใส ไม่มีอะไรถูกเปลี่ยน · ${files.database} is damaged or no backup of Prongsai. Nothing was changed.`
		);
	}
	if (files.keys !== null) restoreKeys(data, files.keys);
	const open = await openRounds(data);
	const kept = new Set(await createKeyStore(keyFolderIn(data)).rounds());
	console.log(`กู้คืนแล้ว · Restored: ${data}`);
	for (const { id, name } of open.filter((round) => !kept.has(round.id))) {
		console.log(
			`รอบ “${name}” ยังเปิดอยู่แต่ไม่มีกุญแจ คำตอบที่รออยู่อ่านไม่ได้ และรับเพิ่มไม่ได้ · Round “${name}” (${id}) is open without its key: what waits cannot be read, and nothing more can be taken in.`
		);
	}
});

/** The rounds that were open when the backup was made; starting Postgres makes the copy whole. */
async function openRounds(data: string): Promise<{ id: string; name: string }[]> {
	const database = await startPostgres(data, loadSecrets(data).databasePassword);
	const sql = postgres(database.url, { max: 1, connect_timeout: 10 });
	try {
		return await sql<{ id: string; name: string }[]>`
			select id, name from public.rounds where state in ('open', 'closing') order by name`;
	} finally {
		await sql.end({ timeout: 5 });
		await database.stop();
	}
}
