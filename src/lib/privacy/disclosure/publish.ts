/**
 * Makes the published result of a round. Its guards hold for any state it is given, so that a fault
 * in the database cannot publish a small group.
 */
import Fraction from 'fraction.js';
import { NO_ANSWER, NOT_MY_WORK } from '../../ita/instrument/answers.ts';
import { pointsByOption, scaleOf } from '../../ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '../../ita/instrument/types.ts';
import { itemMean, type ItemTally } from '../../ita/scoring/item.ts';
import { exact } from '../../ita/scoring/shown.ts';
import { approximateMean } from './approximate.ts';
import { bandOf } from './band.ts';
import { derivedFigures } from './derived.ts';
import { distributionOf } from './distribution.ts';
import { fewestAnswers } from './fewest.ts';
import { asIfLowest } from './if-lowest.ts';
import { intervalOf } from './interval.ts';
import { publishedMarks } from './marks.ts';
import { notesOf } from './notes.ts';
import type {
	PublishedCell,
	PublishedItem,
	PublishedMean,
	PublishedResult
} from './published-result.ts';
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
	const { profile } = state;
	const isFinal = state.state === 'closed' || state.state === 'void';
	const cells = publishCells(state, instrument, rowSets);
	return {
		version: state.version,
		instrumentId: state.instrumentId,
		part: state.part,
		fiscalYear: state.fiscalYear,
		k: state.k,
		profile,
		asOf: state.asOf,
		isFinal,
		n: state.n,
		marks: publishedMarks(
			state,
			items
				.filter((item) => item.state === 'shown')
				.map(({ code, isHeld }) => ({
					people: countAnswered(sumOf(rowSets.values(), code)),
					isHeld
				}))
		),
		notes: notesOf({ profile, isFinal, items, cells }),
		cells,
		items,
		...derivedFigures(instrument.indicators, items, profile)
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
	{ k, part, profile, headCount }: PublishedState,
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
			interval: null,
			within: null,
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
	const shown = {
		isHeld: people < answers,
		distribution: distributionOf(points, tally, part),
		notMyWork,
		noAnswer
	};
	const ground = { item: shown, mean, points, n: answers, k, headCount };
	const told: PublishedMean =
		profile === 'strict'
			? approximately(mean, points, tally, fewestAnswers(shown, answers, k))
			: { mean: exact(mean), interval: intervalOf(ground), within: null };
	const { low, high } = told.within ?? { low: mean, high: mean };
	const ends = { low: new Fraction(low), high: new Fraction(high) };
	return {
		code: item.code,
		state: 'shown',
		...shown,
		...told,
		ifLowest: notMyWork && asIfLowest(ends, Math.min(...points.values()), notMyWork, noAnswer)
	};
}

function approximately(...ground: Parameters<typeof approximateMean>): PublishedMean {
	const { mean, within } = approximateMean(...ground);
	return { mean: exact(new Fraction(mean)), interval: null, within };
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
