/** Tables of a document: real ones, whose head repeats on every page and whose rows stay whole. */
import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType
} from 'docx';
import type { Column, Table as ReportTable } from '$lib/ita/report/model.ts';
import { STYLE } from './styles.ts';
import { TEXT_WIDTH, written, type Writing } from './writing.ts';

const ALIGN = {
	start: AlignmentType.LEFT,
	center: AlignmentType.CENTER,
	end: AlignmentType.RIGHT
};
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** The table with its caption above it. */
export function docxTable(table: ReportTable, writing: Writing): (Paragraph | Table)[] {
	const { columns, rows, caption } = table;
	const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
	const cell = (
		text: string,
		at: number,
		align: Column['align'],
		isHead: boolean,
		isSum: boolean
	) =>
		new TableCell({
			width: { size: widths[at] ?? 0, type: WidthType.DXA },
			margins: { left: 80, right: 80, top: 20, bottom: 20 },
			verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
			shading: isHead ? { type: ShadingType.CLEAR, fill: 'E7EEEF' } : undefined,
			children: written(writing, text)
				.split('\n')
				.map(
					(line) =>
						new Paragraph({
							style: STYLE.cell,
							alignment: ALIGN[align],
							children: [new TextRun({ text: line, ...bold(isHead || isSum) })]
						})
				)
		});
	return [
		new Paragraph({ style: STYLE.caption, text: written(writing, caption) }),
		new Table({
			width: { size: TEXT_WIDTH, type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			columnWidths: widths,
			borders: {
				top: LINE,
				bottom: LINE,
				left: LINE,
				right: LINE,
				insideHorizontal: LINE,
				insideVertical: LINE
			},
			rows: [
				new TableRow({
					tableHeader: true,
					cantSplit: true,
					children: columns.map(({ label }, at) => cell(label, at, 'center', true, false))
				}),
				...rows.map(
					({ cells, isSum }) =>
						new TableRow({
							cantSplit: true,
							children: cells.map(({ text }, at) =>
								cell(text, at, columns[at]?.align ?? 'start', false, isSum)
							)
						})
				)
			]
		}),
		new Paragraph({ style: STYLE.cell })
	];
}

function bold(isBold: boolean) {
	return { bold: isBold, boldComplexScript: isBold };
}
