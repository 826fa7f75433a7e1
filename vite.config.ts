import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		sveltekit(),
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			emitTsDeclarations: true,
			// The address alone tells the language: a respondent never gets a cookie (P25).
			strategy: ['url', 'baseLocale']
		})
	],
	test: {
		expect: { requireAssertions: true },
		// What hangs ends, but a busy machine is slow and not wrong: time is the bench's matter alone.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// By default one core is left to others, which is half of a small machine.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['src/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'db',
					include: ['supabase/**/*.test.ts'],
					globalSetup: 'supabase/tests/harness/global-setup.ts'
				}
			},
			{
				extends: true,
				test: {
					name: 'start',
					include: ['tests/start/**/*.test.ts'],
					globalSetup: 'tests/e2e/support/first-start.ts'
				}
			}
		]
	}
});
