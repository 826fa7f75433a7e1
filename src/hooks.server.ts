import { redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { markThaiDigits, pageInThaiDigits } from '$lib/i18n/digits.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { startSchedule } from '$lib/server/collector/schedule.ts';
import { leanPage } from '$lib/server/http/lean-page.ts';
import { RETRY_AFTER_SECONDS } from '$lib/server/http/overload.ts';
import { isRespondentRoute, setSafetyHeaders } from '$lib/server/http/safety-headers.ts';
import { log } from '$lib/server/log.ts';
import { logSelfCheck } from '$lib/server/self-check.ts';
import { staffClient } from '$lib/server/supabase/client.ts';
import { refreshCatalogue } from '$lib/server/supabase/instrument-sets.ts';
import { currentStaff } from '$lib/server/supabase/staff.ts';

/** Pages of the staff side that are for people who are not signed in yet. */
const OPEN_STAFF_ROUTES = ['/(staff)/staff/sign-in', '/(staff)/staff/setup'];

export function init(): void {
	startSchedule();
	void logSelfCheck();
}

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) => {
				const page = html.replace('%paraglide.lang%', locale).replace('%paraglide.dir%', 'ltr');
				const isRespondents = isRespondentRoute(event.route.id);
				const shown = isRespondents ? leanPage(page) : page;
				if (locale !== 'th' || event.locals.digits !== 'thai') return shown;
				return pageInThaiDigits(isRespondents ? shown : markThaiDigits(shown));
			},
			filterSerializedResponseHeaders: () => false
		});
	});

const safety: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	setSafetyHeaders(response.headers, event.route.id, event.url);
	if (response.status === 503) response.headers.set('retry-after', RETRY_AFTER_SECONDS);
	return response;
};

const staff: Handle = async ({ event, resolve }) => {
	event.locals.staff = null;
	if (!event.route.id?.startsWith('/(staff)/')) return resolve(event);
	event.locals.supabase = staffClient(event.cookies, event.url.protocol === 'https:', (headers) =>
		event.setHeaders(headers)
	);
	// Before `resolve`: a session refreshed later could no longer set its cookies.
	event.locals.staff = await currentStaff(event.locals.supabase);
	// What a page looks up may have been imported by another process.
	if (event.locals.staff !== null) await refreshCatalogue();
	event.locals.digits = event.locals.staff?.memberships[0]?.agency.digits;
	const isOpen = OPEN_STAFF_ROUTES.some((route) => event.route.id?.startsWith(route));
	if (event.locals.staff === null && !isOpen) {
		const next = encodeURIComponent(event.url.pathname);
		redirect(303, localizeHref(`/staff/sign-in?next=${next}`));
	}
	return resolve(event);
};

export const handle = sequence(language, safety, staff);

/**
 * Logs an unexpected error by id, route and status alone: a message, an address or a stack may
 * carry an answer, a code or an IP address (P40).
 */
export const handleError: HandleServerError = ({ event, status, message }) => {
	if (status === 404) return { message };
	const errorId = randomUUID();
	log({ errorId, route: event.route.id, status });
	return { message, errorId };
};
