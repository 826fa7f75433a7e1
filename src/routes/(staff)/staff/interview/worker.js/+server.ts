import worker from '$lib/islands/interview/service-worker.js?raw';
import type { RequestHandler } from './$types';

/**
 * The service worker of the interview pages. It is asked for below their own address, because a
 * worker may answer for its own folder alone.
 */
export const GET: RequestHandler = () =>
	new Response(worker, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
