/** The keys of the rounds as an archive of their own: without them what waits cannot be opened. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { keyFolderIn } from '../../lib/server/collector/key-store.ts';
import { BackupError } from './error.ts';

/** Writes the archive, readable by its owner alone. */
export function backUpKeys(data: string, file: string): void {
	if (!existsSync(keyFolderIn(data))) {
		throw new BackupError(`ยังไม่มีกุญแจใน ${data} · There are no keys in ${data} yet.`);
	}
	const part = `${file}.part`;
	try {
		tar(['-czf', part, '-C', data, 'keys'], file);
		chmodSync(part, 0o600);
		renameSync(part, file);
	} finally {
		rmSync(part, { force: true });
	}
}

/** Puts the keys into a data folder that has none. @throws BackupError; the database is there then. */
export function restoreKeys(data: string, file: string): void {
	mkdirSync(keyFolderIn(data), { recursive: true, mode: 0o700 });
	tar(['-xzf', file, '-C', data, '--no-same-owner', 'keys'], file);
}

function tar(words: string[], file: string): void {
	const { status } = spawnSync('tar', words, { stdio: 'ignore' });
	if (status === 0) return;
	const about = existsSync(file) ? 'ใช้ไม่ได้ · cannot be used' : 'ไม่มี · does not exist';
	throw new BackupError(`แฟ้มกุญแจ ${file} ${about}.`);
}
