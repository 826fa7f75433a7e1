import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { RoundResult } from '$lib/server/supabase/results.ts';
import { resultOf } from './[round]/result.fixture.ts';
import { earlierRounds } from './earlier-rounds.ts';
import { roundWith } from './year/year.fixture.ts';

function roundOf(
	name: string,
	opensOn: string,
	changes: Partial<PublishedResult> = {}
): RoundResult {
	const { round, result } = roundWith(resultOf('eit-2566', [], changes));
	return { round: { ...round, name, opensOn }, result };
}

describe('the rounds before', () => {
	const now = roundOf('now', '2023-06-01');
	const found = (...others: RoundResult[]) =>
		earlierRounds(now.round, [now, ...others]).map(({ round }) => round.name);

	it('are the finished ones of the same part, the newest first', () => {
		const old = roundOf('old', '2022-01-01');
		const last = roundOf('last', '2023-01-01');
		expect(found(old, last)).toEqual(['last', 'old']);
		expect(found(last, old)).toEqual(['last', 'old']);
	});

	it('are none that came later or on the same day, are open, unpublished, or of another part', () => {
		const unpublished = { ...roundOf('void', '2023-01-01'), result: null };
		expect(
			found(
				roundOf('later', '2023-07-01'),
				roundOf('same day', '2023-06-01'),
				roundOf('open', '2023-01-01', { isFinal: false }),
				unpublished,
				roundOf('other', '2023-01-01', { part: 'eit_survey' })
			)
		).toEqual([]);
	});

	it('are those that were held for the same agencies', () => {
		const together = ({ round, result }: RoundResult): RoundResult => ({
			result,
			round: { ...round, jointAgencies: [{ id: 'a', th: 'ก', en: 'A' }] }
		});
		const joint = together(roundOf('joint', '2023-01-01'));
		expect(found(joint)).toEqual([]);
		expect(earlierRounds(together(now).round, [joint])).toHaveLength(1);
	});
});
