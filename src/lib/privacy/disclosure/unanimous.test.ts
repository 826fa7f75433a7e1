import { describe, expect, it } from 'vitest';
import { publish } from './publish.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf } from './testing/state.ts';

type Profile = 'default' | 'strict';

const CASES = (['default', 'strict'] as const).flatMap((profile) =>
	[2, 3, 4, 5, 6].map((size) => ({
		profile,
		size,
		what: profile === 'strict' ? 'everything' : 'shares'
	}))
);

describe('a unanimous item and each of its neighbours, non-answers too,', () => {
	it.each(CASES)(
		'have the same $what in the $profile profile, with $size options (P33)',
		({ profile, size }) => {
			const told: string[] = [];
			let cases = 0;
			for (const kind of ['iit', 'eit'] as const) {
				const published = publisherOf(kind, size, profile);
				const options = Array.from({ length: size }, (_, index) => String(index + 1));
				const answers = [...options, '-', ...(kind === 'iit' ? ['x'] : [])];
				for (let n = 6; n <= 400; n++) {
					for (const all of options) {
						const unanimous = published(n, { [all]: n });
						for (const other of answers) {
							if (other === all) continue;
							cases++;
							if (published(n, { [all]: n - 1, [other]: 1 }) !== unanimous) {
								told.push(`${kind}: ${n - 1} × ${all} and ${other}`);
							}
						}
					}
				}
			}
			expect(told).toEqual([]);
			expect(cases).toBe(395 * size * (2 * size + 1));
		}
	);

	it('would be told apart by the means of the default profile', () => {
		const published = publisherOf('eit', 4, 'default', 'mean');
		expect(published(20, { '3': 20 })).not.toBe(published(20, { '3': 19, '1': 1 }));
	});
});

/** What is published of counts: all of the item in the strict profile, else what its shares tell. */
function publisherOf(kind: 'iit' | 'eit', size: number, profile: Profile, about?: 'mean') {
	const points = Array.from({ length: size }, (_, index) => Math.round((index * 100) / (size - 1)));
	const instrument = sampleInstrument(kind, [[{ code: 'q', points }]]);
	const part = kind === 'iit' ? 'iit' : 'eit_public';
	return (n: number, counts: Record<string, number>): string => {
		const round = { k: 5, part, instrumentId: instrument.id, profile } as const;
		const [item] = publish(stateOf(n, { q: counts }, round), instrument).items;
		if (about === 'mean') return String(item?.mean);
		return profile === 'strict'
			? JSON.stringify(item)
			: JSON.stringify([item?.distribution, item?.notMyWork, item?.noAnswer]);
	};
}
