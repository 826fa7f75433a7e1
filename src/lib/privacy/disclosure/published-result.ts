import type { Part } from '../../ita/instrument/types.ts';

/**
 * The **published result** of a round: what leaves the mix, and the only thing that analysis,
 * pages and exports may read (P35). It is plain JSON, stored with the version of the tallies it
 * was made from, and says nothing about fewer than k people, by subtraction either (P30, P31).
 */
export interface PublishedResult {
	/** Version of the published tallies it was made from. */
	version: number;
	/** `iit-2566`. */
	instrumentId: string;
	part: Exclude<Part, 'oit'>;
	/** The fiscal year whose weights and levels apply, Buddhist era. */
	fiscalYear: number;
	/** The least number of answers anything here describes. */
	k: number;
	/** Day of the last mix, `2023-06-08`; null before the first one. */
	asOf: string | null;
	/** True once the round is over: from then on nothing in here ever changes (P34). */
	isFinal: boolean;
	/** Answers counted up to `asOf`, whether or not they answered every item; 0 before any. */
	n: number;
	/** Service points, where the round has more than one cell that was counted; else empty. */
	cells: PublishedCell[];
	/** The whole round, in the order of the instrument: every item is there, shown or not. */
	items: PublishedItem[];
	indicators: PublishedIndicator[];
	score: PublishedScore;
}

/** One service point. Cell 0 holds the answers of points too small to stand alone. */
export interface PublishedCell {
	cell: number;
	/** Answers counted in this cell up to `asOf`. */
	n: number;
	items: PublishedItem[];
}

/** One question, of the whole round or of one cell. */
export interface PublishedItem {
	/** `i1`, `e1`. */
	code: string;
	/** `below_k`: fewer than k have answered this item, so that it has no figure at all. */
	state: 'shown' | 'below_k';
	/**
	 * True where the figures leave out some of the `n` answers, because fewer than k of the newer
	 * ones are to this item: they wait for more, or stay out once the result is final. The figures
	 * are those of an earlier mix. Never true of an item below k.
	 */
	isHeld: boolean;
	/** Mean of the points of those who answered, an exact reduced fraction `n/d`. */
	mean: string | null;
	/**
	 * How the answers spread. Empty for an item of two options (its mean is its share) and for an
	 * item below k. IIT with fewer than 50 answers has thirds of the scale instead of options.
	 */
	distribution: PublishedShare[];
	/** Share of "not my work / don't know"; null where the form does not offer it. */
	notMyWork: Band | null;
	/** Share of those who skipped the item or preferred not to answer. */
	noAnswer: Band | null;
	/** What the mean would be had "not my work" counted as the lowest answer; see `asIfLowest`. */
	ifLowest: WholePoints | null;
}

/** Thirds of a scale by points; a four-level scale has nothing in its middle. */
export type Third = 'unfavourable' | 'middle' | 'favourable';

/** The share of one option, or of one third of the scale. */
export interface PublishedShare {
	/** An option of the item's scale, or a `Third`. */
	option: string;
	band: Band;
}

/**
 * A share, told no more exactly than within whole percents, ends included. Always a share of
 * everyone whose answers the item's figures hold: all options, "not my work" and "no answer"
 * together are the whole.
 */
export interface Band {
	/** How to say it; `at_most` has low 0, `at_least` has high 100. */
	form: 'at_most' | 'between' | 'at_least';
	low: number;
	high: number;
}

/** A range in whole points of 0 to 100, ends included. */
export interface WholePoints {
	low: number;
	high: number;
}

/** The mean of the published means of an indicator's items. */
export interface PublishedIndicator {
	number: number;
	/** Exact reduced fraction `n/d`; null where none of the items is shown. */
	mean: string | null;
	/** Items that are not shown and therefore not in the mean. */
	missing: string[];
}

/** The mean of the published indicators. */
export interface PublishedScore {
	/** Exact reduced fraction `n/d`; null as long as an indicator has nothing. */
	mean: string | null;
	/** Items that are not shown and therefore not in the mean. */
	missing: string[];
}
