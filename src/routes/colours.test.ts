import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a style sheet calls a colour by must be there: a border of no colour is no border at all. */
describe('the colours of a room', () => {
	const rooms = [
		['respondents', 'src/routes/(respondent)/**/*.{css,svelte}'],
		['staff and visitors', 'src/{lib/components,routes/(staff),routes/(public)}/**/*.{css,svelte}']
	] as const;

	it.each(rooms)('of %s are all defined in it', (_, pattern) => {
		const text = globSync(pattern)
			.map((path) => readFileSync(path, 'utf8'))
			.join('\n');
		const used = new Set([...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
		const defined = new Set([...text.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
		expect(used.size, 'there is something to see').toBeGreaterThan(0);
		expect([...used].filter((name) => !defined.has(name))).toEqual([]);
	});
});
