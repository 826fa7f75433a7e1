import { expect, it } from 'vitest';
import { createPauses } from './pauses.ts';

it('pauses grow from none to ten seconds, and begin anew after a calm minute', () => {
	let now = 0;
	const pause = createPauses(() => now);
	const first = Array.from({ length: 9 }, pause);
	expect(first).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
	now = 60_001;
	expect(pause()).toBe(0);
});
