import { expect, it } from 'vitest';
import { Ledger } from '../soak/ledger.ts';

it('the list of what was sent finds what was lost, what was added, and what was counted twice', () => {
	const ledger = new Ledger();
	ledger.note('a', {}).isAcknowledged = true;
	ledger.note('b', {});
	const wrong = (...spent: string[]) => ledger.contradictions(spent, ledger.acknowledged());
	expect(wrong('a')).toEqual([]);
	expect(wrong('a', 'b')).toEqual([]);
	expect(wrong('b')).toEqual(['lost: a']);
	expect(wrong('a', 'c')).toEqual(['nobody sent: c']);
	expect(wrong('a', 'b', 'b')).toEqual(['spent twice']);
});
