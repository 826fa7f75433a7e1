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
	/** How finely it is told; chosen before anybody answered. */
	profile: DisclosureProfile;
	/** Day of the last mix, `2023-06-08`; null before the first one. */
	asOf: string | null;
	/** True once the round is over: from then on nothing in here ever changes (P34). */
	isFinal: boolean;
	/** Answers counted up to `asOf`, whether or not they answered every item; 0 before any. */
	n: number;
	/** What is not told, and by that why. */
	notes: PublishedNote[];
	/** How many answers bear a mark, as far as that may be told; none before the end. */
	marks: PublishedMark[];
	/** Service points, where the round has more than one cell that was counted; else empty. */
	cells: PublishedCell[];
	/** The whole round, in the order of the instrument: every item is there, shown or not. */
	items: PublishedItem[];
	indicators: PublishedIndicator[];
	score: PublishedScore;
}

/**
 * `default`: means are exact, with 95 % intervals. `strict`: means are approximate as well: not
 * even they tell whether all answered alike or all but one (P33), and there are no intervals.
 */
export type DisclosureProfile = 'default' | 'strict';

/** In the order in which they are told. */
export const PUBLISHED_NOTES = [
	'strict',
	'banded',
	'thirds',
	'below_k',
	'held',
	'rest',
	'pooled'
] as const;

/**
 * A kind of thing that a result does not tell:
 * - `strict`: means are approximate, and there are no intervals
 * - `banded`: shares are told within bands
 * - `thirds`: answers are put together to thirds of the scale, for fewer than 50 employees answered
 * - `below_k`: an item has no figure, here or at a service point
 * - `held`: a figure leaves out newer answers
 * - `rest`: points too small to stand alone are counted together
 * - `pooled`: answers that a point had too few of to show are in the whole round only
 */
export type PublishedNote = (typeof PUBLISHED_NOTES)[number];

/** One service point. Cell 0 holds the answers of points too small to stand alone. */
export interface PublishedCell {
	cell: number;
	/** Answers counted in this cell up to `asOf`. */
	n: number;
	items: PublishedItem[];
}

/**
 * Answers that qualify a score: `all_top`, every item at its best option; `assisted`, given with
 * help; `paper`, typed in from paper.
 */
export interface PublishedMark {
	mark: 'all_top' | 'assisted' | 'paper';
	/** Answers of the whole round that bear it. */
	n: number;
}

/** A mean, and how far it may be from the truth. */
export interface PublishedMean {
	/**
	 * `n/d`, reduced, or null where there is nothing to show. Exact in the default profile; whole
	 * points and approximate in the strict one.
	 *
	 * An exact mean tells by its denominator how many answered. It is not kept to the two decimals
	 * that are shown, for then about one indicator in twelve of a small round would show a second
	 * decimal that its answers do not have, and the two decimals of so few tell as much.
	 */
	mean: string | null;
	/** 95 % interval of the mean of all who might have answered; default profile only. */
	interval: WholePoints | null;
	/** What the mean of those who answered certainly lies in; strict profile only. */
	within: WholePoints | null;
}

/** One question, of the whole round or of one cell. The mean is of those who answered it. */
export interface PublishedItem extends PublishedMean {
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

/** The mean of the published means of an indicator's items; none where none of them is shown. */
export interface PublishedIndicator extends PublishedMean {
	number: number;
	/** Items that are not shown and therefore not in the mean. */
	missing: string[];
}

/** The mean of the published indicators; none as long as one of them has nothing. */
export interface PublishedScore extends PublishedMean {
	/** Items that are not shown and therefore not in the mean. */
	missing: string[];
}
