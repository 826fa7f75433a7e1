/** Test results: a published object in a few words, of a built-in instrument. */
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { officialRows } from '../../../../../../tests/fixtures/official.ts';
import type {
	PublishedItem,
	PublishedResult,
	PublishedScore
} from '$lib/privacy/disclosure/published-result.ts';

export function itemOf(
	code: string,
	mean: string | null,
	changes: Partial<PublishedItem> = {}
): PublishedItem {
	return {
		code,
		state: mean === null ? 'below_k' : 'shown',
		isHeld: false,
		mean,
		interval: mean === null ? null : { low: 60, high: 100 },
		within: null,
		distribution: [],
		notMyWork: null,
		noAnswer: mean === null ? null : { form: 'at_most', low: 0, high: 10 },
		ifLowest: null,
		...changes
	};
}

export function scoreOf(mean: string | null, missing: string[] = []): PublishedScore {
	return { mean, interval: mean === null ? null : { low: 60, high: 100 }, within: null, missing };
}

/** A final result of an instrument in which every item has the same mean, but for `items`. */
export function resultOf(
	instrumentId: string,
	items: PublishedItem[] = [],
	changes: Partial<PublishedResult> = {}
): PublishedResult {
	const instrument = surveyInstrument(instrumentId);
	return {
		version: 1,
		instrumentId,
		part: instrument.kind === 'iit' ? 'iit' : 'eit_public',
		fiscalYear: 2566,
		k: 10,
		profile: 'default',
		asOf: '2023-06-08',
		isFinal: true,
		n: 60,
		notes: ['banded'],
		marks: [],
		cells: [],
		items: instrument.items.map(
			({ code }) => items.find((item) => item.code === code) ?? itemOf(code, '90/1')
		),
		indicators: instrument.indicators.map(({ number }) => ({ number, ...scoreOf('90/1') })),
		score: scoreOf('90/1'),
		...changes
	};
}

/** The official item scores of 2566 as if a round had brought them. */
export function officialResult(instrumentId: 'iit-2566' | 'eit-2566'): PublishedResult {
	const part = instrumentId === 'iit-2566' ? 'iit' : 'eit_public';
	const items = officialRows(2566)
		.filter((row) => row.part === part && /^[ie]\d/.test(row.code))
		.map(({ code, score }) => itemOf(code, `${score.replace('.', '')}/100`));
	return resultOf(instrumentId, items);
}
