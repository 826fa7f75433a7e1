/**
 * A small model of a round: people hand in answers, mixes move them by the real plan, and the
 * published tallies grow as the database grows them. Unlike the database it remembers who is in
 * which figure, so that a test can tell whom a figure, or a difference of two, describes.
 */
import { OUTSIDE_THE_MEAN } from '../../../ita/instrument/answers.ts';
import { planMix, REST_CELL } from '../../mix/plan.ts';
import type { PublishedState } from '../published-state.ts';

export interface Person {
	id: string;
	cell: number;
	answers: Record<string, string>;
}

/** Lists of people by cell and item. */
type Groups = Map<string, Person[]>;

export interface Snapshot {
	state: PublishedState;
	/** Who was counted so far, by the cell counted in. */
	counted: Map<number, Person[]>;
	/** Whose answers the published tallies of `cell/item` hold. */
	published: Map<string, Person[]>;
}

export const keyOf = (cell: number, item: string): string => `${cell}/${item}`;

/**
 * Runs a round: each day its people hand in, every seventh day is a mix, after the last the round
 * closes.
 *
 * @param stepAtLeast answers to an item that its published tallies grow by; k in a sound database
 * @returns what was published after each mix
 */
export function runRound(
	days: Person[][],
	k: number,
	items: string[],
	stepAtLeast: number,
	randomInt: (bound: number) => number
): Snapshot[] {
	const inbox = new Map<string, Person>();
	const counted = new Map<number, Person[]>();
	const waiting: Groups = new Map();
	const published: Groups = new Map();
	const snapshots: Snapshot[] = [];

	const mix = (state: 'open' | 'closing'): void => {
		const plan = planMix(
			{
				state,
				part: 'eit_public',
				k,
				items: [...inbox.values()].map(({ id, cell }) => [id, cell])
			},
			randomInt
		);
		for (const { id, to } of plan.kind === 'move' ? plan.moves : []) {
			const person = inbox.get(id);
			if (person === undefined) continue;
			inbox.delete(id);
			counted.set(to, [...(counted.get(to) ?? []), person]);
			for (const item of items) add(waiting, keyOf(to, item), [person]);
		}
		for (const item of items) {
			for (const cell of counted.keys()) {
				release(waiting, published, [keyOf(cell, item)], keyOf(cell, item), item, stepAtLeast);
			}
			if (state === 'closing') {
				const left = [...counted.keys()].map((cell) => keyOf(cell, item));
				release(waiting, published, left, keyOf(REST_CELL, item), item, stepAtLeast);
			}
		}
		snapshots.push({
			state: stateOf(snapshots.length + 1, state, k, counted, published),
			counted: new Map(counted),
			published: new Map(published)
		});
	};

	for (const [index, people] of days.entries()) {
		for (const person of people) inbox.set(person.id, person);
		if (index % 7 === 6) mix('open');
	}
	mix('closing');
	return snapshots;
}

/** Publishes who waits under `from`, if enough of them answered the item. */
function release(
	waiting: Groups,
	published: Groups,
	from: string[],
	to: string,
	item: string,
	atLeast: number
): void {
	const people = from.flatMap((key) => waiting.get(key) ?? []);
	if (people.filter((person) => hasAnswered(person, item)).length < atLeast) return;
	add(published, to, people);
	for (const key of from) waiting.delete(key);
}

export function hasAnswered({ answers }: Person, item: string): boolean {
	return !OUTSIDE_THE_MEAN.has(answers[item] ?? '-');
}

function add(groups: Groups, key: string, people: Person[]): void {
	groups.set(key, [...(groups.get(key) ?? []), ...people]);
}

function stateOf(
	version: number,
	state: 'open' | 'closing',
	k: number,
	counted: Map<number, Person[]>,
	published: Groups
): PublishedState {
	const cells = [...counted].map(([cell, people]) => ({ cell, n: people.length }));
	return {
		version,
		state: state === 'open' ? 'open' : 'closed',
		k,
		profile: 'default',
		headCount: null,
		instrumentId: 'eit-2566',
		part: 'eit_public',
		fiscalYear: 2566,
		asOf: '2023-06-08',
		n: cells.reduce((sum, { n }) => sum + n, 0),
		marks: [],
		cells,
		tallies: [...published].flatMap(([key, people]) => {
			const [cell = '', item = ''] = key.split('/');
			const chosen = people.map(({ answers }) => answers[item] ?? '-');
			return [...new Set(chosen)].map((option) => ({
				cell: Number(cell),
				item,
				option,
				n: chosen.filter((each) => each === option).length
			}));
		})
	};
}
