import { explain } from '../start/messages.ts';
import { BackupError } from './error.ts';

/** Runs a command and ends with one sentence and status 1 where it fails. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		console.error(error instanceof BackupError ? error.message : explain(error));
		process.exitCode = 1;
	}
}
