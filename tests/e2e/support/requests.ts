/** Forms sent without a page, as a browser sends them. */
import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';

/** Posts a form to one of the page's actions; a redirect is not followed. */
export function postForm(
	request: APIRequestContext,
	address: string,
	form: Record<string, string>
): Promise<APIResponse> {
	return request.post(address, {
		form,
		// Kit takes a form from its own origin alone, and answers a page to who accepts one.
		headers: { origin: new URL(address).origin, accept: 'text/html' },
		maxRedirects: 0
	});
}

/**
 * Answers a form without a page, and makes sure that it was thanked for.
 * @param answers option code by item code, and `code` for the code of a slip.
 */
export async function sendOnce(
	request: APIRequestContext,
	address: string,
	answers: Record<string, string>
): Promise<void> {
	const token = await tokenAt(request, address);
	const reply = await postForm(request, `${address}?/send`, { token, ...answers });
	expect(reply.status()).toBe(303);
	expect(reply.headers().location).toMatch(/\/thanks$/);
}

/** Sends an interview without a page, and makes sure that it was taken. */
export async function interviewOnce(
	request: APIRequestContext,
	address: string,
	answers: Record<string, string> = { e1: '2' }
): Promise<void> {
	const token = await tokenAt(request, address);
	const reply = await postForm(request, address, { token, ...answers, save: 'yes' });
	expect(reply.status()).toBe(303);
}

/** Types a paper in without a page, and makes sure that it was taken. */
export async function enterOnce(request: APIRequestContext, address: string): Promise<void> {
	const token = await tokenAt(request, address);
	const reply = await postForm(request, address, { token, e1: '2', save: 'yes' });
	expect(reply.status()).toBe(200);
	expect(await reply.text()).toContain('role="status"');
}

/** The token of the form at an address; empty where there is none. */
async function tokenAt(request: APIRequestContext, address: string): Promise<string> {
	const page = await (await request.get(address)).text();
	return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}
