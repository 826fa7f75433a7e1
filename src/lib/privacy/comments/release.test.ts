import { describe, expect, it } from 'vitest';
import { releasedComments } from './release.ts';

const texts = (n: number) => Array.from({ length: n }, (_, i) => `text ${i}`);

describe('P37: comments at the close', () => {
	it.each([
		[10, 20, 10],
		[9, 20, 0],
		[9, 1000, 0],
		[10, 19, 0],
		[19, 19, 0],
		[20, 20, 20],
		[0, 1000, 0]
	])('%i of %i answers: %i are kept with k = 10', (written, answers, kept) => {
		const bodies = texts(written);
		expect(releasedComments({ bodies, answers }, 10)).toEqual(bodies.slice(0, kept));
	});
});
