/** How a request reached us, as far as a respondent should know. */
import { isLoopback, isPublicHttps } from '../public-url.ts';

/**
 * `safe`: encrypted, or never leaving the machine. `private`: readable on the local network.
 * `exposed`: unencrypted over a public network, where an operator may add the subscriber's number.
 */
export type Transport = 'safe' | 'private' | 'exposed';

/** The transport of a request, from the address it was made to. */
export function transportOf(url: URL): Transport {
	if (url.protocol === 'https:' || isLoopback(url.hostname)) return 'safe';
	return isPublicHttps(`https://${url.host}`) ? 'exposed' : 'private';
}
