/**
 * The memo (บันทึกข้อความ) that forwards the report inside the agency, one page. What only the agency
 * knows, its number and whom it addresses, is left as dots; the Garuda stays the agency's to set.
 *
 * @see Regulation of the Prime Minister's Office on correspondence, 2526 B.E., section 12 and form 2;
 *   sizes as the Office explains the typing of official papers (29 and 20 pt beside a body of 16)
 */
import { AlignmentType, Document, Packer, Paragraph, TabStopType, TextRun } from 'docx';
import { m } from '$lib/i18n/paraglide/messages.js';
import { blocksOf, sentencesOf, type Report } from '$lib/ita/report/model.ts';
import { docxBlock } from './docx-blocks.ts';
import { set, type Face } from './face.ts';
import { settled } from './settle.ts';
import { STYLE, stylesOf } from './styles.ts';
import { CENTIMETRE, PAGE, printable, written, type Writing } from './writing.ts';

const DOTS = '.'.repeat(40);

export async function memoDocx(report: Report, writing: Writing): Promise<Uint8Array> {
	const { title, fiscalYear: year, measuresYear: next } = report;
	const subject = m.report_memo_subject_words({ title, year });
	const result = sentencesOf(report).filter(({ key }) => key === 'result.total');
	const body = [
		...(report.label === null ? [] : [report.label]),
		m.report_memo_reason({ year, next }),
		...result.map(({ text }) => text),
		m.report_memo_asks()
	];
	const document = new Document({
		title: printable(subject),
		creator: printable(report.agency),
		styles: stylesOf(writing),
		sections: [
			{
				properties: { page: PAGE },
				children: [
					heading(writing),
					line(writing, [m.report_memo_unit(), report.agency]),
					line(writing, [m.report_memo_number(), DOTS], [m.report_memo_date(), report.madeOn]),
					line(writing, [m.report_memo_subject(), subject]),
					line(writing, [m.report_memo_to(), DOTS]),
					...body.map(
						(text) => new Paragraph({ style: STYLE.sentence, text: written(writing, text) })
					),
					...blocksOf(report)
						.filter(({ kind }) => kind === 'signatures')
						.flatMap((block) => docxBlock(block, writing))
				]
			}
		]
	});
	return settled(await Packer.toBuffer(document));
}

function heading({ face }: Writing): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { after: 240 },
		children: [new TextRun({ text: m.report_memo_title(), ...set(face, sized(face, 29), true) })]
	});
}

/** Names in bold, each with what stands behind it; a second pair begins in the middle of the line. */
function line(writing: Writing, ...pairs: [name: string, words: string][]): Paragraph {
	const { face } = writing;
	return new Paragraph({
		tabStops: [{ type: TabStopType.LEFT, position: 8 * CENTIMETRE }],
		spacing: { after: 80 },
		children: pairs.flatMap(([name, words], at) => [
			new TextRun({ text: `${at > 0 ? '\t' : ''}${name}  `, ...set(face, sized(face, 20), true) }),
			new TextRun({ text: written(writing, words), ...set(face, face.body) })
		])
	});
}

/** Points in this face for points beside a body of 16. */
function sized(face: Face, points: number): number {
	return Math.round((points * face.body) / 8) / 2;
}
