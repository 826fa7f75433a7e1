/** What an agency rewrote in its report. Figures move; a rewritten sentence does not move with them. */
import type { Block, Report, Sentence } from './model.ts';

/** The same bounds as the database's constraints; lengths in characters. */
export const EDIT_BOUNDS = { words: 4000, replaced: 8000 } as const;

export interface ReportEdit {
	/** Key of the sentence. */
	sentence: string;
	/** What the agency says instead. */
	words: string;
	/** What the figures said when it was rewritten. */
	replaced: string;
}

/** The report with its rewritten sentences in place; edits of sentences that it lacks are passed over. */
export function withEdits(report: Report, edits: readonly ReportEdit[]): Report {
	const bySentence = new Map(edits.map((edit) => [edit.sentence, edit]));
	const edited = (block: Block): Block => {
		const edit = block.kind === 'sentence' ? bySentence.get(block.key) : undefined;
		return block.kind === 'sentence' && edit !== undefined ? rewritten(block, edit) : block;
	};
	const sections = report.sections.map((section) => ({
		...section,
		blocks: section.blocks.map(edited)
	}));
	return { ...report, sections };
}

function rewritten(sentence: Sentence, { words, replaced }: ReportEdit): Sentence {
	const state = replaced === sentence.generated ? 'edited' : 'outdated';
	return { ...sentence, text: words, state };
}
