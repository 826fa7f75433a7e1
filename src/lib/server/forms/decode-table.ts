/** The bytes of a table file as text, in the encodings that Thai spreadsheets write. */

/** The largest file of figures and then some; the process takes no more than 2 MB. */
export const LARGEST_TABLE_FILE = 500_000;

export type DecodedTable =
	{ ok: true; text: string } | { ok: false; why: 'workbook' | 'undecodable' };

/** UTF-16 is what Excel calls "Unicode text"; the mark in front tells the order of its bytes. */
const MARKS: [mark: number[], encoding: string][] = [
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be']
];

/** Begins of files that are no text: xlsx and other zip archives, old xls, PDF. */
const WORKBOOKS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
	[0x25, 0x50, 0x44, 0x46]
];

/** Decodes UTF-8, UTF-16 with its mark, or Windows-874 (TIS-620), which has no mark at all. */
export function decodeTable(bytes: Uint8Array): DecodedTable {
	const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
	if (WORKBOOKS.some(begins)) return { ok: false, why: 'workbook' };
	const marked = MARKS.find(([mark]) => begins(mark))?.[1];
	const text = marked === undefined ? eightBit(bytes) : decoded(bytes, marked);
	return text === null || text.includes('\0')
		? { ok: false, why: 'undecodable' }
		: { ok: true, text };
}

/** Thai in Windows-874 is never valid UTF-8, so the stricter encoding is tried first. */
function eightBit(bytes: Uint8Array): string | null {
	return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-874');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
