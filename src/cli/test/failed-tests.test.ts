import { expect, it } from 'vitest';
import { failedInPlaywright, failedInVitest, type PlaywrightReport } from './failed-tests.ts';

const ROOT = '/somewhere/prongsai';

it('a failed test of Vitest is named with its file and group, and no other is', () => {
	const one = { ancestorTitles: ['the mix', 'P1'], title: 'holds', status: 'failed' };
	const alone = { ancestorTitles: [], title: 'stands alone', status: 'failed' };
	const others = ['passed', 'skipped'].map((status) => ({ ...one, title: status, status }));
	expect(
		failedInVitest(
			{
				numPassedTests: 3,
				numFailedTests: 2,
				testResults: [
					{
						name: `${ROOT}/src/a.test.ts`,
						status: 'failed',
						assertionResults: [...others, one, alone]
					},
					{ name: `${ROOT}/src/b.test.ts`, status: 'passed', assertionResults: others }
				]
			},
			ROOT
		)
	).toEqual(['src/a.test.ts > the mix > P1 > holds', 'src/a.test.ts > stands alone']);
});

it('a file of Vitest that failed before any test of it is named, though no test failed', () => {
	const skipped = { ancestorTitles: [], title: 'never ran', status: 'skipped' };
	const file = { name: `${ROOT}/supabase/tests/c.test.ts`, status: 'failed' };
	for (const assertionResults of [[], [skipped]]) {
		expect(
			failedInVitest(
				{ numPassedTests: 0, numFailedTests: 0, testResults: [{ ...file, assertionResults }] },
				ROOT
			)
		).toEqual(['supabase/tests/c.test.ts (outside its tests)']);
	}
});

it('a failed test of Playwright is named with its file, groups and window, and no other is', () => {
	expect(
		failedInPlaywright(
			playwright({
				suites: [
					{
						title: 'form.spec.ts',
						specs: [spec('opens', 'expected', 'skipped'), spec('sends', 'unexpected', 'expected')],
						suites: [
							{
								title: 'without script',
								specs: [],
								suites: [{ title: 'in English', specs: [spec('thanks', 'flaky', 'unexpected')] }]
							}
						]
					}
				]
			}),
			ROOT
		)
	).toEqual([
		'tests/e2e/form.spec.ts > sends (phone)',
		'tests/e2e/form.spec.ts > without script > in English > thanks (phone)',
		'tests/e2e/form.spec.ts > without script > in English > thanks (desktop)'
	]);
});

it('what failed in Playwright outside every test is named by its file, or by what it says', () => {
	const errors = [
		{ message: 'SyntaxError: x', location: { file: `${ROOT}/tests/e2e/broken.spec.ts` } },
		{ message: 'Error: the server did not start\n    at line 3' }
	];
	expect(failedInPlaywright(playwright({ errors }), ROOT)).toEqual([
		'tests/e2e/broken.spec.ts (outside its tests)',
		'Error: the server did not start'
	]);
});

function playwright(part: Partial<PlaywrightReport>): PlaywrightReport {
	return {
		config: { rootDir: `${ROOT}/tests/e2e` },
		stats: { expected: 0, unexpected: 0, flaky: 0 },
		errors: [],
		suites: [],
		...part
	};
}

function spec(title: string, phone: string, desktop: string) {
	const tests = [
		{ projectName: 'phone', status: phone },
		{ projectName: 'desktop', status: desktop }
	];
	return { title, file: 'form.spec.ts', tests };
}
