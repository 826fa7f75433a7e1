import { defineConfig, devices } from '@playwright/test';

/** Played at a desk; a phone adds nothing. */
const OFFICE = [
	'analyst.spec.ts',
	'interview-results.spec.ts',
	'official.spec.ts',
	'oit.spec.ts',
	'paper.spec.ts',
	'people.spec.ts',
	'picture.spec.ts',
	'round-before.spec.ts',
	'security.spec.ts',
	'slips.spec.ts',
	'staff-access.spec.ts'
];
/** Requests alone, so that it does not matter where. */
const WITHOUT_WINDOW = [
	'clusters-command.spec.ts',
	'fuzz.spec.ts',
	'non-interference.spec.ts',
	'simulate.spec.ts'
];

/** Journeys on the built application in a real Chromium, against a Prongsai started for them. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './support/global-setup.ts',
	fullyParallel: false,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	// A limit for what never comes, not a speed: the machine may be busy.
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]],
	use: {
		...devices['Desktop Chrome'],
		locale: 'th-TH',
		timezoneId: 'Asia/Bangkok',
		launchOptions: {
			executablePath: process.env.PRONGSAI_CHROMIUM || undefined,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{
			name: 'phone',
			use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
			testIgnore: [...OFFICE, ...WITHOUT_WINDOW]
		},
		{
			name: 'desktop',
			use: { viewport: { width: 1280, height: 900 } },
			testMatch: [...OFFICE, ...WITHOUT_WINDOW]
		}
	]
});
