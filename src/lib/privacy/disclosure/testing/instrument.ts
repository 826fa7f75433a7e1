import type { Polarity, SurveyInstrument } from '../../../ita/instrument/types.ts';

const NO_WORDING = { th: '', en: '' };

/** What a test wants to ask: points of the options `1`, `2`, … from least to most. */
export interface SampleItem {
	code: string;
	points: number[];
	polarity?: Polarity;
}

/** An instrument without words, one indicator for each list of items. */
export function sampleInstrument(
	kind: 'iit' | 'eit',
	indicators: SampleItem[][]
): SurveyInstrument {
	const items = indicators.flat();
	return {
		id: `${kind}-2566`,
		kind,
		name: NO_WORDING,
		wordingSource: 'own',
		indicators: indicators.map((members, index) => ({
			number: index + 1,
			name: NO_WORDING,
			items: members.map(({ code }) => code),
			subIndicators: []
		})),
		scales: items.map(({ code, points }) => ({
			code: `scale of ${code}`,
			options: points.map((each, index) => ({
				code: String(index + 1),
				wording: NO_WORDING,
				points: each
			}))
		})),
		items: items.map(({ code, polarity }) => ({
			code,
			scale: `scale of ${code}`,
			polarity: polarity ?? 'positive',
			question: NO_WORDING,
			help: NO_WORDING,
			quoted: false
		}))
	};
}
