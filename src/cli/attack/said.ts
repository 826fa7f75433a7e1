/** What the processes of an instance have said, as far as it can be heard. */
import { readFileSync, realpathSync, statSync } from 'node:fs';

/** One place where a process's words end up. */
export interface Source {
	name: string;
	text(): string;
}

/**
 * The files that hold the output of a running instance: the one that was named, and those into which
 * its process writes. None where it writes to a terminal or into a pipe.
 * @throws the system's error where the named file cannot be read.
 */
export function outputFiles(pid: number | null, named: string | undefined): Source[] {
	const files = new Set(named === undefined ? [] : [realpathSync(named)]);
	for (const descriptor of [1, 2]) {
		const file = fileBehind(`/proc/${pid}/fd/${descriptor}`);
		if (file !== null) files.add(file);
	}
	return [...files].map((file) => ({ name: file, text: () => readFileSync(file, 'utf8') }));
}

function fileBehind(link: string): string | null {
	try {
		return statSync(link).isFile() ? realpathSync(link) : null;
	} catch {
		return null;
	}
}
