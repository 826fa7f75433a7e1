/**
 * Where answers may be read from, checked on the source itself: whatever is shown or exported must
 * follow from the published result, or an exact figure beside a guarded one would undo the guard.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../../', import.meta.url));

/** Everything that draws, words or exports results. */
const SHOWS_RESULTS = /^(routes|lib\/(components|i18n|ita\/(analysis|report)|server\/documents))\//;

/** May hold what was not published: the making of the result, and what fetches and stores it. */
const MAKES_RESULTS = /^(lib\/privacy\/disclosure|lib\/server|cli)\//;

interface Import {
	file: string;
	/** From `src/`, where the specifier is a path; else the name of a package. */
	of: string;
}

// A route may be a folder that is called like a file.
const imports = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => relative(SOURCE, join(parentPath, name)))
	.filter((file) => /\.(ts|js|svelte)$/.test(file) && !file.includes('paraglide/'))
	.flatMap((file) => importsOf(file, readFileSync(join(SOURCE, file), 'utf8')));

function importsOf(file: string, source: string): Import[] {
	const specifiers = source.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
	return [...specifiers].map(([, specifier = '']) => {
		if (specifier.startsWith('$lib/')) return { file, of: specifier.replace('$', '') };
		if (!specifier.startsWith('.')) return { file, of: specifier };
		return { file, of: relative(SOURCE, join(SOURCE, file, '..', specifier)) };
	});
}

/** Whether this import lets a page, chart or document see more than the published result. */
function seesUnpublished({ file, of }: Import): boolean {
	const isPublished = of === 'lib/privacy/disclosure/published-result.ts';
	if (of.startsWith('lib/privacy/disclosure/')) return !isPublished && !MAKES_RESULTS.test(file);
	// Item means of raw tallies are for the maker alone.
	return SHOWS_RESULTS.test(file) && of === 'lib/ita/scoring/item.ts';
}

const isTest = ({ file }: Import): boolean => /\.test\.ts$|\/testing\//.test(file);

describe('derived figures, pages and exports', () => {
	it('see nothing of a round but its published result (P35)', () => {
		expect(imports.filter(seesUnpublished)).toEqual([]);
	});

	it.each([
		['routes/(staff)/staff/results/+page.server.ts', '$lib/privacy/disclosure/published-state.ts'],
		['lib/ita/analysis/flags.ts', '../../privacy/disclosure/row-sets.ts'],
		['lib/server/documents/results-csv.ts', '../../ita/scoring/item.ts']
	])('would be caught if %s imported %s', (file, specifier) => {
		const caught = importsOf(file, `import { x } from '${specifier}';`).filter(seesUnpublished);
		expect(caught).toHaveLength(1);
	});
});

describe('the making of the published result', () => {
	const own = imports.filter((each) => each.file.startsWith('lib/privacy/disclosure/'));

	it('reads the published state and the rules of scoring, and nothing else (P35)', () => {
		const allowed = /^(lib\/privacy\/disclosure\/|lib\/ita\/(instrument|scoring)\/|fraction\.js$)/;
		const others = own.filter((each) => !isTest(each) && !allowed.test(each.of));
		expect(others).toEqual([]);
		expect(own.length).toBeGreaterThan(10);
	});

	it('is unknown to the field', () => {
		const fromField = imports.filter(({ file }) => file.startsWith('lib/ita/'));
		expect(fromField.length).toBeGreaterThan(0);
		expect(fromField.filter(({ of }) => of.startsWith('lib/privacy/'))).toEqual([]);
	});
});
