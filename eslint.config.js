import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A rule that keeps a room from importing what does not belong there; the message says why. */
const rooms = (files, patterns, extra = {}) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns }], ...extra }
});

const noSvelte = {
	group: ['svelte', 'svelte/*', '@sveltejs/*', '$app/*', '$lib/components/*', '**/*.svelte'],
	message: 'ita/ and privacy/ are pure: they must run and be tested without a page.'
};
const noSupabase = {
	group: ['@supabase/*', 'postgres', '$lib/server/*', '**/server/**'],
	message: 'ita/ and privacy/ know no database: tallies come in as values.'
};

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.data/',
			'test-results/',
			'src/lib/i18n/paraglide/',
			'src/lib/server/supabase/database.types.ts'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node } },
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'no-console': ['error', { allow: ['error'] }]
		}
	},
	{
		files: ['src/cli/**', 'tests/bench/**', 'tests/soak/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/lib/islands/**/service-worker.js'],
		languageOptions: { globals: globals.serviceworker }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Every link goes through localizeHref, which keeps the reader's language.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	rooms(
		['src/lib/ita/**'],
		[
			noSvelte,
			noSupabase,
			{
				group: ['node:*', '**/privacy/**', '**/i18n/**'],
				message: 'ita/ has no I/O, no clock, no words of its own.'
			}
		]
	),
	rooms(
		['src/lib/privacy/**'],
		[
			noSvelte,
			noSupabase,
			{
				group: ['node:fs*', 'node:http*', 'node:net', '**/i18n/**'],
				message: 'privacy/ is pure: what it needs comes in as a value.'
			}
		]
	),
	rooms(
		['src/lib/components/**'],
		[
			{
				group: ['$lib/server/*', '@supabase/*', '**/server/**'],
				message: 'A component draws what it is given; no secret may reach the browser.'
			}
		]
	),
	rooms(
		['src/routes/**'],
		[
			{
				group: ['@supabase/*', 'postgres', '**/supabase/database.types.ts'],
				message: 'A route calls a gateway verb of $lib/server/supabase.'
			}
		],
		{
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name=/^(from|rpc)$/][callee.object.name!='Array'][callee.object.name!='Object'][callee.object.name!='Buffer']",
					message: 'Routes never speak to the database themselves: use a gateway verb.'
				}
			]
		}
	),
	{
		files: ['src/**/*.test.ts', 'supabase/**/*.test.ts'],
		rules: { 'no-restricted-imports': 'off' }
	}
);
