import { describe, expect, it } from 'vitest';
import { hashSlipCode, readSlipCode } from '../../privacy/slip-code.ts';
import { slipLink } from '../../privacy/slip-link.ts';
import { drawQr } from './qr.ts';
import { makeSlips } from './slips.ts';

const ROUND = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';
const ADDRESS = 'http://192.168.1.20:3000/i/k3x9t2m8qa';
const PEPPER = new Uint8Array(32).fill(7);

const KEY = 'ab'.repeat(32);

describe.each([
	['draw', null],
	['tickets', KEY]
])('the slips of a round with %s', (_, keyFingerprint) => {
	const round = { id: ROUND, address: ADDRESS, keyFingerprint };
	const { slips, hashes } = makeSlips(42, round, PEPPER);

	it('are as many as asked for, no two alike', () => {
		expect(new Set(slips.map(({ code }) => code)).size).toBe(42);
		expect(new Set(hashes).size).toBe(42);
	});

	it('are known to the database by the hash of their code alone (P21)', () => {
		slips.forEach(({ code }, at) => {
			const reading = readSlipCode(code);
			expect(reading.ok && hashSlipCode(reading.code, ROUND, PEPPER)).toBe(hashes[at]);
		});
	});

	it('carry the code behind the # only, which no server sees (P23)', () => {
		for (const { code, qr } of slips) {
			const link = slipLink(ADDRESS, code.replaceAll('-', ''), keyFingerprint);
			expect(qr).toEqual(drawQr(link));
			expect(link.split('#')[0]).toBe(ADDRESS);
		}
	});

	it('carry nothing but code and picture', () => {
		expect(slips.every((slip) => Object.keys(slip).join() === 'code,qr')).toBe(true);
	});
});
