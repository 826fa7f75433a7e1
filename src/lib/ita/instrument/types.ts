/**
 * The words of the field as types. An **instrument** is one versioned, immutable questionnaire
 * (`iit-2566`); an **instrument set** is what a fiscal year adds to its instruments: weights,
 * indicators and the rule for the level. Both are data (JSON beside this file), parsed once.
 */

/** A text in every language an instrument is offered in. Thai is the original, English its twin. */
export interface Wording {
	th: string;
	en: string;
}

/** What an instrument measures: employees, the public, or what the agency publishes. */
export type InstrumentKind = 'iit' | 'eit' | 'oit';

/**
 * A fielding of an instrument that has a score of its own. EIT has two: answered by the public by
 * themselves, and asked by the assessor's interviewers.
 */
export type Part = 'iit' | 'eit_public' | 'eit_survey' | 'oit';

/** Whether much of what is asked about is good (`positive`) or bad (`negative`). */
export type Polarity = 'positive' | 'negative';

/** One answer that can be ticked. `code` is what is stored; `points` hold for a positive item. */
export interface ScaleOption {
	code: string;
	wording: Wording;
	/** 0 to 100 for an item of positive polarity; a negative item takes them in reverse order. */
	points: number;
}

/** The options of a group of items, from least to most. */
export interface Scale {
	code: string;
	options: ScaleOption[];
}

/** A question that respondents answer on a scale. */
export interface SurveyItem {
	/** `i1` or `e1`: lower case, no leading zero. */
	code: string;
	scale: string;
	polarity: Polarity;
	question: Wording;
	/** One plain line of what the question asks, ten to twenty words. */
	help: Wording;
	/** True where a public document quotes the official wording and we use it as quoted. */
	quoted: boolean;
}

/** Something the agency must publish: all elements there is 100, one missing is 0. */
export interface DisclosureItem {
	/** `o1`. */
	code: string;
	name: Wording;
	/** What must be shown, element by element. */
	elements: Wording[];
	/** One plain line of what a reader should find, ten to twenty words. */
	help: Wording;
}

/** Between item and indicator; only OIT has them. */
export interface SubIndicator {
	/** `9.1`. */
	code: string;
	name: Wording;
	items: string[];
}

/** One of the ten indicators. Exactly one of `items` and `subIndicators` is filled. */
export interface Indicator {
	/** 1 to 10. */
	number: number;
	name: Wording;
	items: string[];
	subIndicators: SubIndicator[];
}

interface InstrumentBase {
	/** `iit-2566`: kind and the fiscal year (B.E.) of its structure. */
	id: string;
	name: Wording;
	/** `own`: our words, not the official ones. */
	wordingSource: 'own' | 'official';
	indicators: Indicator[];
}

/** An instrument that people answer. */
export interface SurveyInstrument extends InstrumentBase {
	kind: 'iit' | 'eit';
	scales: Scale[];
	items: SurveyItem[];
}

/** The instrument that is ticked off against the agency's website. */
export interface DisclosureInstrument extends InstrumentBase {
	kind: 'oit';
	items: DisclosureItem[];
}

export type Instrument = SurveyInstrument | DisclosureInstrument;

/** A level and what it takes: the total, and every instrument where the year asks for that too. */
export interface LevelBand {
	/** `AA` … `F`, or `excellent`, `good`, `pass`, `improve`, `improve_urgently`. */
	code: string;
	name: Wording;
	/** Least total, in hundredths of a point (8500 is 85.00), compared with the rounded total. */
	leastTotal: number;
	/** Least score of each part, in hundredths, or null where the year does not ask. */
	leastOfEachPart: number | null;
}

/** What a fiscal year adds to its instruments. */
export interface InstrumentSet {
	/** Fiscal year, Buddhist era. */
	fiscalYear: number;
	/** The instruments of that year; of a missing one no items are known. */
	instruments: Partial<Record<InstrumentKind, string>>;
	/** Indicators and the kind they belong to, for figures that have no items. */
	indicators: { number: number; kind: InstrumentKind; name: Wording }[];
	/** Percent of the total for each part, adding up to 100; null where the year has no confirmed rule. */
	weights: Record<Part, number> | null;
	/** From best to worst; the first that fits. Empty where the year has no confirmed rule. */
	levels: LevelBand[];
	/** Where weights and levels come from. */
	source: Wording;
}
