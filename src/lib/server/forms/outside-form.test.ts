import { describe, expect, it } from 'vitest';
import { Fields } from './fields.ts';
import { readCollectorsRound, readIssuersRound } from './outside-form.ts';

function read(name: string, typed: string, reader: (fields: Fields) => string): string | null {
	const form = new FormData();
	form.set(name, typed);
	const fields = new Fields(form);
	const value = reader(fields);
	return fields.isGood ? value : null;
}

describe('the other Prongsai', () => {
	it.each(['../staff', 'a/b', 'https://evil.example/i/x', 'A', '', 'x?y', '@host'])(
		'is asked for a round by its code and not by %j',
		(typed) => expect(read('issuer', typed, readIssuersRound)).toBeNull()
	);

	it('is asked for the round whose code was typed', () => {
		expect(read('issuer', ' k3x9t2m8qa ', readIssuersRound)).toBe('k3x9t2m8qa');
	});

	it.each([
		['https://survey.example.go.th/i/k3x9', 'https://survey.example.go.th/i/k3x9'],
		['HTTPS://Survey.Example.go.th:443/i/k3x9', 'https://survey.example.go.th/i/k3x9'],
		['http://127.0.0.1:3000/i/k3x9', 'http://127.0.0.1:3000/i/k3x9'],
		['http://survey.example.go.th/i/k3x9', null],
		['https://survey.example.go.th/e/k3x9', null],
		['https://survey.example.go.th/i/k3x9#c=1', null],
		['https://me@survey.example.go.th/i/k3x9', null],
		['javascript:/i/k3x9', null],
		['survey.example.go.th/i/k3x9', null]
	])('gets answers at %s: %s', (typed, address) => {
		expect(read('signs_for', typed, readCollectorsRound)).toBe(address);
	});
});
