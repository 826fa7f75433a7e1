import { describe, expect, it } from 'vitest';
import { surveyInstrument } from '../../ita/instrument/catalogue.ts';
import { pointsByOption, scaleOf } from '../../ita/instrument/points.ts';
import { openEnvelope, sealEnvelope } from '../envelope.ts';
import { takeMode, withMode } from '../mode.ts';
import { markerOf } from './marks.ts';

const INSTRUMENT = surveyInstrument('eit-2566');
const BEST = Object.fromEntries(
	INSTRUMENT.items.map((item) => {
		const points = [...pointsByOption(scaleOf(INSTRUMENT, item), item.polarity)];
		return [item.code, points.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''];
	})
);

describe('the marks of an answer', () => {
	const marksOf = markerOf(INSTRUMENT);

	it('say that every item was answered at its best option, of negative items too', () => {
		expect(BEST.e4).toBe('no');
		expect(marksOf(BEST, 'self')).toEqual(['all_top']);
		for (const { code } of INSTRUMENT.items) {
			expect(marksOf({ ...BEST, [code]: '-' }, 'self')).toEqual([]);
		}
		expect(marksOf({ ...BEST, e4: 'yes' }, 'self')).toEqual([]);
	});

	it('say how it came, except by the own hand', () => {
		expect(marksOf({}, 'self')).toEqual([]);
		expect(marksOf({}, 'assisted')).toEqual(['assisted']);
		expect(marksOf(BEST, 'paper')).toEqual(['all_top', 'paper']);
	});
});

describe('how an answer came', () => {
	const key = Buffer.alloc(32, 7);
	const place = { round: '7c9e6679-7425-40de-944b-e07fc1f90ae7', cell: 1 };

	it('goes with it in an envelope of the same length, and is parted from it after', () => {
		const lengths = (['self', 'assisted', 'paper'] as const).map((mode) => {
			const envelope = sealEnvelope(withMode(BEST, mode), key, place);
			expect(takeMode(openEnvelope(envelope, key, place))).toEqual({ answers: BEST, mode });
			return envelope.length;
		});
		expect(new Set(lengths).size).toBe(1);
	});

	it('adds nothing to what is sealed of one’s own hand, which the review shows (P38)', () => {
		expect(withMode(BEST, 'self')).toBe(BEST);
	});
});
