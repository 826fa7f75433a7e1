/** The addresses that QR codes hold. */
import { readEnvironment } from './env.ts';
import { publicUrl } from './public-url.ts';

/**
 * `/e/<slug>` of a service point or `/i/<slug>` of an internal round, at the public address.
 * @param requested the URL of the page that shows it.
 */
export function entryLink(requested: URL, door: 'e' | 'i', slug: string): string {
	return `${publicUrl(readEnvironment().publicUrl, requested)}/${door}/${slug}`;
}
