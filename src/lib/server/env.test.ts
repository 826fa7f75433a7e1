import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, isDatabaseHere, readEnvironment, VARIABLES } from './env.ts';

describe('the environment', () => {
	it('needs nothing for one machine', () => {
		const environment = readEnvironment({});
		expect(environment).toMatchObject({ port: 3000, publicUrl: null, supabase: null });
		expect(environment.data).toMatch(/\/\.data$/);
	});

	it.each([
		['http://127.0.0.1:54321', true],
		['http://localhost:54321', true],
		['http://[::1]:54321', true],
		['https://abc.supabase.co', false],
		['https://127.0.0.1.example.org', false]
	])('tells where the database at %s is: here %s', (url, isHere) => {
		const environment = readEnvironment({
			SUPABASE_URL: url,
			SUPABASE_PUBLISHABLE_KEY: 'p',
			SUPABASE_SECRET_KEY: 's'
		});
		expect(isDatabaseHere(environment)).toBe(isHere);
		expect(isDatabaseHere(readEnvironment({}))).toBe(true);
	});

	it.each([
		['PORT', 'eighty'],
		['PORT', '70000'],
		['PUBLIC_URL', 'survey.example.go.th'],
		['ANSWERS_PER_ADDRESS', '0'],
		['ISSUER_URL', 'tickets.example.go.th'],
		['ISSUER_URL', 'http://tickets.example.go.th'],
		['ISSUER_URL', 'http://127.0.0.1.example.org'],
		['ISSUER_URL', 'https://me@tickets.example.go.th'],
		['ISSUER_URL', 'https://tickets.example.go.th/i/x']
	])('refuses %s=%s with a sentence that names it', (name, value) => {
		expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError);
		expect(() => readEnvironment({ [name]: value })).toThrow(name);
	});

	it('knows no other Prongsai unless it is named', () => {
		expect(readEnvironment({})).toMatchObject({ issuerUrl: null, signsForOthers: false });
		const named = (ISSUER_URL: string) => readEnvironment({ ISSUER_URL }).issuerUrl;
		expect(named('https://tickets.example.go.th/')).toBe('https://tickets.example.go.th');
		expect(named('http://127.0.0.1:3001')).toBe('http://127.0.0.1:3001');
		expect(readEnvironment({ SIGN_FOR_OTHERS: '1' }).signsForOthers).toBe(true);
	});

	it('takes a whole Supabase or none, and names what is missing', () => {
		const whole = {
			SUPABASE_URL: 'https://x.supabase.co/',
			SUPABASE_PUBLISHABLE_KEY: 'p',
			SUPABASE_SECRET_KEY: 's'
		};
		expect(readEnvironment(whole).supabase?.url).toBe('https://x.supabase.co');
		for (const name of Object.keys(whole)) {
			expect(() => readEnvironment({ ...whole, [name]: undefined })).toThrow(`${name} is missing`);
		}
	});

	it('is listed in .env.example, each variable with its sentence', () => {
		const example = readFileSync('.env.example', 'utf8');
		for (const [name, sentence] of Object.entries(VARIABLES)) {
			expect(example).toContain(`# ${sentence}\n${name}=\n`);
		}
	});
});
