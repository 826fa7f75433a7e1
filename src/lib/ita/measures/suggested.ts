/**
 * **Suggested measures**: for each item of the 2566 instruments one that a sub-district office can
 * carry out, as data in our own words. An agency takes one over and makes it its own.
 */
import { instrument, instrumentSet } from '../instrument/catalogue.ts';
import { list, object, refuse, text, type Place } from '../instrument/shape.ts';
import type { InstrumentKind, Wording } from '../instrument/types.ts';
import { themeSet } from '../analysis/themes/themes.ts';
import eit2566 from './suggested/eit-2566.json' with { type: 'json' };
import iit2566 from './suggested/iit-2566.json' with { type: 'json' };
import oit2566 from './suggested/oit-2566.json' with { type: 'json' };

export interface SuggestedMeasure {
	/** `o24` */
	item: string;
	title: Wording;
	/** 2 to 4. */
	steps: Wording[];
}

/** The suggestions for the items of one instrument. */
export interface SuggestedMeasures {
	/** `oit-2566` */
	instrument: string;
	measures: SuggestedMeasure[];
}

const wording = object<Wording>({ th: text, en: text });

const steps = (value: unknown, place: Place): Wording[] => {
	const read = list(wording)(value, place);
	if (read.length < 2 || read.length > 4) refuse(place, 'wrong_count', { least: 2, most: 4 });
	return read;
};

const suggestions = object<SuggestedMeasures>({
	instrument: text,
	measures: list(object<SuggestedMeasure>({ item: text, title: wording, steps }))
});

/** Reads a file of suggestions. @throws InstrumentError, also where an item is of no such instrument */
export function parseSuggestedMeasures(file: string, value: unknown): SuggestedMeasures {
	const read = suggestions(value, { file, path: '' });
	const items = instrument(read.instrument)?.items.map(({ code }) => code) ?? [];
	for (const { item } of read.measures) {
		if (!items.includes(item)) {
			refuse({ file, path: item }, 'no_item', { value: item });
		}
	}
	return read;
}

export const SUGGESTED_MEASURES: readonly SuggestedMeasures[] = [
	parseSuggestedMeasures('iit-2566', iit2566),
	parseSuggestedMeasures('eit-2566', eit2566),
	parseSuggestedMeasures('oit-2566', oit2566)
];

/** What is suggested for an item (`i21`) of the instruments of a fiscal year (B.E.); null of none. */
export function suggestedMeasure(itemsYear: number, item: string): SuggestedMeasure | null {
	const kind = kindOfItem(item);
	const id = kind && instrumentSet(itemsYear)?.instruments[kind];
	const of = SUGGESTED_MEASURES.find((candidate) => candidate.instrument === id);
	return of?.measures.find((candidate) => candidate.item === item) ?? null;
}

/** Numbers of the themes of a fiscal year that an item stands in: none, one or two. */
export function themesOfItem(itemsYear: number, item: string): number[] {
	const kind = kindOfItem(item);
	if (kind === null) return [];
	const themes = themeSet(itemsYear)?.themes ?? [];
	return themes.filter((theme) => theme[kind].includes(item)).map(({ number }) => number);
}

/** Whether the instruments of a fiscal year have this item. */
export function isItemOf(itemsYear: number, item: string): boolean {
	const kind = kindOfItem(item);
	const id = kind && instrumentSet(itemsYear)?.instruments[kind];
	return id !== null && id !== undefined && itemCodes(id).includes(item);
}

function itemCodes(id: string): string[] {
	return instrument(id)?.items.map(({ code }) => code) ?? [];
}

function kindOfItem(item: string): InstrumentKind | null {
	const kinds: Record<string, InstrumentKind> = { i: 'iit', e: 'eit', o: 'oit' };
	return kinds[item.charAt(0)] ?? null;
}
