import { describe, expect, it } from 'vitest';
import { decodeTable } from './decode-table.ts';

const THAI = 'ระดับ,ผ่านดี\n';
/** Windows-874 has Thai in the order of Unicode, from 0xA1. */
const windows874 = Uint8Array.from(THAI, (letter) => {
	const code = letter.charCodeAt(0);
	return code > 0xe00 ? code - 0xe00 + 0xa0 : code;
});

describe('a table file', () => {
	it.each([
		['UTF-8', Buffer.from(THAI)],
		['UTF-8 with its mark', Buffer.from(`\uFEFF${THAI}`)],
		['Windows-874', windows874],
		['UTF-16 as Excel writes it', Buffer.from(`\uFEFF${THAI}`, 'utf16le')],
		['UTF-16, the other way round', Buffer.from(`\uFEFF${THAI}`, 'utf16le').swap16()]
	])('in %s is read as it was written', (_, bytes) => {
		expect(decodeTable(new Uint8Array(bytes))).toEqual({ ok: true, text: THAI });
	});

	it.each([
		['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'workbook'],
		['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
		['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'workbook'],
		['a picture', [0x89, 0x50, 0x4e, 0x47, 0x00, 0xff], 'undecodable'],
		['bytes that no encoding has', [0xff, 0xfc, 0xfd], 'undecodable']
	])('that is %s is refused', (_, bytes, why) => {
		expect(decodeTable(Uint8Array.from(bytes))).toEqual({ ok: false, why });
	});
});
