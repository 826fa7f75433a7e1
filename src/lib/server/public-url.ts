/**
 * The address under which a phone at the counter finds this instance: what QR codes, posters and
 * slips carry. It imports relatively, so that plain Node can use it too.
 */
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Record<string, NetworkInterfaceInfo[] | undefined>;

/**
 * PUBLIC_URL where it is set; else the address that the reader of the page used, unless only this
 * machine understands it; else the first address on the local network, with the same port.
 * @param configured PUBLIC_URL, or null.
 * @param requested the request's URL.
 * @returns scheme, host and port, without a slash at the end.
 */
export function publicUrl(
	configured: string | null,
	requested: URL,
	interfaces: Interfaces = networkInterfaces()
): string {
	if (configured !== null) return configured;
	if (!isLoopback(requested.hostname)) return requested.origin;
	const lan = lanAddress(interfaces);
	if (lan === null) return requested.origin;
	const port = requested.port === '' ? '' : `:${requested.port}`;
	return `${requested.protocol}//${lan}${port}`;
}

/** The first IPv4 address of this machine that is not loopback, or null. */
export function lanAddress(interfaces: Interfaces = networkInterfaces()): string | null {
	const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
	return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

/**
 * Whether a mobile network reaches the address, and encrypted. Over plain http an operator may add
 * the subscriber's number to the request, and an address of the office network ends at its door.
 */
export function isPublicHttps(address: string): boolean {
	const { protocol, hostname } = new URL(address);
	return protocol === 'https:' && !isLoopback(hostname) && !isPrivate(hostname);
}

/** This machine itself: what is sent there never leaves it. */
export function isLoopback(hostname: string): boolean {
	return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** RFC 1918 and RFC 6598 addresses, link-local ones, unique local IPv6, and names that no DNS has. */
function isPrivate(hostname: string): boolean {
	if (hostname.startsWith('[')) return /^\[(f[cd]|fe[89ab])/.test(hostname);
	if (!/^\d+(\.\d+){3}$/.test(hostname)) {
		return !hostname.includes('.') || /\.(local|lan|internal|home\.arpa|test)$/.test(hostname);
	}
	const [first = 0, second = 0] = hostname.split('.').map(Number);
	return (
		first === 10 ||
		(first === 172 && second >= 16 && second <= 31) ||
		(first === 192 && second === 168) ||
		(first === 169 && second === 254) ||
		(first === 100 && second >= 64 && second <= 127)
	);
}
