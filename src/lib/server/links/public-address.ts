/**
 * Which addresses of the network this server may ask for somebody else. Whoever may type an evidence
 * address could otherwise have it look into the office's own network, or at the machine it runs on.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * IPv4 blocks that are no public host: IANA IPv4 Special-Purpose Address Registry (RFC 6890) and
 * multicast (RFC 5771).
 */
const NOT_PUBLIC_V4: [network: string, prefix: number][] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.31.196.0', 24],
	['192.52.193.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['192.175.48.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3]
];

/**
 * Blocks inside 2000::/3, the only public one of IPv6 (RFC 4291), that are not: among them 6to4 and
 * Teredo, which carry an IPv4 address inside (IANA IPv6 Special-Purpose Address Registry).
 */
const NOT_PUBLIC_V6: [network: string, prefix: number][] = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['2620:4f:8000::', 48],
	['3fff::', 20]
];

const forbidden = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_V4) forbidden.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_V6) forbidden.addSubnet(network, prefix, 'ipv6');

const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether a numeric address belongs to a host of the public internet. */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !forbidden.check(address, 'ipv4');
	// Mapped IPv4 (::ffff:10.0.0.1), loopback, link-local with a zone: all outside 2000::/3.
	return isIPv6(address) && global.check(address, 'ipv6') && !forbidden.check(address, 'ipv6');
}
