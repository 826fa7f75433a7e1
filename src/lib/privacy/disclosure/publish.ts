/**
 * Makes the published result of a round. Its guards hold for any state it is given, so that a fault
 * in the database cannot publish a small group.
 */
import { NO_ANSWER, NOT_MY_WORK } from '../../ita/instrument/answers.ts';
import { pointsByOption, scaleOf } from '../../ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '../../ita/instrument/types.ts';
import { itemMean, type ItemTally } from '../../ita/scoring/item.ts';
import { exact } from '../../ita/scoring/shown.ts';
import { bandOf } from './band.ts';
import { derivedFigures } from './derived.ts';
import { distributionOf } from './distribution.ts';
import { asIfLowest } from './if-lowest.ts';
import type { PublishedCell, PublishedItem, PublishedResult } from './published-result.ts';
import type { PublishedState } from './published-state.ts';
import { countAll, countAnswered, rowSetsByCell, sumOf, type RowSets } from './row-sets.ts';

/**
 * The published result of a round in this state, answered on this instrument.
 *
 * @throws RangeError when the state is not one of a round of this instrument, or when a cell or the
 * rest of the round has 1 to k − 1 answers
 */
export function publish(state: PublishedState, instrument: SurveyInstrument): PublishedResult {
	checkFits(state, instrument);
	checkCells(state);
	const rowSets = rowSetsByCell(state, instrument);
	const items = instrument.items.map((item) =>
		publishItem(state, instrument, item, state.n, sumOf(rowSets.values(), item.code))
	);
	return {
		version: state.version,
		instrumentId: state.instrumentId,
		part: state.part,
		fiscalYear: state.fiscalYear,
		k: state.k,
		asOf: state.asOf,
		isFinal: state.state === 'closed' || state.state === 'void',
		n: state.n,
		cells: publishCells(state, instrument, rowSets),
		items,
		...derivedFigures(instrument.indicators, items)
	};
}

function publishCells(
	state: PublishedState,
	instrument: SurveyInstrument,
	rowSets: Map<number, RowSets>
): PublishedCell[] {
	const counted = state.cells.filter(({ n }) => n > 0).toSorted((a, b) => a.cell - b.cell);
	// A single cell is the whole round.
	if (counted.length < 2) return [];
	return counted.map(({ cell, n }) => ({
		cell,
		n,
		items: instrument.items.map((item) =>
			publishItem(state, instrument, item, n, rowSets.get(cell)?.get(item.code) ?? {})
		)
	}));
}

/** @param answers how many the round or the cell counts, this item answered or not */
function publishItem(
	{ k, part }: PublishedState,
	instrument: SurveyInstrument,
	item: SurveyItem,
	answers: number,
	tally: ItemTally
): PublishedItem {
	const mean = itemMean(instrument, item, tally);
	if (mean === null || countAnswered(tally) < k) {
		return {
			code: item.code,
			state: 'below_k',
			isHeld: false,
			mean: null,
			distribution: [],
			notMyWork: null,
			noAnswer: null,
			ifLowest: null
		};
	}
	const points = pointsByOption(scaleOf(instrument, item), item.polarity);
	const people = countAll(tally);
	const noAnswer = bandOf(tally[NO_ANSWER] ?? 0, people);
	const notMyWork = part === 'iit' ? bandOf(tally[NOT_MY_WORK] ?? 0, people) : null;
	return {
		code: item.code,
		state: 'shown',
		isHeld: people < answers,
		mean: exact(mean),
		distribution: distributionOf(points, tally, part),
		notMyWork,
		noAnswer,
		ifLowest: notMyWork && asIfLowest(mean, Math.min(...points.values()), notMyWork, noAnswer)
	};
}

function checkFits({ instrumentId, part }: PublishedState, instrument: SurveyInstrument): void {
	const kind = part === 'iit' ? 'iit' : 'eit';
	if (instrument.id !== instrumentId || instrument.kind !== kind) {
		throw new RangeError(`a round of ${instrumentId} (${part}) is none of ${instrument.id}`);
	}
}

/** P30 and P31 for the numbers of answers, which are shown as they are. */
function checkCells({ n, k, cells }: PublishedState): void {
	const rest = n - cells.reduce((sum, cell) => sum + cell.n, 0);
	const sizes = [n, rest, ...cells.map((cell) => cell.n)];
	const wrong = sizes.find((size) => size !== 0 && size < k);
	if (wrong !== undefined) throw new RangeError(`a group of ${wrong} answers is below k = ${k}`);
}
