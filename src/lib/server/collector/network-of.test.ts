import { describe, expect, it } from 'vitest';
import { networkOf } from './network-of.ts';

describe('the network of an address', () => {
	it.each([
		['203.0.113.7', '203.0.113.7'],
		['::ffff:203.0.113.7', '203.0.113.7'],
		['::FFFF:203.0.113.7', '203.0.113.7'],
		['2001:db8:1:2:3:4:5:6', '20010db8000100'],
		['2001:DB8:1:2ff::', '20010db8000102'],
		['2001:db8::', '20010db8000000'],
		['::1', '00000000000000'],
		['fe80::1%eth0', 'fe800000000000'],
		['64:ff9b::192.0.2.33', '0064ff9b000000'],
		['unknown', 'unknown']
	])('of %s is %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});

	it('is shared by all addresses of one /56 and not by its neighbour', () => {
		const home = networkOf('2001:db8:aa:1200::1');
		expect(networkOf('2001:db8:aa:12ff:1:2:3:4')).toBe(home);
		expect(networkOf('2001:db8:aa:1300::1')).not.toBe(home);
	});
});
