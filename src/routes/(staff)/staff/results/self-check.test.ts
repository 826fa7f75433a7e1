import { describe, expect, it } from 'vitest';
import type { SelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { checklistOf } from '../oit/year.ts';
import { selfCheckFigures } from './self-check.ts';

const CHECKLIST = checklistOf(2566);

function check(item: string, ticked: number[], state: SelfCheck['state'] = 'gathering') {
	return { item, ticked, evidenceUrl: null, note: '', responsible: '', state, link: null };
}

/** Places of all elements of an item. */
function all(item: string): number[] {
	const { elements = [] } = CHECKLIST.items.find(({ code }) => code === item) ?? {};
	return elements.map((_, at) => at + 1);
}

/** Points by item. */
function points(...checks: SelfCheck[]): [string, number][] | null {
	const figures = selfCheckFigures(CHECKLIST, checks);
	return figures && [...figures].map(([code, { value }]) => [code, Number(value.valueOf())]);
}

describe('the own check of the website as figures', () => {
	it('is all or nothing: one element missing is 0', () => {
		expect(all('o1').length, 'there is one to leave out').toBeGreaterThan(1);
		expect(points(check('o1', all('o1')), check('o2', all('o2').slice(1)))).toEqual([
			['o1', 100],
			['o2', 0]
		]);
		expect(points(check('o1', all('o1').slice(1)))).toEqual([['o1', 0]]);
	});

	it('leaves out what nobody has looked at, though somebody saved an empty form', () => {
		expect(points(check('o1', []), check('o2', [], 'not_started'))).toEqual([['o1', 0]]);
		expect(points(check('o1', all('o1'), 'not_started'))).toEqual([['o1', 100]]);
	});

	it('is none, not an empty one, where nothing was looked at', () => {
		expect(points(check('o1', [], 'not_started'))).toBeNull();
		expect(points()).toBeNull();
	});

	it('passes over an item that the checklist does not have', () => {
		expect(points(check('o99', [1]), check('o1', all('o1')))).toEqual([['o1', 100]]);
	});
});
