/**
 * LibreOffice, where the machine has it: a Word document in, a PDF out. One at a time, for it takes a
 * whole processor for seconds; with a limit of time; and without a shell.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SARABUN_FILES } from './face.ts';
import { withLiveContents } from './live-contents.ts';

/** `busy`: another document is being made; `failed`: LibreOffice gave no PDF in time. */
export type PdfMade =
	{ ok: true; pdf: Uint8Array<ArrayBuffer> } | { ok: false; why: 'busy' | 'failed' };

const LONGEST_MS = 60_000;
let isBusy = false;

/** Where LibreOffice is; null where it is not. */
export function officePath(): string | null {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
	const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Makes a PDF of a Word document.
 *
 * @param make makes the Word document; not asked while another is at work. What it throws is passed on.
 */
export async function pdfOf(make: () => Promise<Uint8Array>, office: string): Promise<PdfMade> {
	if (isBusy) return { ok: false, why: 'busy' };
	isBusy = true;
	try {
		return await printed(await make(), office);
	} finally {
		isBusy = false;
	}
}

async function printed(docx: Uint8Array, office: string): Promise<PdfMade> {
	let folder: string | null = null;
	try {
		folder = await mkdtemp(join(tmpdir(), 'prongsai-pdf-'));
		await writeFile(join(folder, 'report.docx'), withLiveContents(docx));
		await writeFile(join(folder, 'fonts.conf'), fontsConf());
		const words = [
			`-env:UserInstallation=file://${folder}/profile`,
			...['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder],
			join(folder, 'report.docx')
		];
		await converted(office, words, folder);
		return { ok: true, pdf: new Uint8Array(await readFile(join(folder, 'report.pdf'))) };
	} catch (error) {
		console.error(
			JSON.stringify({ pdf: 'failed', why: (error as { code?: unknown }).code ?? null })
		);
		return { ok: false, why: 'failed' };
	} finally {
		if (folder !== null) await rm(folder, { recursive: true, force: true });
	}
}

/** Runs LibreOffice to its end. Its script starts other processes, which a limit of time ends too. */
function converted(office: string, words: string[], home: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const fonts = join(home, 'fonts.conf');
		const child = spawn(office, words, {
			detached: true,
			stdio: 'ignore',
			// Nothing of the server's environment is its business, secrets least of all; what it leaves
			// behind goes with its folder.
			env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, FONTCONFIG_FILE: fonts }
		});
		const limit = setTimeout(() => end(child), LONGEST_MS);
		child.once('error', (error) => {
			clearTimeout(limit);
			reject(error);
		});
		child.once('exit', (code, signal) => {
			clearTimeout(limit);
			if (code === 0) resolve();
			else reject(Object.assign(new Error('LibreOffice failed'), { code: code ?? signal }));
		});
	});
}

/** Ends a process with all that it started. Called by a timer, where an error would end the server. */
function end(child: ChildProcess): void {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
	} catch {
		// No such group: it has just ended, or the machine knows no groups.
		child.kill('SIGKILL');
	}
}

/** The fonts that a document may use: those this program brings, then the machine's. */
function fontsConf(): string {
	const own = SARABUN_FILES.map((file) => `<dir>${dirname(file)}</dir>`).join('');
	return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${own}<dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;
}
