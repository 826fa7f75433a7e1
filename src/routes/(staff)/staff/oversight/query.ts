/** The list that an address asks for: its order, the part of a name, and the page. */
import { SORTS, type Sort } from '$lib/oversight-sorts.ts';
import type { OversightQuery } from '$lib/server/supabase/oversight.ts';

/** Agencies of a page. */
export const PAGE = 100;

/** Longer than any part of a name that somebody types. */
const MOST_LETTERS = 100;

/** Counts begin with the most, scores with the lowest: what needs help comes first. */
const DESCENDING_FIRST: readonly Sort[] = [
	'pulse_low_items',
	'official_low_items',
	'oit_gaps',
	'overdue'
];

/** What of a list can be chosen; the page counts from 1. */
export interface ListChoice extends Pick<OversightQuery, 'name' | 'sort' | 'isDescending'> {
	page: number;
}

/** The choice in an address; what is not understood is as if it were not there. */
export function choiceOf(url: URL): ListChoice {
	const sort = SORTS.find((known) => known === url.searchParams.get('sort')) ?? 'name';
	const page = url.searchParams.get('page') ?? '';
	return {
		name: (url.searchParams.get('name') ?? '').trim().slice(0, MOST_LETTERS),
		sort,
		isDescending: url.searchParams.get('order') === 'descending',
		page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
	};
}

/** The choice as the end of an address, without what goes without saying. */
export function searchOf({ name, sort, isDescending, page }: ListChoice): string {
	const parameters = new URLSearchParams();
	if (name !== '') parameters.set('name', name);
	if (sort !== 'name') parameters.set('sort', sort);
	if (isDescending) parameters.set('order', 'descending');
	if (page > 1) parameters.set('page', String(page));
	const search = parameters.toString();
	return search === '' ? '' : `?${search}`;
}

/** The same list by another figure, or by the same one the other way round; from its first page. */
export function sortedBy(choice: ListChoice, sort: Sort): ListChoice {
	const isDescending =
		choice.sort === sort ? !choice.isDescending : DESCENDING_FIRST.includes(sort);
	return { ...choice, sort, isDescending, page: 1 };
}
