import { expect, it } from 'vitest';
import { shortMoment } from './moments.ts';

it('a moment is told as it is in Thailand, also when the day is another one already', () => {
	const moment = new Date('2026-11-22T17:04:05Z');
	expect(shortMoment(moment, 'th')).toBe('23 พ.ย. 2569 00:04');
	expect(shortMoment(moment, 'en')).toBe('23 Nov 2569 B.E. 00:04');
});
