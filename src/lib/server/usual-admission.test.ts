import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualAdmission } from './usual-admission.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the usual way in', () => {
	it.each([
		['https://survey.example.go.th', 'ticket'],
		['http://192.168.1.20:3000', 'draw'],
		['http://survey.example.go.th', 'draw']
	])('at %s is the %s, because tickets need a secure context (P24)', (address, admission) => {
		vi.stubEnv('PUBLIC_URL', address);
		expect(usualAdmission(new URL('http://localhost:3000/staff'))).toBe(admission);
	});

	it('goes by the address of the page where no public one is set', () => {
		vi.stubEnv('PUBLIC_URL', '');
		expect(usualAdmission(new URL('https://office.example/staff'))).toBe('ticket');
		expect(usualAdmission(new URL('http://10.0.0.5:3000/staff'))).toBe('draw');
	});
});
