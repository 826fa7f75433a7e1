/** Comments of a round, for the analysts of its agency; the database checks who asks. */
import type { RoundState } from '$lib/privacy/disclosure/published-state.ts';
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { number, oneOf, row, textOrNull, truth } from './row.ts';

/** What a page shows of them. */
export interface RoundComments {
	asksComment: boolean;
	state: RoundState;
	/** How many were kept at the close, 0 where there were too few; null before it. */
	released: number | null;
	/** Last day on which they are kept, as 2026-11-22; null where none were. */
	keptUntil: string | null;
	/** In an order that means nothing; empty again when their time is over. */
	bodies: string[];
}

/**
 * The comments of a round.
 * @param most at most so many texts are returned, up to 10,000.
 * @throws Refusal NOTAN where the person is no analyst of the agency.
 */
export async function readComments(
	supabase: Supabase,
	roundId: string,
	most: number
): Promise<RoundComments> {
	const { data, error } = await supabase.rpc('round_comments', {
		p_round_id: roundId,
		p_most: most
	});
	if (error) refuse(error);
	const read = row(data);
	return {
		asksComment: truth(read, 'asks_comment'),
		state: oneOf(read, 'state', 'draft', 'open', 'closing', 'closed', 'void'),
		released: read.released === null ? null : number(read, 'released'),
		keptUntil: textOrNull(read, 'kept_until'),
		bodies: texts(read.bodies)
	};
}

function texts(value: unknown): string[] {
	if (!Array.isArray(value)) throw new Error('round_comments gave no list.');
	return value.map((text) => {
		if (typeof text !== 'string') throw new Error('round_comments gave something else than text.');
		return text;
	});
}
