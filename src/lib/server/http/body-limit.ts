/** What a respondent may send: an answer of 30 items is under 2 kB, so 16 kB is generous. */
export const RESPONDENT_BODY_LIMIT = 16 * 1024;

/**
 * Whether a request announces a body that is too large, or does not say how large it is. Browsers
 * always say; what does not say could be anything.
 */
export function isBodyTooLarge(request: Request, limit: number): boolean {
	if (request.method === 'GET' || request.method === 'HEAD') return false;
	const announced = request.headers.get('content-length');
	return announced === null || Number(announced) > limit || !/^\d+$/.test(announced);
}
