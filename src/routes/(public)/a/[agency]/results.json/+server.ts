import { json } from '@sveltejs/kit';
import { publicJson } from '../public-json.ts';
import { publicYear } from '../public-page.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) =>
	json(publicJson(await publicYear(params.agency)));
