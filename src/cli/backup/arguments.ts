/** The files that `npm run backup` and `npm run restore` are given. */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from './error.ts';

export interface BackupFiles {
	/** Absolute path of the archive of the database. */
	database: string;
	/** Absolute path of the archive of the keys, if they are to be had too. */
	keys: string | null;
}

/**
 * @param command for the usage, such as `backup`
 * @throws BackupError with the usage, or when both files would lie in one folder
 */
export function readBackupFiles(command: string, args: string[]): BackupFiles {
	const { files, keys } = read(command, args);
	const [file, ...more] = files;
	if (file === undefined || more.length > 0) throw new BackupError(usage(command));
	const chosen = { database: resolve(file), keys: keys === undefined ? null : resolve(keys) };
	// Whoever finds both in one place can open what waits in an open round.
	if (chosen.keys !== null && dirname(chosen.keys) === dirname(chosen.database)) {
		throw new BackupError(
			'เก็บกุญแจกับฐานข้อมูลไว้คนละที่ · Keep the keys and the database in different folders, best on different media.'
		);
	}
	return chosen;
}

function read(command: string, args: string[]) {
	try {
		const options = { keys: { type: 'string' } } as const;
		const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
		return { files: positionals, keys: values.keys };
	} catch {
		throw new BackupError(usage(command));
	}
}

function usage(command: string): string {
	return `Usage: npm run ${command} -- FILE [--keys FILE_IN_ANOTHER_FOLDER]`;
}
