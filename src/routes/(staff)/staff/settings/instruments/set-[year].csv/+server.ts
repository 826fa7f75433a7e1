import { writeSetTable } from '$lib/ita/instrument/write-set-table.ts';
import { fileOf, setBehind } from '../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => {
	const text = writeSetTable(setBehind(locals, params.year));
	return fileOf(text, `set-${params.year}.csv`, 'text/csv; charset=utf-8');
};
