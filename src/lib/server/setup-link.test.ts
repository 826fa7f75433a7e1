import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSetupToken, issueSetupToken, readSetupToken, removeSetupToken } from './setup-link.ts';

describe('the set-up token', () => {
	let data = '';
	beforeEach(() => {
		data = mkdtempSync(join(tmpdir(), 'prongsai-setup-'));
	});
	afterEach(() => rmSync(data, { recursive: true }));

	it('is recognised as long as it waits, and not after it was removed', () => {
		const token = issueSetupToken(data);
		expect(isSetupToken(data, token)).toBe(true);
		expect(readSetupToken(data)).toBe(token);
		removeSetupToken(data);
		expect(isSetupToken(data, token)).toBe(false);
		expect(readSetupToken(data)).toBeNull();
	});

	it('is not recognised when it is wrong, shortened or empty', () => {
		const token = issueSetupToken(data);
		for (const wrong of [`${token}x`, token.slice(1), '', 'ทดสอบ']) {
			expect(isSetupToken(data, wrong)).toBe(false);
		}
	});

	it('is readable by its owner alone', () => {
		issueSetupToken(data);
		expect(statSync(join(data, 'setup-token')).mode & 0o777).toBe(0o600);
	});

	it('never matches an empty file', () => {
		writeFileSync(join(data, 'setup-token'), '');
		expect(isSetupToken(data, '')).toBe(false);
	});

	it('is new each time it is made, and cannot be guessed', () => {
		const [first, second] = [issueSetupToken(data), issueSetupToken(data)];
		expect(first).not.toBe(second);
		expect(first).toMatch(/^[\w-]{32}$/);
	});
});
