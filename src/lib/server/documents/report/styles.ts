/** The styles of a document, so that Word's own lists of styles and contents work on it. */
import { AlignmentType, type IStylesOptions } from 'docx';
import { set } from './face.ts';
import { CENTIMETRE, type Writing } from './writing.ts';

/** Paragraph styles beside Word's own headings. */
export const STYLE = {
	sentence: 'ReportSentence',
	cell: 'ReportCell',
	caption: 'ReportCaption',
	cue: 'ReportCue'
} as const;

export function stylesOf({ face, locale }: Writing): IStylesOptions {
	const { body, table, heading, title } = face;
	const language = { value: locale === 'th' ? 'th-TH' : 'en-GB', bidirectional: 'th-TH' };
	const centred = { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } };
	return {
		default: {
			document: { run: { ...set(face, body), language }, paragraph: { spacing: { after: 60 } } },
			title: { run: set(face, title, true), paragraph: centred },
			heading1: {
				run: set(face, heading, true),
				paragraph: { keepNext: true, spacing: { before: 120, after: 120 } }
			},
			heading2: {
				run: set(face, body, true),
				paragraph: { keepNext: true, spacing: { before: 240, after: 80 } }
			}
		},
		paragraphStyles: [
			{
				id: STYLE.sentence,
				name: 'Report sentence',
				basedOn: 'Normal',
				run: set(face, body),
				paragraph: {
					alignment: AlignmentType.THAI_DISTRIBUTE,
					indent: { firstLine: Math.round(2.5 * CENTIMETRE) },
					spacing: { after: 120 }
				}
			},
			{
				id: STYLE.cell,
				name: 'Report cell',
				basedOn: 'Normal',
				run: set(face, table),
				paragraph: { spacing: { after: 0 } }
			},
			{
				id: STYLE.caption,
				name: 'Report caption',
				basedOn: 'Normal',
				run: set(face, body, true),
				paragraph: { keepNext: true, spacing: { before: 160, after: 80 } }
			},
			{
				id: STYLE.cue,
				name: 'Report cue',
				basedOn: 'Normal',
				run: set(face, body),
				paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 360 } }
			}
		]
	};
}
