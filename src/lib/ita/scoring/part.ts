import type { Outline, OutlineFigure } from './outline.ts';
import type { Figure, Score, ScoredPart } from './score.ts';
import { meanBeneath, settle, type Settled } from './settle.ts';

/** Every figure of one part by its code, bottom up, the part's own score last. */
export type PartScores = Map<string, Settled>;

/** The figures that are given for a part, by code. */
export type GivenFigures = ReadonlyMap<string, Figure>;

/** Scores IIT or OIT: each figure is the mean of those beneath it, or stated. */
export function scorePart(part: ScoredPart, outline: Outline, given: GivenFigures): PartScores {
	const scores: PartScores = new Map();
	for (const figure of outline) {
		scores.set(figure.code, settle(given.get(figure.code), scoreBeneath(part, figure, scores)));
	}
	return scores;
}

/** The mean of the figures beneath this one, which must have been settled already. */
export function scoreBeneath(
	part: ScoredPart,
	{ beneath }: OutlineFigure,
	scores: PartScores
): Score | undefined {
	return meanBeneath(
		beneath.map((code) => ({ score: scores.get(code)?.score, ref: { part, code } }))
	);
}
