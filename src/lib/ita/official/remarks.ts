/** What assessors wrote, pasted as text: a code at the beginning of a line, its remark behind it. */
import type { YearRules } from '../scoring/outline.ts';
import { cellsOf, linesOf } from './cells.ts';
import { readCode, standsAlone, type CodeReading, type PartName } from './code.ts';
import { tidy } from './plain.ts';
import { placeOf, type EitChoices, type FigurePlace, type PlaceRefusal } from './place.ts';

export interface Remark extends FigurePlace {
	remark: string;
}

export interface RemarkFault {
	line: number;
	why: PlaceRefusal | 'remark_code_missing' | 'remark_code_unknown' | 'remark_too_long';
	value: string;
}

/** The database's bound. */
const LONGEST_REMARK = 4000;

/**
 * Reads remarks. A line that begins with no code goes on with the remark above; several remarks on
 * one figure are put together.
 */
export function readRemarks(
	text: string,
	rules: YearRules,
	choices: EitChoices
): { remarks: Remark[]; faults: RemarkFault[] } {
	const remarks = new Map<string, Remark>();
	const faults: RemarkFault[] = [];
	let heading: PartName | null = null;
	let current: Remark | null = null;
	let isLost = false;
	linesOf(text).forEach((written, at) => {
		const line = at + 1;
		if (tidy(written) === '') return;
		const said = tidy(written.replace(/^\s*"|"\s*$/g, ''));
		const named = namedCells(written);
		// Set in: it goes on, whatever it begins with.
		const goesOn = /^\s/.test(written) && current !== null;
		const reading = goesOn ? null : (named?.reading ?? beginning(said, heading));
		if (reading?.kind === 'part' && standsAlone(reading)) {
			heading = reading.part;
			current = null;
			return;
		}
		if (reading === null) {
			if (current !== null) current.remark += `\n${said}`;
			else if (!isLost) faults.push({ line, why: 'remark_code_missing', value: said });
			return;
		}
		const place = placeOf(reading, '', { rules, choices, own: named?.own ?? null, heading });
		const why =
			typeof place === 'string' ? place : isKnown(place, rules) ? null : 'remark_code_unknown';
		isLost = why !== null;
		if (typeof place === 'string' || why !== null) {
			current = null;
			faults.push({ line, why: why ?? 'remark_code_unknown', value: said });
			return;
		}
		const key = `${place.part}/${place.code}`;
		const earlier = remarks.get(key);
		current = earlier ?? { ...place, remark: '' };
		current.remark = [current.remark, reading.rest].filter((words) => words !== '').join('\n');
		remarks.set(key, current);
	});
	const all = [...remarks.values()].filter(({ remark }) => remark !== '');
	for (const { code, remark } of all) {
		if ([...remark].length > LONGEST_REMARK) {
			faults.push({ line: 1, why: 'remark_too_long', value: code });
		}
	}
	return { remarks: all, faults };
}

/** Part, code and words in cells of their own, as our own text has them. */
function namedCells(written: string): { own: PartName; reading: CodeReading } | null {
	const [first = '', second = '', ...words] = cellsOf(written);
	const [part, code] = [readCode(first), readCode(second)];
	if (part?.kind !== 'part' || !standsAlone(part) || code === null || !standsAlone(code))
		return null;
	const rest = words.join(' ').trim();
	return rest === '' ? null : { own: part.part, reading: { ...code, rest } };
}

/** The code that a line begins with; numbered lists inside a remark are none. */
function beginning(said: string, heading: PartName | null): CodeReading | null {
	const reading = readCode(said);
	switch (reading?.kind) {
		case 'item':
		case 'sub_indicator':
		case 'indicator':
		case 'part':
		case 'total':
		case 'several':
			return reading;
		case 'item_number':
			return heading === null ? null : reading;
		default:
			return null;
	}
}

function isKnown({ part, code }: FigurePlace, { outlines }: YearRules): boolean {
	if (part === 'ita' || code === part) return true;
	const kind = part === 'iit' || part === 'oit' ? part : 'eit';
	return outlines[kind].some((figure) => figure.code === code);
}
