import { describe, expect, it } from 'vitest';
import { instrumentSet } from '$lib/ita/instrument/catalogue.ts';
import { copyOf } from './round-copy.ts';

const ROUND = {
	name: 'ความเห็นผู้รับบริการ ปี 2566 (๒๕๖๖)',
	part: 'eit_public' as const,
	fiscalYear: 2566,
	instrumentId: 'eit-2566',
	opensOn: '2023-05-01',
	closesOn: '2023-06-08'
};

describe('a copy of a round', () => {
	it('is of the next year and its questionnaire, from today for as many days', () => {
		expect(copyOf(ROUND, instrumentSet(2567), '2023-12-20')).toEqual({
			name: 'ความเห็นผู้รับบริการ ปี 2567 (๒๕๖๗)',
			fiscalYear: 2567,
			instrumentId: 'eit-2567',
			opensOn: '2023-12-20',
			closesOn: '2024-01-27'
		});
		const internal = { ...ROUND, part: 'iit' as const, instrumentId: 'iit-2566' };
		expect(copyOf(internal, instrumentSet(2567), '2023-12-20').instrumentId).toBe('iit-2567');
	});

	it('stays in the same year where the next has no set', () => {
		const last = { ...ROUND, fiscalYear: 2569 };
		expect(copyOf(last, instrumentSet(2570), '2026-11-22')).toMatchObject({
			name: ROUND.name,
			fiscalYear: 2569,
			instrumentId: 'eit-2566'
		});
	});

	it('keeps its questionnaire where the set of the next year has none', () => {
		const set = instrumentSet(2565);
		const before = { ...ROUND, fiscalYear: 2564 };
		expect(copyOf(before, set, '2023-12-20')).toMatchObject({
			fiscalYear: 2565,
			instrumentId: 'eit-2566'
		});
	});
});
