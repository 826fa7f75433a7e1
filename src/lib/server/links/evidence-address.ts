/**
 * An evidence address as it may be asked for: http or https, a port where web pages are, and no user
 * name or password in it.
 */
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Others belong to databases, mail and the like: nothing that an assessor opens in a browser. */
const WEB_PORTS = ['', '80', '443', '8080', '8443'];

/** The address parsed, or null where it is none that we ask. */
export function askableUrl(address: string): URL | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
	const isBare = url.username === '' && url.password === '';
	if (!isWeb || !isBare || !WEB_PORTS.includes(url.port)) return null;
	// A numeric host is never looked up, so it is judged here. `URL` has written 0x7f.1 out already.
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
	return isIP(host) !== 0 && !isPublicAddress(host) ? null : url;
}
