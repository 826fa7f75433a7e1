/**
 * Which comments are kept when a round closes. Viva Glint shows comments from ten on; here as many
 * must also have answered without writing, or the writers would stand out.
 */

/** Opened envelopes of a round: one an answer, an empty text where nothing was written. */
export interface OpenedComments {
	/** All that were written, none of them empty. */
	bodies: readonly string[];
	/** How many envelopes there were. */
	answers: number;
}

/** All that were written, or none where fewer than k wrote or fewer than 2k answered. */
export function releasedComments({ bodies, answers }: OpenedComments, k: number): string[] {
	return bodies.length >= k && answers >= 2 * k ? [...bodies] : [];
}
