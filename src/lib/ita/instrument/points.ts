import type { Polarity, Scale, SurveyInstrument, SurveyItem } from './types.ts';

/**
 * The scale an item is answered on.
 *
 * @throws RangeError if the instrument has no such scale, which parsing rules out
 */
export function scaleOf(instrument: SurveyInstrument, item: SurveyItem): Scale {
	const scale = instrument.scales.find(({ code }) => code === item.scale);
	if (scale === undefined) {
		throw new RangeError(`${instrument.id}: item ${item.code} has no scale ${item.scale}`);
	}
	return scale;
}

/**
 * Points (0 to 100) of each option of a scale, by option code, for an item of this polarity. A
 * negative item takes the points in reverse order, so that "not at all" earns what "most" earns on a
 * positive one.
 */
export function pointsByOption(scale: Scale, polarity: Polarity): Map<string, number> {
	const points = scale.options.map((option) => option.points);
	if (polarity === 'negative') points.reverse();
	return new Map(scale.options.map((option, index) => [option.code, points[index] ?? 0]));
}
