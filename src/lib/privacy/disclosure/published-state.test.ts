import { describe, expect, it } from 'vitest';
import { parsePublishedState } from './published-state.ts';

const FROM_DATABASE = {
	version: 3,
	state: 'open',
	k: 10,
	disclosure_profile: 'strict',
	head_count: null,
	instrument_id: 'eit-2566',
	part: 'eit_public',
	fiscal_year: 2566,
	as_of: '2023-06-08',
	n: 27,
	cells: [[1, 27]],
	marks: [['paper', 11]],
	tallies: [[1, 'e1', '4', 20]],
	total_n: 24
};

describe('parsePublishedState', () => {
	it('reads what the database function returns and drops what nothing is made of', () => {
		expect(parsePublishedState(FROM_DATABASE)).toEqual({
			version: 3,
			state: 'open',
			k: 10,
			profile: 'strict',
			headCount: null,
			instrumentId: 'eit-2566',
			part: 'eit_public',
			fiscalYear: 2566,
			asOf: '2023-06-08',
			n: 27,
			cells: [{ cell: 1, n: 27 }],
			marks: [{ mark: 'paper', n: 11 }],
			tallies: [{ cell: 1, item: 'e1', option: '4', n: 20 }]
		});
	});

	it('reads a round that was never mixed', () => {
		const state = parsePublishedState({
			...FROM_DATABASE,
			as_of: null,
			n: 0,
			cells: [],
			tallies: []
		});
		expect(state).toMatchObject({ asOf: null, n: 0, cells: [], tallies: [] });
	});

	it.each([
		['no object', null],
		['k below the floor', { ...FROM_DATABASE, k: 4 }],
		['an unknown profile', { ...FROM_DATABASE, disclosure_profile: 'lax' }],
		['a head count that is text', { ...FROM_DATABASE, head_count: '40' }],
		['a time of day', { ...FROM_DATABASE, as_of: '2023-06-08T10:15:00Z' }],
		['an unknown part', { ...FROM_DATABASE, part: 'oit' }],
		['an unknown state', { ...FROM_DATABASE, state: 'done' }],
		['a count that is text', { ...FROM_DATABASE, tallies: [[1, 'e1', '4', '20']] }],
		['an unknown mark', { ...FROM_DATABASE, marks: [['left_handed', 11]] }],
		['a negative count', { ...FROM_DATABASE, cells: [[1, -1]] }],
		['a row that is no list', { ...FROM_DATABASE, tallies: [{}] }],
		['an item without a code', { ...FROM_DATABASE, tallies: [[1, '', '4', 20]] }]
	])('refuses %s', (_, value) => {
		expect(() => parsePublishedState(value)).toThrow(TypeError);
	});
});
