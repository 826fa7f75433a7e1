import { fileOf, setBehind } from '../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => {
	const text = `${JSON.stringify(setBehind(locals, params.year), null, '\t')}\n`;
	return fileOf(text, `set-${params.year}.json`, 'application/json; charset=utf-8');
};
