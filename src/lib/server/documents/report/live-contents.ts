/**
 * Contents that LibreOffice numbers. It keeps the lines within a contents field as the file has them,
 * and nobody knows their pages before the document is set; the references to pages that stand in the
 * lines it does compute, once no such field is around them. Word needs the field, so that this is done
 * for a PDF alone.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';
const BEGIN =
	/<w:r><w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><\/w:r>/;
const END = /<w:p><w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>(?=<\/w:sdtContent>)/;

/** The same Word file without the field around its contents. @throws where it is no Word file */
export function withLiveContents(docx: Uint8Array): Uint8Array {
	const parts = unzipSync(docx);
	const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
	// Half a field would be no document any more.
	if (!BEGIN.test(xml) || !END.test(xml)) return docx;
	parts[DOCUMENT] = strToU8(xml.replace(BEGIN, '').replace(END, ''));
	return zipSync(parts, { level: 0 });
}
