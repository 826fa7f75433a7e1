import { describe, expect, it } from 'vitest';
import { staffPath } from './local-path.ts';

describe('the way on after signing in', () => {
	it.each(['/staff', '/staff/rounds/abc', '/en/staff', '/en/staff/settings'])('may be %s', (path) =>
		expect(staffPath(path)).toBe(path)
	);

	it.each([
		null,
		'',
		'staff',
		'//evil.example/staff',
		'/\\evil.example/staff',
		'https://evil.example/staff',
		'/\t/evil.example/staff',
		'/staff/../../e/abc',
		'/staffing',
		'/e/abc',
		'javascript:alert(1)'
	])('is not %j', (path) => expect(staffPath(path)).toBeNull());
});
