import { qrSvg } from '$lib/server/documents/qr.ts';
import { roundBehind } from '$lib/server/staff-access.ts';
import { linkOf } from '../link.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const link = linkOf(await roundBehind(locals, params.round), params.slug, url);
	const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' };
	return new Response(qrSvg(link), { headers });
};
