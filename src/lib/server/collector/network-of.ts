import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, for counting: an IPv4 address stands for itself, of an
 * IPv6 address the first 56 bits, which is what a household or a phone is given. What is no address
 * stands for itself.
 */
export function networkOf(address: string): string {
	const plain = address.replace(/%.*$/, '');
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain)?.[1] ?? plain;
	if (isIPv4(mapped) || !isIPv6(mapped)) return mapped;
	const [head = '', tail] = mapped.split('::');
	const before = groups(head);
	// An IPv4 address at the end stands for two groups; it is too far right to matter here.
	const after = groups(tail ?? '');
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
	const all = [...before, ...Array<string>(zeros).fill('0'), ...after];
	const bits = all.slice(0, 4).map((group) => group.padStart(4, '0'));
	return bits.join('').slice(0, 14).toLowerCase();
}

function groups(text: string): string[] {
	return text === '' ? [] : text.split(':');
}
