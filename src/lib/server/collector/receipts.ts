/** The published nullifiers of a closed round, as people look for their own. */
import { receiptOf } from '$lib/privacy/ticket/receipt.ts';

/** One line for each answer, in the order of the nullifiers: receipt, tabulator, nullifier. */
export function receiptList(nullifiers: readonly string[]): string {
	return nullifiers.map((nullifier) => `${receiptFor(nullifier)}\t${nullifier}\n`).join('');
}

/** Whether a receipt as it was typed, in any case and with any spaces, is in the list. */
export function hasReceipt(nullifiers: readonly string[], typed: string): boolean {
	const wanted = plain(typed);
	return nullifiers.some((nullifier) => plain(receiptFor(nullifier)) === wanted);
}

function receiptFor(nullifier: string): string {
	return receiptOf(Buffer.from(nullifier, 'hex'));
}

/** The alphabet has no I, L, O: whoever writes one means 1 or 0. */
function plain(receipt: string): string {
	const characters = receipt
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '');
	return characters.replace(/[IL]/g, '1').replaceAll('O', '0');
}
