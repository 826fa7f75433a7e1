import { describe, expect, it } from 'vitest';
import { disclosureInstrument } from '$lib/ita/instrument/catalogue.ts';
import type { SelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { readChecklist } from './reading.ts';

const oit = disclosureInstrument('oit-2566');

function check(item: string, more: Partial<SelfCheck> = {}): SelfCheck {
	return {
		item,
		ticked: [],
		evidenceUrl: null,
		note: '',
		responsible: '',
		state: 'gathering',
		link: null,
		...more
	};
}

describe('the checklist of a year', () => {
	it('without a look at anything has no score, and no item counts as zero', () => {
		const reading = readChecklist(oit, [check('o1', { state: 'not_started' })]);
		expect(reading).toMatchObject({ score: null, items: 43, whole: 0, lookedAt: 0 });
	});

	it('names what an item still lacks, and only of it', () => {
		const reading = readChecklist(oit, [check('o1', { ticked: [1, 3] })]);
		const [first, second] = reading.indicators[0]?.subIndicators[0]?.items ?? [];
		expect(first?.missing).toEqual([oit.items[0]?.elements[1]]);
		expect(first).toMatchObject({ isLookedAt: true, isWhole: false });
		expect(second?.isLookedAt).toBe(false);
		expect(reading.indicators[0]?.subIndicators[0]?.score).toEqual({ low: '0.00', high: '90.00' });
	});

	it('counts the addresses that can be asked', () => {
		const evidenceUrl = 'https://example.go.th/';
		expect(readChecklist(oit, [check('o1', { evidenceUrl }), check('o2')]).addresses).toBe(1);
	});
});
