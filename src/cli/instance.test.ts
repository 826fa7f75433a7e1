import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../lib/server/env.ts';
import { findInstance } from './instance.ts';

const KEYS = { publishableKey: 'p', secretKey: 's' };
let data = '';

beforeEach(() => {
	data = mkdtempSync(join(tmpdir(), 'prongsai-instance-'));
});
afterEach(() => rmSync(data, { recursive: true }));

function environment(more: Record<string, string> = {}) {
	return readEnvironment({ PRONGSAI_DATA: data, ...more });
}

function write(file: string, content: object): void {
	writeFileSync(join(data, file), JSON.stringify(content));
}

describe('findInstance', () => {
	it('finds the instance that runs on the data folder', () => {
		write('running.json', { url: 'http://127.0.0.1:3000', supabaseUrl: 'http://127.0.0.1:5' });
		write('supabase.json', { ...KEYS, jwtSecret: 'j' });
		const supabase = { url: 'http://127.0.0.1:5', ...KEYS };
		expect(findInstance(undefined, environment())).toEqual({
			url: 'http://127.0.0.1:3000',
			supabase
		});
		expect(findInstance('https://a.example/', environment()).url).toBe('https://a.example');
	});

	it('says how to start one when none runs', () => {
		write('supabase.json', KEYS);
		expect(() => findInstance(undefined, environment())).toThrow('start it with npm start');
	});

	it('takes the Supabase of the environment, and then needs the web address', () => {
		const hosted = environment({
			SUPABASE_URL: 'https://b.example',
			SUPABASE_PUBLISHABLE_KEY: 'p',
			SUPABASE_SECRET_KEY: 's'
		});
		expect(findInstance('https://a.example', hosted)).toEqual({
			url: 'https://a.example',
			supabase: { url: 'https://b.example', ...KEYS }
		});
		expect(() => findInstance(undefined, hosted)).toThrow('--url');
		expect(() => findInstance('nowhere', hosted)).toThrow('"nowhere" is no web address');
	});
});
