/** Finds a Chromium for the browser tests, or brings one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The first of: the one named by PRONGSAI_CHROMIUM, an installed one, Playwright's own, a fresh
 * download of Playwright's, Debian's package.
 * @throws when none can be had, saying what to do.
 */
export function findChromium(): string {
	const named = process.env.PRONGSAI_CHROMIUM;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`PRONGSAI_CHROMIUM is "${named}"; there is no such file.`);
	}
	return installed() ?? playwrights() ?? downloaded() ?? packaged() ?? fail();
}

function installed(): string | null {
	for (const name of NAMES) {
		const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
		if (found.status === 0) return found.stdout.trim();
	}
	return null;
}

function playwrights(): string | null {
	const path = chromium.executablePath();
	return existsSync(path) ? path : null;
}

function downloaded(): string | null {
	console.log('No Chromium found; trying Playwright’s download …');
	const words = ['node_modules/.bin/playwright', 'install', 'chromium'];
	spawnSync(process.execPath, words, { stdio: 'inherit', timeout: 300_000 });
	return playwrights();
}

function packaged(): string | null {
	if (process.getuid?.() !== 0) return null;
	console.log('Trying the package `chromium` …');
	const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
	spawnSync('apt-get', ['update', '-qq'], quiet);
	spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
	return installed();
}

function fail(): never {
	throw new Error('No Chromium: install one, or name it in PRONGSAI_CHROMIUM.');
}
