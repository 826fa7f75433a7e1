/**
 * `npm run bench [-- [NAME] [--check]]`: measures, and prints one JSON line a figure: `name`,
 * `value`, `unit`, `baseline`, `ratio`. With --check it ends with 1 where a ratio is worse by a
 * fifth than the one kept in tests/bench/baseline.json. What is measured is what is built.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorse } from './bench/worse.ts';
import { buildIfStale } from './start/build.ts';
import type { Measured } from '../../tests/bench/measured.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'bench');

/** In the order in which they run, the quick ones first. */
const NAMES = ['score', 'start', 'results', 'report', 'overview', 'intake', 'mix', 'respondent'];

const given = process.argv.slice(2);
const isChecking = given.includes('--check');
const named = given.filter((word) => word !== '--check');
const unknown = named.filter((name) => !NAMES.includes(name));

if (unknown.length > 0) {
	console.error(`There is no benchmark "${unknown.join('", "')}": ${NAMES.join(', ')}.`);
	process.exitCode = 1;
} else {
	await buildIfStale();
	const kept = JSON.parse(readFileSync(join(FOLDER, 'baseline.json'), 'utf8')) as Record<
		string,
		number
	>;
	for (const name of NAMES.filter((one) => named.length === 0 || named.includes(one))) {
		const { run } = (await import(join(FOLDER, `${name}.ts`))) as Bench;
		for (const figure of await run()) {
			console.log(JSON.stringify(figure));
			if (!isChecking || !isWorse(figure, kept)) continue;
			console.error(`${figure.name}: ${figure.ratio} is worse than ${kept[figure.name]}.`);
			process.exitCode = 1;
		}
	}
}

interface Bench {
	run(): Promise<Measured[]>;
}
