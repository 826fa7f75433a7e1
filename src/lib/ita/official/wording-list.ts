/**
 * A whole list of questions as somebody pasted it, split into the items of a questionnaire. A line that
 * begins with a code (`I1`, `ข้อ ๑`) begins an item, and what follows without one goes on with it. What
 * could be two things is not taken, and every line that was not taken is told.
 */
import type { SurveyInstrument } from '../instrument/types.ts';
import { cellsOf, linesOf } from './cells.ts';
import { tidy } from './plain.ts';
import { readQuestion } from './question.ts';
import { lineReader, type NotTaken } from './wording-line.ts';

export interface LineNotTaken {
	/** From 1. */
	line: number;
	why: NotTaken;
	/** The beginning of what stands there. */
	written: string;
}

export interface SplitWording {
	/** One line of plain text by item code, in the order of the questionnaire. */
	questions: Map<string, string>;
	notTaken: LineNotTaken[];
}

/** An item with the pieces of its question, as far as they were read. */
interface Begun {
	code: string;
	line: number;
	written: string;
	pieces: string[];
}

const LONGEST_QUOTE = 80;
/** Stands for the end of a line within a cell; a blank to everything that reads it. */
const WITHIN_CELL = '\u2028';

/** Splits a pasted list. @param typed of any length a form takes */
export function splitWording(typed: string, instrument: SurveyInstrument): SplitWording {
	const lines = linesOf(withWholeCells(typed));
	const reader = lineReader(lines, instrument);
	const notTaken: LineNotTaken[] = [];
	const begun: Begun[] = [];
	let current: Begun | null = null;
	let next = 1;
	lines.forEach((written) => {
		const line = next;
		next += written.split(WITHIN_CELL).length;
		const refuse = (why: NotTaken) => notTaken.push({ line, why, written: quoted(written) });
		const cells = cellsOf(written).filter((cell) => cell !== '');
		if (cells.length === 0) return;
		const words = cells.filter((cell) => !reader.offersAnswers(cell));
		if (words.length === 0) return refuse('answer');
		const beginning = reader.begin(words, written.includes('\t'));
		if (beginning === null) {
			if (current === null) return refuse('no_code');
			current.pieces.push(words.join(' '));
			return;
		}
		current = null;
		if ('why' in beginning) return refuse(beginning.why);
		current = { code: beginning.code, line, written, pieces: beginning.words };
		begun.push(current);
	});
	return taken(begun, notTaken, instrument);
}

/** Items that were read, without those that stand there twice or cannot be a question. */
function taken(
	begun: Begun[],
	notTaken: LineNotTaken[],
	instrument: SurveyInstrument
): SplitWording {
	const found = new Map<string, { begun: Begun; text: string }[]>();
	const refuse = ({ line, written }: Begun, why: NotTaken) =>
		notTaken.push({ line, why, written: quoted(written) });
	for (const item of begun) {
		const reading = readQuestion(item.pieces.join(' '));
		if (!reading.ok) refuse(item, reading.fault);
		else if (reading.text === '') refuse(item, 'no_words');
		else {
			const others = found.get(item.code) ?? [];
			found.set(item.code, [...others, { begun: item, text: reading.text }]);
		}
	}
	const questions = new Map<string, string>();
	for (const { code } of instrument.items) {
		const readings = found.get(code) ?? [];
		const [text, other] = new Set(readings.map((reading) => reading.text));
		if (other !== undefined) readings.forEach((reading) => refuse(reading.begun, 'twice'));
		else if (text !== undefined) questions.set(code, text);
	}
	return { questions, notTaken: notTaken.toSorted((a, b) => a.line - b.line) };
}

/**
 * A spreadsheet puts a cell with several lines between quotation marks, and doubles those inside: the
 * cell becomes one line again.
 */
function withWholeCells(typed: string): string {
	return typed
		.replaceAll(WITHIN_CELL, ' ')
		.replace(/(?<=^|\t|\n)"((?:[^"\t]|"")*)"(?=\t|\r?\n|$)/g, (_, inner: string) =>
			inner.replaceAll('""', '"').replace(/\r\n|\r|\n/g, WITHIN_CELL)
		);
}

function quoted(line: string): string {
	const text = tidy(line);
	return text.length > LONGEST_QUOTE ? `${[...text].slice(0, LONGEST_QUOTE).join('')}…` : text;
}
