import { describe, expect, it } from 'vitest';
import { hasReceipt, receiptList } from './receipts.ts';

const nullifiers = ['00'.repeat(32), `${'3f'.repeat(20)}${'aa'.repeat(12)}`];
const [, receipt = ''] = receiptList(nullifiers)
	.split('\n')
	.map((line) => line.split('\t')[0] ?? '');

describe('the list of receipts', () => {
	it('has one line for each answer, receipt and nullifier, in the given order', () => {
		expect(receiptList(nullifiers)).toBe(
			`0000 0000 0000 0000 0000 0000 0000 0000\t${nullifiers[0]}\n${receipt}\t${nullifiers[1]}\n`
		);
		expect(receiptList([])).toBe('');
	});

	it('knows a receipt however it is typed', () => {
		const zeros = 'oooo-oooo-oooo-oooo-oooo-oooo-oooo-OOOO';
		for (const typed of [receipt, receipt.toLowerCase(), receipt.replaceAll(' ', ''), zeros]) {
			expect(hasReceipt(nullifiers, typed), typed).toBe(true);
		}
	});

	it('knows no other, not even the beginning of one', () => {
		for (const typed of ['', receipt.slice(0, -1), `${receipt}0`, '1'.repeat(32)]) {
			expect(hasReceipt(nullifiers, typed), typed).toBe(false);
		}
	});
});
