/** Sections of a report as paragraphs of a document. */
import { AlignmentType, HeadingLevel, ImageRun, Paragraph, TabStopType, type Table } from 'docx';
import type { Block, Picture, Section, Signatures } from '$lib/ita/report/model.ts';
import { docxTable } from './docx-table.ts';
import { STYLE } from './styles.ts';
import { CENTIMETRE, written, type Writing } from './writing.ts';

type Child = Paragraph | Table;

/** Most pixels, 96 to the inch, of a picture that leaves room for words on its page. */
const PICTURE = { width: 480, height: 440 };

/** A section; a chapter begins a page, and the foot of the page before it announces it. */
export function docxSection(section: Section, writing: Writing): Child[] {
	const { level, heading, blocks, cue } = section;
	return [
		new Paragraph({
			heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
			pageBreakBefore: level === 1,
			text: written(writing, heading)
		}),
		...blocks.flatMap((block) => docxBlock(block, writing)),
		...(cue === null ? [] : [new Paragraph({ style: STYLE.cue, text: written(writing, cue) })])
	];
}

export function docxBlock(block: Block, writing: Writing): Child[] {
	switch (block.kind) {
		case 'sentence':
			return written(writing, block.text)
				.split(/\r?\n/)
				.map((text) => new Paragraph({ style: STYLE.sentence, text }));
		case 'list':
			return block.items.map(
				(item) =>
					new Paragraph({
						indent: { left: 3 * CENTIMETRE, hanging: Math.round(0.5 * CENTIMETRE) },
						text: `- ${written(writing, item)}`
					})
			);
		case 'table':
			return docxTable(block, writing);
		case 'picture':
			return docxPicture(block, writing);
		case 'signatures':
			return docxSignatures(block, writing);
	}
}

/** Nothing where there was nothing to draw. */
function docxPicture({ key }: Picture, writing: Writing): Child[] {
	const picture = writing.pictures[key];
	if (picture === undefined) return [];
	const { png } = picture;
	const sentence = written(writing, picture.sentence);
	const scale = Math.min(PICTURE.width / png.width, PICTURE.height / png.height);
	return [
		new Paragraph({ style: STYLE.sentence, keepNext: true, text: sentence }),
		new Paragraph({
			alignment: AlignmentType.CENTER,
			children: [
				new ImageRun({
					type: 'png',
					data: png.data,
					transformation: {
						width: Math.round(png.width * scale),
						height: Math.round(png.height * scale)
					},
					altText: { name: key, title: key, description: sentence }
				})
			]
		})
	];
}

/** Dotted lines to be signed on, with the post beneath; kept together on one page. */
function docxSignatures({ blanks, date }: Signatures, writing: Writing): Child[] {
	const at = [{ type: TabStopType.LEFT, position: 6 * CENTIMETRE }];
	const line = (text: string, before: number) =>
		new Paragraph({
			keepNext: true,
			tabStops: at,
			spacing: { before, after: 60 },
			text: `\t${text}`
		});
	const dots = '.'.repeat(44);
	return blanks.flatMap(({ sign, role }) => [
		line(`${sign} ${dots} ${role}`, 480),
		line(`(${dots}....)`, 0),
		line(written(writing, date), 0)
	]);
}
