/**
 * `npm test`: every ring of tests, cheapest first, each run even if an earlier one failed; the checks
 * of the whole tree, which need one core each, side by side.
 * Brings its own Chromium, and LibreOffice where it can, and says which ones it took. Its last lines
 * name the tests that failed: of a long output often only the end is kept.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './test/chromium.ts';
import {
	failedInPlaywright,
	failedInVitest,
	type PlaywrightReport,
	type VitestReport
} from './test/failed-tests.ts';
import { findOffice } from './test/office.ts';
import { buildIfStale } from './start/build.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const reports = mkdtempSync(join(tmpdir(), 'prongsai-reports-'));
const failedRings: string[] = [];
const failedTests: string[] = [];
const count = { passed: 0, failed: 0 };

await ring('build', () => buildIfStale().then(() => 0));
await Promise.all([
	check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
	check('lint', 'eslint', ['.']),
	check('types', 'svelte-check', ['--fail-on-warnings'])
]);
const office = findOffice();
console.log(
	`\nLibreOffice: ${office ?? 'NONE, so that no document is opened: install libreoffice-writer-nogui and poppler-utils'}`
);
await ring('unit and database', () => runVitest());
const chromium = findChromium();
console.log(`\nChromium: ${chromium}`);
await ring('browser', () => runPlaywright(chromium));

rmSync(reports, { recursive: true, force: true });
if (failedRings.length > 0) console.log(`\nFailed: ${failedRings.join(', ')}`);
for (const name of failedTests) console.log(`  ${name}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(failedRings.length > 0 ? 1 : 0);

async function ring(name: string, work: () => Promise<number>): Promise<void> {
	const began = Date.now();
	console.log(`\n== ${name}`);
	const code = await work().catch((error: unknown) => (console.error(error), 1));
	conclude(name, code, began);
}

/** A ring beside others: what its program says is told in one piece, when it has ended. */
async function check(name: string, program: string, words: string[]): Promise<void> {
	const began = Date.now();
	let said = '';
	const code = await run(program, words, {}, (text) => (said += text));
	console.log(`\n== ${name}\n${said.trim()}`);
	conclude(name, code, began);
}

function conclude(name: string, code: number, began: number): void {
	if (code !== 0) failedRings.push(name);
	console.log(
		`== ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s`
	);
}

/** Runs a program of ours; what it says goes to `onText`, and on our own output where that is not given. */
function run(
	program: string,
	words: string[],
	environment: NodeJS.ProcessEnv = {},
	onText?: (text: string) => void
) {
	return new Promise<number>((resolve) => {
		const child = spawn(join(ROOT, 'node_modules', '.bin', program), words, {
			cwd: ROOT,
			stdio: onText === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...environment }
		});
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => onText?.(text));
		}
		child.once('error', () => resolve(1));
		child.once('close', (code) => resolve(code ?? 1));
	});
}

async function runVitest(): Promise<number> {
	const file = join(reports, 'vitest.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await run('vitest', ['run', ...reporters]);
	const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
	count.passed += report.numPassedTests;
	count.failed += report.numFailedTests;
	failedTests.push(...failedInVitest(report, ROOT));
	return code;
}

async function runPlaywright(executable: string): Promise<number> {
	const file = join(reports, 'playwright.json');
	const code = await run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
		PRONGSAI_CHROMIUM: executable,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file
	});
	const report = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
	count.passed += report.stats.expected;
	count.failed += report.stats.unexpected + report.stats.flaky;
	failedTests.push(...failedInPlaywright(report, ROOT));
	return code;
}
