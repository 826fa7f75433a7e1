/**
 * What every answer to a respondent carries (P25, P41): nothing kept by the browser or a proxy in
 * between, nothing told to other sites, nothing asked of the phone. The content security policy is
 * in svelte.config.js, for all pages.
 */
const RESPONDENT_HEADERS = {
	'cache-control': 'no-store',
	// Not `no-referrer`: with it a form without script sends `Origin: null` and would be refused.
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'geolocation=(), camera=(), microphone=(), accelerometer=(), gyroscope=(), magnetometer=(), usb=(), payment=(), browsing-topics=()',
	'x-robots-tag': 'noindex'
} as const;

/** For what is no page: the framework gives a policy to pages alone. */
const NOTHING_ALLOWED =
	"default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const EVERY_PAGE_HEADERS = {
	'x-content-type-options': 'nosniff',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'same-origin'
} as const;

/** Whether a route belongs to the people who answer. */
export function isRespondentRoute(routeId: string | null): boolean {
	return routeId?.startsWith('/(respondent)/') ?? false;
}

/** Sets the headers on a response about to be sent; https adds the promise to stay on https. */
export function setSafetyHeaders(headers: Headers, routeId: string | null, url: URL): void {
	for (const [name, value] of Object.entries(EVERY_PAGE_HEADERS)) headers.set(name, value);
	if (url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
	// What staff see is nobody else's, on a computer that several people use.
	if (routeId?.startsWith('/(staff)/')) headers.set('cache-control', 'private, no-store');
	if (!isRespondentRoute(routeId)) return;
	for (const [name, value] of Object.entries(RESPONDENT_HEADERS)) headers.set(name, value);
	if (!headers.has('content-security-policy')) {
		headers.set('content-security-policy', NOTHING_ALLOWED);
	}
	// A redirect has no page that could ask the phone for anything.
	if (headers.has('location')) headers.delete('permissions-policy');
	headers.delete('etag');
	// For a script of the framework that these pages do not have.
	headers.delete('x-sveltekit-page');
	headers.delete('set-cookie');
}
