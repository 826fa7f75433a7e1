/** What a line of a pasted list of questions begins: an item, or nothing. */
import type { SurveyInstrument } from '../instrument/types.ts';
import { cellsOf } from './cells.ts';
import { readCode, standsAlone, type CodeReading } from './code.ts';
import type { QuestionFault } from './question.ts';

/**
 * Why a line was not taken. `heading`: it names a part or an indicator. `answer`: it offers answers,
 * which stay ours. `no_code`: nothing says which item it is of. `several_cells`: more than one cell
 * could be the question. `twice`: its item stands there again with other words.
 */
export type NotTaken =
	| QuestionFault
	| 'heading'
	| 'answer'
	| 'no_code'
	| 'no_words'
	| 'unknown_item'
	| 'other_part'
	| 'several_codes'
	| 'several_cells'
	| 'twice';

/** What a line begins; the words after its code, or nothing to go on with. */
type Beginning = { code: string; words: string[] } | { why: NotTaken };

/** Reads lines of a list. @param lines all of it, which tells how it names its items */
export function lineReader(lines: string[], instrument: SurveyInstrument) {
	const letter = instrument.kind.charAt(0);
	const known = new Set(instrument.items.map(({ code }) => code));
	const answers = instrument.scales
		.flatMap(({ options }) => options.flatMap(({ wording }) => [wording.th, wording.en]))
		.toSorted((a, b) => b.length - a.length);
	const isItem = (reading: CodeReading | null): boolean =>
		reading?.kind === 'item_number' ||
		(reading?.kind === 'item' && reading.code.startsWith(letter));
	// Where some lines have a code, a number alone counts something else: the points of a question.
	const hasCodes = lines.some((line) => cellsOf(line).some((cell) => isItem(codeOf(cell))));

	/** The item that a cell begins; null where it begins none. */
	const itemOf = (cell: string): { code: string; rest: string } | { why: NotTaken } | null => {
		const reading = codeOf(cell);
		switch (reading?.kind) {
			case 'item':
				if (!reading.code.startsWith(letter)) return { why: 'other_part' };
				return known.has(reading.code) ? reading : { why: 'unknown_item' };
			case 'item_number':
			case 'bare_number': {
				if (reading.kind === 'bare_number' && hasCodes) return null;
				const code = `${letter}${reading.number}`;
				return known.has(code) ? { code, rest: reading.rest } : { why: 'unknown_item' };
			}
			case 'several':
				return { why: 'several_codes' };
			case 'part':
			case 'indicator':
				return { why: 'heading' };
			default:
				return null;
		}
	};

	return {
		/** Whether a cell holds nothing but answers that may be ticked. */
		offersAnswers(cell: string): boolean {
			const bare = cell.replace(/[()[\]○●◯☐□•*]/gu, ' ');
			return answers.reduce((left, answer) => left.replaceAll(answer, ' '), bare).trim() === '';
		},
		/** @param isTabbed whether its cells are a table's, and not words that stand far apart */
		begin(cells: string[], isTabbed: boolean): Beginning | null {
			// A running number or the name of the part may stand before the code.
			const at = cells.slice(0, 3).findIndex((cell) => isItem(codeOf(cell)));
			const isBehind = at > 0 && cells.slice(0, at).every(saysNothing);
			const [code = '', ...behind] = isBehind ? cells.slice(at) : cells;
			const item = itemOf(code);
			if (item === null || 'why' in item) return item;
			const words = [item.rest, ...behind].filter((cell) => cell !== '');
			if (isTabbed && words.length > 1) return { why: 'several_cells' };
			return { code: item.code, words };
		}
	};
}

/** Where web pages leave out the space between a code and Thai words, it is put back. */
function codeOf(cell: string): CodeReading | null {
	return readCode(cell.replace(/^((?:ข้อ\S{0,7}?\s?|[ieo]\s?)[\d๐-๙]{1,2})(?=[ก-ฮเ-ไ])/iu, '$1 '));
}

function saysNothing(cell: string): boolean {
	const reading = readCode(cell);
	const isRunning = reading?.kind === 'bare_number' || reading?.kind === 'part';
	return isRunning && standsAlone(reading);
}
