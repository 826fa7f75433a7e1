/** The staff side as its folder has it: every address, and what can be sent to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_FILE } from '../../../src/cli/attack/addresses.ts';

const STAFF = join(import.meta.dirname, '../../../src/routes/(staff)/staff');

/** Routes below /staff, each with the names of its actions. */
export function staffRoutes(): Map<string, string[]> {
	const files = readdirSync(STAFF, { recursive: true, encoding: 'utf8' });
	const found = new Map<string, string[]>();
	for (const file of files.filter((path) => ROUTE_FILE.test(path))) {
		const route = file.replace(/\/?\+[^/]*$/, '');
		const server = file.replace(/\+page(@[^/]*)?\.svelte$/, '+page.server.ts');
		const isPage = server !== file && files.includes(server);
		found.set(route, isPage ? actionsOf(readFileSync(join(STAFF, server), 'utf8')) : []);
	}
	return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names in `export const actions = { … }`. */
function actionsOf(source: string): string[] {
	const [, behind] = source.split('export const actions = {');
	if (behind === undefined) return [];
	const text = behind.replace(/^\s*\/\/.*$/gm, '');
	let depth = 1;
	let outer = '';
	for (const character of text) {
		if ('{(['.includes(character)) depth += 1;
		if ('})]'.includes(character)) depth -= 1;
		if (depth === 0) break;
		if (depth === 1) outer += character;
	}
	// What is left are the names, each with the shell of its function.
	return outer
		.split(',')
		.map((part) => /^\s*(\w+)/.exec(part)?.[1] ?? '')
		.filter((name) => name !== '');
}
