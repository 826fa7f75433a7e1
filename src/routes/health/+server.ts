import { isHealthy } from '$lib/server/health.ts';
import type { RequestHandler } from './$types';

/** For a load balancer: 200 while answers can be taken in, else 503; nothing else, and no log line. */
export const GET: RequestHandler = async () => {
	const isWell = await isHealthy();
	return new Response(isWell ? 'ok' : 'unavailable', {
		status: isWell ? 200 : 503,
		headers: { 'cache-control': 'no-store', 'content-type': 'text/plain' }
	});
};
