/**
 * How an answer came: from the respondent's own hand, with help, or from paper. It travels inside
 * the sealed envelope, is counted by the mix (`marksOf`) and is kept with no row.
 */
import type { Answers } from './envelope.ts';

export type Mode = 'self' | 'assisted' | 'paper';

/** No item has this code: codes are letters, digits, dots and underscores. */
const KEY = '#';

/** What is sealed: of one's own hand nothing but the answers, which is what the preview shows. */
export function withMode(answers: Answers, mode: Mode): Answers {
	return mode === 'self' ? answers : { ...answers, [KEY]: mode };
}

/** The answers alone, and how they came. */
export function takeMode(sealed: Answers): { answers: Answers; mode: Mode } {
	const { [KEY]: mode, ...answers } = sealed;
	return { answers, mode: mode === 'assisted' || mode === 'paper' ? mode : 'self' };
}
