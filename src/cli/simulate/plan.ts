/** Who answers what, and through which entry link: the whole of a simulation before it is sent. */
import type { SurveyInstrument } from '../../lib/ita/instrument/types.ts';
import {
	drawEmployeeAnswers,
	drawPublicAnswers,
	drawTendencies,
	type MadeUpAnswers
} from './answers.ts';
import { drawComment } from './comments.ts';
import { inRandomOrder, seededRandom } from './random.ts';

/** Where an external round is offered. */
export interface EntryPoint {
	slug: string;
	/** The cell its answers are counted in. */
	cell: number;
	/** Answers expected here, at least 1. */
	expected: number;
}

/** What a phone knows of a round with tickets from its page and from the slip. */
export interface TicketRound {
	/** Its id, a UUID. */
	round: string;
	/** Of the key that signs, 64 hex digits; a slip carries half of it. */
	keyFingerprint: string;
}

/** One made-up response on its way. */
export interface Sending {
	/** Address below the instance's own, as in `/e/4kz9w0m2xq`. */
	path: string;
	cell: number;
	/** The slip's code; null where an entry link is enough. */
	code: string | null;
	/** What is written into the comment box, if the form has one; mostly nothing. */
	comment: string;
	/** Where the slip is redeemed for a ticket first; null where the answer comes with the code alone. */
	ticket: TicketRound | null;
	answers: MadeUpAnswers;
}

/** Internal rounds have one cell. */
const INTERNAL_CELL = 1;

/** A source of its own, so that the same seed ticks the same with comments and without. */
const WRITING = 1_000_003;

/**
 * Responses to an external round, spread over its service points in proportion to what each of them
 * expects, in mixed order.
 */
export function planPublic(
	instrument: SurveyInstrument,
	points: readonly EntryPoint[],
	responses: number,
	seed: number
): Sending[] {
	const random = seededRandom(seed);
	const writing = seededRandom(seed + WRITING);
	const tendencies = drawTendencies(instrument, random);
	return inRandomOrder(spread(points, responses), random).map(({ slug, cell }) => ({
		path: `/e/${slug}`,
		cell,
		code: null,
		comment: drawComment(writing),
		ticket: null,
		answers: drawPublicAnswers(tendencies, random)
	}));
}

/** Responses to an internal round, one for each code. @param ticket null in a draw. */
export function planInternal(
	instrument: SurveyInstrument,
	roundSlug: string,
	ticket: TicketRound | null,
	codes: readonly string[],
	seed: number
): Sending[] {
	const random = seededRandom(seed);
	const tendencies = drawTendencies(instrument, random);
	return codes.map((code) => ({
		path: `/i/${roundSlug}`,
		cell: INTERNAL_CELL,
		code,
		// In a small office style tells who wrote; the made-up employees heed it.
		comment: '',
		ticket,
		answers: drawEmployeeAnswers(tendencies, random)
	}));
}

/** Each point as often as its share says, the remainder by the largest fractions. */
function spread(points: readonly EntryPoint[], responses: number): EntryPoint[] {
	const expected = points.reduce((sum, point) => sum + point.expected, 0);
	const shares = points.map((point) => {
		const exact = (responses * point.expected) / expected;
		return { point, whole: Math.floor(exact), fraction: exact % 1 };
	});
	const left = responses - shares.reduce((sum, share) => sum + share.whole, 0);
	const byFraction = shares.toSorted((a, b) => b.fraction - a.fraction);
	return byFraction.flatMap(({ point, whole }, index) =>
		Array.from({ length: whole + (index < left ? 1 : 0) }, () => point)
	);
}
