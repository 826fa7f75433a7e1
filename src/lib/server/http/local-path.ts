/**
 * Where to go after signing in. Only pages of the staff side: a link that somebody else made must
 * not lead to another site behind our sign-in page.
 */
const STAFF = /^\/(en\/)?staff(\/|$)/;

/** The path as given if it is a page of the staff side, else null. */
export function staffPath(given: string | null): string | null {
	if (given === null || !given.startsWith('/') || /[\\\s]/.test(given)) return null;
	const base = 'http://local.invalid';
	if (!URL.canParse(given, base)) return null;
	const { origin, pathname } = new URL(given, base);
	return origin === base && STAFF.test(pathname) ? pathname : null;
}
