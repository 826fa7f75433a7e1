/**
 * The same report as the same bytes: Word files carry the time they were made, and their library
 * counts bookmarks and pictures on from one document to the next, so that a file would tell how many came before.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed } from '../archive.ts';

const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

export function settled(docx: Uint8Array): Uint8Array<ArrayBuffer> {
	const parts = unzipSync(docx);
	const rewrite = (name: string, change: (xml: string) => string) => {
		const part = parts[name];
		if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
	};
	rewrite(PROPERTIES, (xml) =>
		xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
	);
	rewrite(DOCUMENT, renumbered);
	return packed(parts);
}

/** Bookmarks, what refers to them, and pictures, numbered by their order in the document. */
function renumbered(xml: string): string {
	const numbers = new Map<string, number>();
	const numberOf = (id: string) => {
		const number = numbers.get(id) ?? numbers.size + 1;
		numbers.set(id, number);
		return number;
	};
	let pictures = 0;
	return xml
		.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(pictures += 1)}"`)
		.replace(/_Toc(\d+)/g, (_, id: string) => `_Toc${numberOf(id)}`)
		.replace(/<w:bookmark(?:Start|End)[^>]*>/g, (tag) =>
			tag.replace(/w:id="(\d+)"/, (_, id: string) => `w:id="${numberOf(id)}"`)
		);
}
