import { expect, it } from 'vitest';
import { EDIT_BOUNDS } from '$lib/ita/report/edits.ts';
import { Fields, type Values } from './fields.ts';
import { readReportEdit } from './report-edit-form.ts';

const SAID = { key: 'overview', generated: 'บรรทัดแรก\nบรรทัดที่สอง' };
const SENT = SAID.generated.replace('\n', '\r\n');

function fieldsOf(values: Values): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

it('what stood on the page is kept as the report writes it, however a form ends its lines', () => {
	const fields = fieldsOf({ words: 'ใหม่\r\nสองบรรทัด', replaced: SENT });
	expect(readReportEdit(fields, SAID)).toEqual({
		sentence: 'overview',
		words: 'ใหม่\nสองบรรทัด',
		replaced: SAID.generated
	});
	expect(fields.errors).toEqual({});
});

it('what the report says by itself is no rewriting', () => {
	expect(readReportEdit(fieldsOf({ words: SENT, replaced: SENT }), SAID)).toBeNull();
	// Control.
	expect(readReportEdit(fieldsOf({ words: `${SENT}!`, replaced: SENT }), SAID)).not.toBeNull();
});

it('figures that moved since the page was shown are told by what stood on it', () => {
	const moved = fieldsOf({ words: 'ใหม่', replaced: 'เดิม' });
	expect(readReportEdit(moved, SAID)?.replaced).toBe('เดิม');
	const untold = fieldsOf({ words: 'ใหม่' });
	expect(readReportEdit(untold, SAID)?.replaced).toBe(SAID.generated);
});

it('what is too long is cut between characters, never within one', () => {
	const fields = fieldsOf({ words: 'ใหม่', replaced: `a${'😀'.repeat(EDIT_BOUNDS.replaced)}` });
	expect(readReportEdit(fields, SAID)?.replaced).toBe(`a${'😀'.repeat(EDIT_BOUNDS.replaced - 1)}`);
	const words = fieldsOf({ words: 'ก'.repeat(EDIT_BOUNDS.words + 1), replaced: '' });
	readReportEdit(words, SAID);
	expect(Object.keys(words.errors)).toEqual(['words']);
});
