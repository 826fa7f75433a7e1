import { describe, expect, it } from 'vitest';
import { transportOf } from './transport.ts';

describe('the transport of a respondent', () => {
	it.each([
		['https://survey.example.go.th/e/x', 'safe'],
		['https://192.168.1.5/e/x', 'safe'],
		['http://localhost:3000/e/x', 'safe'],
		['http://127.0.0.1:3000/e/x', 'safe'],
		['http://[::1]:3000/e/x', 'safe'],
		['http://192.168.1.5:3000/e/x', 'private'],
		['http://survey.local/e/x', 'private'],
		['http://survey.example.go.th/e/x', 'exposed'],
		['http://203.0.113.7/e/x', 'exposed']
	])('of %s is %s (P45)', (address, transport) => {
		expect(transportOf(new URL(address))).toBe(transport);
	});
});
