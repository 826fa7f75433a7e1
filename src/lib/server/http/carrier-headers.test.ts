import { describe, expect, it } from 'vitest';
import { dropCarrierHeaders } from './carrier-headers.ts';

describe('P45: headers of a mobile operator', () => {
	it.each([
		'x-msisdn',
		'msisdn',
		'x-up-calling-line-id',
		'x-nokia-msisdn',
		'x-wap-profile',
		'x-wap-network-client-msisdn',
		'x-network-info',
		'x-imsi',
		'x-imei',
		'x-acr',
		'x-uidh'
	])('%s is dropped, and what the form needs stays', (name) => {
		const headers = { [name]: '66812345678', 'content-type': 'text/plain', origin: 'http://x' };
		dropCarrierHeaders(headers);
		expect(headers).toEqual({ 'content-type': 'text/plain', origin: 'http://x' });
	});
});
