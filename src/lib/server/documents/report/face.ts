/**
 * The **face** of a document: its font, and the sizes that belong to it. TH SarabunPSK is one of the
 * national fonts that agencies set their papers in, at 16 pt (cabinet resolution of 7 September 2553).
 * Sarabun is its free revision of 2561, drawn larger: 12 pt of it are as high as 16 pt of the other.
 */
import { createRequire } from 'node:module';
import type { IRunStylePropertiesOptions } from 'docx';

export interface Face {
	font: string;
	/** Points of the body text, of tables, and of both headings. */
	body: number;
	table: number;
	heading: number;
	title: number;
}

/** What a file for Word is set in: the machines of agencies have it. */
export const OFFICIAL_FACE: Face = {
	font: 'TH SarabunPSK',
	body: 16,
	table: 14,
	heading: 18,
	title: 24
};

/** What a PDF made here is set in: this program brings it. */
export const OWN_FACE: Face = { font: 'Sarabun', body: 12, table: 10.5, heading: 13.5, title: 17 };

/**
 * Run properties of a size in all four font slots. Thai is a complex script to Word, which takes the
 * font and size of its letters from the `cs` slots alone.
 */
export function set(face: Face, points: number, isBold = false): IRunStylePropertiesOptions {
	const { font } = face;
	return {
		font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
		size: points * 2,
		sizeComplexScript: points * 2,
		bold: isBold,
		boldComplexScript: isBold,
		color: '000000'
	};
}

const require = createRequire(import.meta.url);

/** Files of Sarabun, regular and bold, which pictures and PDFs are drawn with. */
export const SARABUN_FILES = [
	'@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
	'@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'
].map((file) => require.resolve(file));
