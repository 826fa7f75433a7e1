/**
 * The plan of a **mix**: which envelopes leave the inbox, and which cell each is counted in. A cell
 * is one service point of an EIT round; cell 0 is the rest, an IIT round is all cell 1. The database
 * checks the plan again when it is committed, so a fault here cannot publish a small group.
 *
 * Why it is sound. Call the answers that one mix counts in one cell an atom. Atoms are disjoint,
 * every published count is a sum of whole atoms, and every atom has k answers or more: while the
 * round is open because a cell moves only from 2k on (n − k ≥ k), at its close because a cell below
 * k never stands alone. So every difference of two published figures that describes a group of
 * people is empty or describes k or more.
 *
 * At the close the answers of the small cells go to the rest. Where they are fewer than k together,
 * one big cell's waiting answers go with them; otherwise total minus cells would describe them
 * alone. A cell that ever moved has k waiting, hence is big at the close: a round can only be void
 * while nothing of it was counted.
 *
 * Who stays behind while the round is open is drawn anew in each mix, so an answer's age says
 * nothing about when it is counted; an attacker who fills the inbox does not know whose answer moved.
 */
import { shuffle, type RandomInt } from './shuffle.ts';

/** What an answer without a service point, or of a point too small, is counted in. */
export const REST_CELL = 0;

/** A waiting envelope: its id and the cell it was handed in at. */
export type WaitingItem = readonly [id: string, cell: number];

export interface MixInput {
	state: 'open' | 'closing';
	part: 'iit' | 'eit_public' | 'eit_survey';
	/** The least number of answers that may ever be told apart from the others. */
	k: number;
	/** Everything in the round's inbox, in any order. */
	items: readonly WaitingItem[];
}

/** An envelope to be taken from the inbox: handed in at `from`, to be counted in `to`. */
export interface Move {
	id: string;
	from: number;
	to: number;
}

/** `nothing`: too few wait to move any. `void`: the round closes with too few to count at all. */
export type MixPlan = { kind: 'nothing' } | { kind: 'void' } | { kind: 'move'; moves: Move[] };

/** Plans a mix; `moves` are in random order over all cells. */
export function planMix(input: MixInput, randomInt: RandomInt): MixPlan {
	const cells = groupByCell(input.items);
	const moves =
		input.state === 'open' ? movesWhileOpen(input, cells, randomInt) : movesAtClose(input, cells);
	if (moves.length > 0) return { kind: 'move', moves: shuffle(moves, randomInt) };
	return { kind: input.state === 'open' ? 'nothing' : 'void' };
}

type Cells = Map<number, string[]>;

function movesWhileOpen({ part, k }: MixInput, cells: Cells, randomInt: RandomInt): Move[] {
	// IIT counts once, at the close: a small office would recognise who answered between two figures.
	if (part === 'iit') return [];
	return [...cells]
		.filter(([, ids]) => ids.length >= 2 * k)
		.flatMap(([cell, ids]) => moveAll(cell, shuffle(ids, randomInt).slice(k), cell));
}

function movesAtClose({ k }: MixInput, cells: Cells): Move[] {
	const all = [...cells];
	const big = all.filter(([, ids]) => ids.length >= k);
	const small = all.filter(([, ids]) => ids.length < k);
	const left = small.reduce((sum, [, ids]) => sum + ids.length, 0);
	if (big.length === 0 && left < k) return [];
	const joining = left > 0 && left < k ? smallestBig(big) : null;
	return all.flatMap(([cell, ids]) =>
		moveAll(cell, ids, ids.length < k || cell === joining ? REST_CELL : cell)
	);
}

/** The cell whose figure suffers least: the rest if it is big, else the one with the fewest waiting. */
function smallestBig(big: [number, string[]][]): number | null {
	if (big.some(([cell]) => cell === REST_CELL)) return REST_CELL;
	const bySize = big.toSorted(([c, a], [d, b]) => a.length - b.length || c - d);
	return bySize[0]?.[0] ?? null;
}

function moveAll(from: number, ids: string[], to: number): Move[] {
	return ids.map((id) => ({ id, from, to }));
}

function groupByCell(items: readonly WaitingItem[]): Cells {
	const cells: Cells = new Map();
	for (const [id, cell] of items) {
		const ids = cells.get(cell);
		if (ids === undefined) cells.set(cell, [id]);
		else ids.push(id);
	}
	return cells;
}
