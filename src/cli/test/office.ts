/** Finds LibreOffice and the tools that read a PDF, or brings them, so that documents are opened. */
import { spawnSync } from 'node:child_process';

const PACKAGES = ['libreoffice-writer-nogui', 'poppler-utils'];

/** Where LibreOffice is; null where it is not and cannot be had, and its tests are left out. */
export function findOffice(): string | null {
	return installed() ?? packaged();
}

function installed(): string | null {
	const isThere = spawnSync('sh', ['-c', 'command -v pdftotext']).status === 0;
	const found = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' });
	return isThere && found.status === 0 ? found.stdout.trim() : null;
}

function packaged(): string | null {
	if (process.getuid?.() !== 0) return null;
	console.log(`No LibreOffice found; trying the packages ${PACKAGES.join(', ')} …`);
	const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
	spawnSync('apt-get', ['update', '-qq'], quiet);
	const words = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES];
	spawnSync('apt-get', words, { ...quiet, timeout: 600_000 });
	return installed();
}
