import { error } from '@sveltejs/kit';
import { wholeSet } from '$lib/ita/instrument/catalogue.ts';
import type { WholeSet } from '$lib/ita/instrument/whole-set.ts';
import { ownAgency } from '$lib/server/staff-access.ts';

/** The set of the year in an address, for an admin. @throws 403, 404 where none is known */
export function setBehind(locals: App.Locals, year: string): WholeSet {
	ownAgency(locals);
	return (/^\d{4}$/.test(year) ? wholeSet(Number(year)) : undefined) ?? error(404, 'no_rules');
}

/** A file to be kept. */
export function fileOf(text: string, name: string, type: string): Response {
	return new Response(text, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}
