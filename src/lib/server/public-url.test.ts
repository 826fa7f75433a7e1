import { describe, expect, it } from 'vitest';
import type { NetworkInterfaceInfo } from 'node:os';
import { isPublicHttps, lanAddress, publicUrl } from './public-url.ts';

function address(family: 'IPv4' | 'IPv6', text: string, internal = false): NetworkInterfaceInfo {
	const common = { address: text, netmask: '', mac: '', internal, cidr: null };
	return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 0 };
}

const OFFICE = {
	lo: [address('IPv4', '127.0.0.1', true)],
	eth0: [address('IPv6', 'fe80::1'), address('IPv4', '192.168.1.20')]
};

describe('the address in QR codes', () => {
	it('is PUBLIC_URL where that is set', () => {
		const asked = new URL('http://localhost:3000/staff');
		expect(publicUrl('https://survey.example.go.th', asked, OFFICE)).toBe(
			'https://survey.example.go.th'
		);
	});

	it('is the address that the reader used, if other machines understand it', () => {
		const asked = new URL('http://192.168.1.99:3000/staff/rounds');
		expect(publicUrl(null, asked, OFFICE)).toBe('http://192.168.1.99:3000');
	});

	it.each(['localhost', '127.0.0.1', '127.5.5.5', '[::1]'])(
		'is the address on the local network, with the port, when the reader used %s',
		(host) => {
			const asked = new URL(`http://${host}:3000/staff`);
			expect(publicUrl(null, asked, OFFICE)).toBe('http://192.168.1.20:3000');
		}
	);

	it('leaves out the port where the reader used none', () => {
		expect(publicUrl(null, new URL('http://localhost/'), OFFICE)).toBe('http://192.168.1.20');
	});

	it('stays on this machine where there is no network', () => {
		const asked = new URL('http://localhost:3000/');
		expect(publicUrl(null, asked, { lo: OFFICE.lo })).toBe('http://localhost:3000');
		expect(lanAddress({})).toBeNull();
	});
});

describe('an address is public and encrypted', () => {
	it.each(['https://survey.example.go.th', 'https://8.8.8.8', 'https://172.32.0.1:8443'])(
		'when it is %s',
		(url) => expect(isPublicHttps(url)).toBe(true)
	);

	it.each([
		'http://survey.example.go.th',
		'http://192.168.1.20:3000',
		'https://localhost',
		'https://10.0.0.5',
		'https://172.16.0.1',
		'https://192.168.1.20',
		'https://169.254.1.1',
		'https://100.64.0.1',
		'https://[fd00::1]',
		'https://[::1]:3000',
		'https://server',
		'https://server.local'
	])('not when it is %s', (url) => expect(isPublicHttps(url)).toBe(false));
});
