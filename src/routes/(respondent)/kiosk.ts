/** The **kiosk** is a tablet at a counter: an entry link opened as `/e/<slug>?kiosk`. */

/** Whether a page belongs to a kiosk; only those of entry links can. */
export function isKiosk(url: URL): boolean {
	return url.searchParams.has('kiosk') && /\/e\/[^/]+(\/thanks)?$/.test(url.pathname);
}

/** What an address of the same questionnaire ends with, after a `?` or a `&`. */
export function kioskQuery(url: URL, mark: '?' | '&'): string {
	return isKiosk(url) ? `${mark}kiosk` : '';
}
