/** The yearly report as a Word document: cover, contents that Word can update, chapters. */
import {
	AlignmentType,
	Document,
	Header,
	NumberFormat,
	Packer,
	PageNumber,
	Paragraph,
	TableOfContents,
	TextRun,
	type FileChild
} from 'docx';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Report } from '$lib/ita/report/model.ts';
import { docxSection } from './docx-blocks.ts';
import { set } from './face.ts';
import { settled } from './settle.ts';
import { stylesOf } from './styles.ts';
import { CENTIMETRE, PAGE, printable, written, type Writing } from './writing.ts';

export async function reportDocx(report: Report, writing: Writing): Promise<Uint8Array> {
	const document = new Document({
		title: printable(`${report.title} ${report.agency} ${report.fiscalYear}`),
		creator: printable(report.agency),
		styles: stylesOf(writing),
		features: { updateFields: true },
		sections: [
			{
				properties: {
					titlePage: true,
					page: {
						...PAGE,
						pageNumbers: {
							start: 0,
							formatType:
								writing.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL
						}
					}
				},
				// The cover has no number: its own header is empty.
				headers: { default: numbered(), first: new Header({ children: [new Paragraph('')] }) },
				children: [
					...cover(report, writing),
					...contents(report, writing),
					...report.sections.flatMap((section) => docxSection(section, writing))
				]
			}
		]
	});
	return settled(await Packer.toBuffer(document));
}

function numbered(): Header {
	const children = [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })];
	return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function cover(report: Report, writing: Writing): FileChild[] {
	const { face } = writing;
	const line = (text: string, points: number, before: number) =>
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { before, after: 240 },
			children: [new TextRun({ text: written(writing, text), ...set(face, points, true) })]
		});
	return [
		line(report.title, face.title, 4 * CENTIMETRE),
		line(report.subtitle, face.heading, 0),
		line(report.agency, face.title, 4 * CENTIMETRE),
		line(m.report_cover_made({ day: report.madeOn }), face.body, 2 * CENTIMETRE),
		...(report.label === null ? [] : [line(report.label, face.body, CENTIMETRE)])
	];
}

function contents(report: Report, writing: Writing): FileChild[] {
	return [
		new Paragraph({
			alignment: AlignmentType.CENTER,
			pageBreakBefore: true,
			spacing: { after: 240 },
			children: [
				new TextRun({
					text: written(writing, report.contents),
					...set(writing.face, writing.face.heading, true)
				})
			]
		}),
		new TableOfContents(report.contents, { hyperlink: true, headingStyleRange: '1-2' })
	];
}
