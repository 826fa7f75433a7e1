import { describe, expect, it } from 'vitest';
import { publish } from './publish.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf, talliesOf } from './testing/state.ts';

const FOUR = [0, 33, 67, 100];
const EIT = sampleInstrument('eit', [
	[
		{ code: 'e1', points: FOUR },
		{ code: 'e2', points: FOUR }
	]
]);
const IIT = sampleInstrument('iit', [[{ code: 'i1', points: FOUR }]]);
const EIT_ROUND = { instrumentId: 'eit-2566', part: 'eit_public', state: 'open' } as const;
const BOTH = { e1: { '4': 20 }, e2: { '4': 20 } };

describe('the notes of a result', () => {
	it('say that shares are bands, and nothing more where nothing more is hidden', () => {
		expect(publish(stateOf(20, BOTH, EIT_ROUND), EIT).notes).toEqual(['banded']);
		expect(publish(stateOf(0, {}, { ...EIT_ROUND, asOf: null }), EIT).notes).toEqual(['below_k']);
	});

	it('say that the profile is strict', () => {
		const state = stateOf(20, BOTH, { ...EIT_ROUND, profile: 'strict' });
		expect(publish(state, EIT).notes).toEqual(['strict', 'banded']);
	});

	it('say that few employees are told in thirds', () => {
		expect(publish(stateOf(49, { i1: { '4': 49 } }), IIT).notes).toEqual(['banded', 'thirds']);
		expect(publish(stateOf(50, { i1: { '4': 50 } }), IIT).notes).toEqual(['banded']);
	});

	it('say that an item has no figure, or leaves answers out', () => {
		const few = stateOf(20, { e1: { '4': 20 }, e2: { '4': 9, '-': 11 } }, EIT_ROUND);
		expect(publish(few, EIT).notes).toEqual(['banded', 'below_k']);
		const behind = stateOf(35, { e1: { '4': 35 }, e2: { '4': 20 } }, EIT_ROUND);
		expect(publish(behind, EIT).notes).toEqual(['banded', 'held']);
	});

	it('say that small points are counted together, and what is in the whole round only', () => {
		const cells = [
			{ cell: 0, n: 12 },
			{ cell: 1, n: 20 }
		];
		const rest = talliesOf(0, { e1: { '4': 12 }, e2: { '4': 12 } });
		const open = stateOf(
			32,
			{},
			{ ...EIT_ROUND, cells, tallies: [...rest, ...talliesOf(1, BOTH)] }
		);
		expect(publish(open, EIT).notes).toEqual(['banded', 'rest']);

		const points = [
			{ cell: 1, n: 15 },
			{ cell: 2, n: 20 }
		];
		const leftovers = talliesOf(0, { e1: { '1': 10, '-': 5 } });
		const ownOf2 = talliesOf(2, BOTH);
		const ownOf1 = talliesOf(1, { e2: { '4': 15 } });
		const tallies = [...leftovers, ...ownOf1, ...ownOf2];
		const closed = stateOf(35, {}, { ...EIT_ROUND, state: 'closed', cells: points, tallies });
		expect(publish(closed, EIT).notes).toEqual(['banded', 'below_k', 'pooled']);
	});
});
