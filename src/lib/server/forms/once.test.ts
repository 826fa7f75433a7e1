import { describe, expect, it } from 'vitest';
import { newOnceToken, useOnceToken } from './once.ts';

describe('a token of a form', () => {
	it('is good once', () => {
		const token = newOnceToken();
		expect(useOnceToken(token)).toBe(true);
		expect(useOnceToken(token)).toBe(false);
	});

	it('is another on every page', () => {
		expect(newOnceToken()).not.toBe(newOnceToken());
	});

	it('is forgotten after a thousand others, so that memory stays small', () => {
		const token = newOnceToken();
		useOnceToken(token);
		for (let sent = 0; sent < 1000; sent++) useOnceToken(newOnceToken());
		expect(useOnceToken(token)).toBe(true);
	});
});
