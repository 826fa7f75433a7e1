/**
 * EIT has two halves, each with a score of its own: the public by themselves (`eit_public`) and the
 * assessor's interviews (`eit_survey`). Published tables often show only the mean of both (`eit`).
 * At every level two of the three give the third, so what is not published can still be known: with
 * the mean 95.98 and the public 96.58, the interviews gave 95.38.
 */
import Fraction from 'fraction.js';
import type { Outline } from './outline.ts';
import { scoreBeneath, type GivenFigures, type PartScores } from './part.ts';
import { combine, heldTo0And100, isComplete, type Figure, type Score } from './score.ts';
import { meanBeneath, settle, type Settled } from './settle.ts';

export interface EitScores {
	eit_public: PartScores;
	eit_survey: PartScores;
	eit: PartScores;
}

export function scoreEit(
	outline: Outline,
	given: Record<keyof EitScores, GivenFigures>
): EitScores {
	const scores: EitScores = { eit_public: new Map(), eit_survey: new Map(), eit: new Map() };
	for (const figure of outline) {
		const { code } = figure;
		const statedPublic = given.eit_public.get(code);
		const statedSurvey = given.eit_survey.get(code);
		const byPublic = settle(statedPublic, scoreBeneath('eit_public', figure, scores.eit_public));
		const bySurvey = settle(statedSurvey, scoreBeneath('eit_survey', figure, scores.eit_survey));

		const beneath = scoreBeneath('eit', figure, scores.eit);
		const halves = meanBeneath([
			{ score: byPublic.score, ref: { part: 'eit_public', code } },
			{ score: bySurvey.score, ref: { part: 'eit_survey', code } }
		]);
		const whole = settle(
			given.eit.get(code) ??
				// Two bare halves above known means are a statement about their mean: it is checked.
				(byPublic.derived === undefined && bySurvey.derived === undefined
					? meanOfFigures(statedPublic, statedSurvey)
					: undefined),
			isComplete(beneath) ? beneath : (halves ?? beneath)
		);

		scores.eit.set(code, whole);
		scores.eit_public.set(code, completed(byPublic, whole.score, bySurvey.score));
		scores.eit_survey.set(code, completed(bySurvey, whole.score, byPublic.score));
	}
	return scores;
}

/** A half that is not known by itself, from the whole and the other half. */
function completed(half: Settled, whole: Score | undefined, other: Score | undefined): Settled {
	if (isComplete(half.score) || !isComplete(whole) || !isComplete(other)) return half;
	return { ...half, score: otherHalf(whole, other) };
}

/** What one half must be for the whole to be the mean of both. */
export function otherHalf(whole: Score, half: Score): Score {
	return heldTo0And100(
		combine([
			{ score: whole, weight: new Fraction(2) },
			{ score: half, weight: new Fraction(-1) }
		])
	);
}

function meanOfFigures(a: Figure | undefined, b: Figure | undefined): Figure | undefined {
	if (a === undefined || b === undefined) return undefined;
	return { value: a.value.add(b.value).div(2), halfStep: a.halfStep.add(b.halfStep).div(2) };
}
