/** Reads the published object of a round as the database keeps it; `disclosure` says what it means. */
import {
	PUBLISHED_NOTES,
	type Band,
	type PublishedCell,
	type PublishedIndicator,
	type PublishedItem,
	type PublishedMark,
	type PublishedMean,
	type PublishedNote,
	type PublishedResult,
	type PublishedScore,
	type PublishedShare,
	type WholePoints
} from '$lib/privacy/disclosure/published-result.ts';
import { number, oneOf, row, rows, text, textOrNull, truth, type Row } from './row.ts';

/**
 * A final result never changes (P34), so one from before there were profiles has none, and neither
 * intervals nor notes.
 *
 * @throws TypeError naming the field that is not as it should be
 */
export function storedResult(value: unknown): PublishedResult {
	const read = row(value);
	const isOlder = read.profile === undefined;
	return {
		version: number(read, 'version'),
		instrumentId: text(read, 'instrumentId'),
		part: oneOf(read, 'part', 'iit', 'eit_public', 'eit_survey'),
		fiscalYear: number(read, 'fiscalYear'),
		k: number(read, 'k'),
		profile: isOlder ? 'default' : oneOf(read, 'profile', 'default', 'strict'),
		asOf: textOrNull(read, 'asOf'),
		isFinal: truth(read, 'isFinal'),
		n: number(read, 'n'),
		notes: isOlder ? [] : notes(read),
		marks: isOlder ? [] : rows(read.marks).map(mark),
		cells: rows(read.cells).map(cell),
		items: rows(read.items).map(item),
		indicators: rows(read.indicators).map(indicator),
		score: score(row(read.score))
	};
}

function mark(read: Row): PublishedMark {
	return { mark: oneOf(read, 'mark', 'all_top', 'assisted', 'paper'), n: number(read, 'n') };
}

function cell(read: Row): PublishedCell {
	return {
		cell: number(read, 'cell'),
		n: number(read, 'n'),
		items: rows(read.items).map(item)
	};
}

function item(read: Row): PublishedItem {
	return {
		code: text(read, 'code'),
		state: oneOf(read, 'state', 'shown', 'below_k'),
		isHeld: truth(read, 'isHeld'),
		...mean(read),
		distribution: rows(read.distribution).map(share),
		notMyWork: read.notMyWork === null ? null : band(row(read.notMyWork)),
		noAnswer: read.noAnswer === null ? null : band(row(read.noAnswer)),
		ifLowest: spanOrNull(read.ifLowest)
	};
}

function indicator(read: Row): PublishedIndicator {
	return { number: number(read, 'number'), ...score(read) };
}

function score(read: Row): PublishedScore {
	return { ...mean(read), missing: codes(read, 'missing') };
}

function mean(read: Row): PublishedMean {
	return {
		mean: textOrNull(read, 'mean'),
		interval: spanOrNull(read.interval),
		within: spanOrNull(read.within)
	};
}

function spanOrNull(value: unknown): WholePoints | null {
	return value === null || value === undefined ? null : wholePoints(row(value));
}

function notes(read: Row): PublishedNote[] {
	return codes(read, 'notes').map((note) => {
		const known = PUBLISHED_NOTES.find((candidate) => candidate === note);
		if (known === undefined) throw new TypeError(`Column notes has an unknown ${note}.`);
		return known;
	});
}

function share(read: Row): PublishedShare {
	return { option: text(read, 'option'), band: band(row(read.band)) };
}

function band(read: Row): Band {
	return {
		form: oneOf(read, 'form', 'at_most', 'between', 'at_least'),
		low: number(read, 'low'),
		high: number(read, 'high')
	};
}

function wholePoints(read: Row): WholePoints {
	return { low: number(read, 'low'), high: number(read, 'high') };
}

function codes(read: Row, column: string): string[] {
	const list = read[column];
	if (Array.isArray(list) && list.every((code) => typeof code === 'string')) return list;
	throw new TypeError(`Column ${column} is no list of codes.`);
}
