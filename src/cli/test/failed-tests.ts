/** Names of the tests that failed, from the JSON reports of Vitest and Playwright. */
import { isAbsolute, join, relative } from 'node:path';

/** What is read of the report of Vitest: every file with its tests. */
export interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		/** The file, absolute. */
		name: string;
		status: string;
		assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
	}[];
}

/** What is read of the report of Playwright: files, and in them groups within groups. */
export interface PlaywrightReport {
	config: { rootDir: string };
	stats: { expected: number; unexpected: number; flaky: number };
	/** What belongs to no test, such as a file that cannot be read. */
	errors: { message?: string; location?: { file: string } }[];
	/** One for each file, whose title is the file's name. */
	suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
	title: string;
	specs: { title: string; file: string; tests: { projectName: string; status: string }[] }[];
	suites?: PlaywrightSuite[];
}

/**
 * A line for each test that failed, `file > group > title`, its file as seen from `root`; the file
 * alone where it failed outside its tests, which are not counted as failed then.
 */
export function failedInVitest(report: VitestReport, root: string): string[] {
	return report.testResults
		.filter((file) => file.status === 'failed')
		.flatMap((file) => {
			const name = relative(root, file.name);
			const failed = file.assertionResults.filter((test) => test.status === 'failed');
			if (failed.length === 0) return [`${name} (outside its tests)`];
			return failed.map((test) => [name, ...test.ancestorTitles, test.title].join(' > '));
		});
}

/**
 * A line for each test that failed, `file > group > title (window)`, its file as seen from `root`,
 * and one for each error outside the tests.
 */
export function failedInPlaywright(report: PlaywrightReport, root: string): string[] {
	const seen = (file: string) =>
		relative(root, isAbsolute(file) ? file : join(report.config.rootDir, file));
	const within = (suite: PlaywrightSuite, groups: string[]): string[] => [
		...suite.specs.flatMap(({ title, file, tests }) =>
			tests
				.filter(({ status }) => status === 'unexpected' || status === 'flaky')
				.map((test) => `${[seen(file), ...groups, title].join(' > ')} (${test.projectName})`)
		),
		...(suite.suites ?? []).flatMap((group) => within(group, [...groups, group.title]))
	];
	return [
		...report.errors.map(({ message, location }) =>
			location ? `${seen(location.file)} (outside its tests)` : (message?.split('\n')[0] ?? 'Error')
		),
		...report.suites.flatMap((file) => within(file, []))
	];
}
