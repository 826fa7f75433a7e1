import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { addressesOf, allRoutes, quickRoutes } from './addresses.ts';

const slugs = {
	agency: 'thung',
	rounds: [
		{ round: 'r1', points: ['p1', 'p2'], year: 2566 },
		{ round: 'r2', points: ['r2'], year: 2566 }
	]
};

it.each([
	['/(public)', ['/']],
	['/(respondent)/e/[slug]', ['/e/p1', '/e/p2', '/e/r2']],
	['/(public)/privacy/[agency]', ['/privacy/thung']],
	[
		'/(staff)/staff/results/year/[agency]/[year]/[basis]',
		['/staff/results/year/thung/2566/pulse', '/staff/results/year/thung/2566/official']
	],
	[
		'/(staff)/staff/rounds/[round]/qr/[slug].png',
		['/staff/rounds/r1/qr/p1.png', '/staff/rounds/r1/qr/p2.png', '/staff/rounds/r2/qr/r2.png']
	]
])('%s is read at %j', (route, addresses) => {
	expect(addressesOf(route, slugs)).toEqual(addresses);
});

it('a parameter of a name that nobody knows takes every slug', () => {
	expect(addressesOf('/(public)/x/[something]', slugs)).toEqual([
		'/x/r1',
		'/x/r2',
		'/x/p1',
		'/x/p2',
		'/x/thung'
	]);
});

it('the routes are those of the file tree', () => {
	expect(allRoutes()).toEqual(
		expect.arrayContaining([
			'/(public)',
			'/(respondent)/e/[slug]',
			'/(staff)/staff/results/[round]/results.csv'
		])
	);
});

it('what is read again and again is every route but a PDF', () => {
	const others = allRoutes().filter((route) => !quickRoutes().includes(route));
	expect(others).toEqual(['/(staff)/staff/report/[agency]/[year]/report.pdf']);
});

it('a page is a route whichever layouts it leaves out, and what is not asked for is none', () => {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-routes-'));
	try {
		for (const file of [
			'(a)/plain/+page.svelte',
			'(a)/bare/+page@.svelte',
			'(a)/grouped/+page@(a).svelte',
			'(a)/below/[round]/+page@[round].svelte',
			'(a)/file.csv/+server.ts',
			'(a)/none/+page.server.ts',
			'(a)/none/+layout.svelte',
			'(a)/none/homepage.svelte'
		]) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), '');
		}
		expect(allRoutes(folder)).toEqual(
			['plain', 'bare', 'grouped', 'below/[round]', 'file.csv'].map((path) => `/(a)/${path}`).sort()
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
