import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * What an address may carry behind its question mark; none of it selects among answers: what leads a
 * person on, in which digits a document is written, whether a form begins with its example, which
 * agencies an overseer's list shows and in what order.
 */
const ALLOWED = [
	...['digits', 'done', 'example', 'kiosk', 'mixed', 'next', 'pdf', 'token'],
	...['name', 'order', 'page', 'sort']
];

const sources = globSync('src/{routes,lib/server}/**/*.{ts,svelte}').filter(
	(path) => !path.endsWith('.test.ts')
);

describe('P36: no page or export takes a filter', () => {
	it('reads nothing from an address but its path and what leads a person on', () => {
		const read = sources.flatMap((path) =>
			[
				...readFileSync(path, 'utf8').matchAll(/searchParams\.(?:get|getAll|has)\('([^']*)'\)/g)
			].map(([, name]) => name)
		);
		expect(read.length, 'there is something to see').toBeGreaterThan(0);
		expect([...new Set(read)].filter((name) => !ALLOWED.includes(name ?? ''))).toEqual([]);
	});

	it('reads no parameter whose name is not written in the source', () => {
		const open = sources.filter((path) =>
			/searchParams(?!\.(?:get|getAll|has)\('[^']*'\))/.test(readFileSync(path, 'utf8'))
		);
		expect(open).toEqual([]);
	});

	it('names a round, a point, an agency, a region, a year or whose figures in a path, and nothing else', () => {
		// The self-check, official figures, measures, settings and the report of a year hold no answers.
		// A year takes the rounds it has as they were published, and its basis is one of two words:
		// neither selects among answers. A region lists agencies with what each of them has published.
		const ofAnswers = sources.filter(
			(path) => !/\/staff\/(oit|official|measures|settings|report)\//.test(path)
		);
		const parameters = ofAnswers.flatMap((path) =>
			[...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name)
		);
		expect([...new Set(parameters)].toSorted()).toEqual([
			'agency',
			'basis',
			'point',
			'region',
			'round',
			'slug',
			'year'
		]);
	});
});
