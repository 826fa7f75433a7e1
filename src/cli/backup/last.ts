/** When the embedded database was last backed up: the age of an empty file in the data folder. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file. */
export const BACKED_UP = 'backed-up';

/** Notes that a backup has just been made. */
export function noteBackup(data: string): void {
	const file = join(data, BACKED_UP);
	rmSync(file, { force: true });
	writeFileSync(file, '');
}
