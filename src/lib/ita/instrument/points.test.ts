import { describe, expect, it } from 'vitest';
import { pointsByOption } from './points.ts';
import type { Scale } from './types.ts';

const scale: Scale = {
	code: 'four',
	options: [0, 33, 67, 100].map((points, index) => ({
		code: String(index + 1),
		wording: { th: 'ก', en: 'a' },
		points
	}))
};

describe('points', () => {
	it('go to the options of a positive item as the scale has them', () => {
		expect(Object.fromEntries(pointsByOption(scale, 'positive'))).toEqual({
			1: 0,
			2: 33,
			3: 67,
			4: 100
		});
	});

	it('go to the options of a negative item in reverse order', () => {
		expect(Object.fromEntries(pointsByOption(scale, 'negative'))).toEqual({
			1: 100,
			2: 67,
			3: 33,
			4: 0
		});
	});
});
