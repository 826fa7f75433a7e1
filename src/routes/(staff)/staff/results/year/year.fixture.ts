/** A known year in a few words: official figures from the demonstration, rounds and checks as given. */
import { officialRows, rulesOf } from '../../../../../../tests/fixtures/official.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialState } from '$lib/server/supabase/official-imports.ts';
import type { RoundResult } from '$lib/server/supabase/results.ts';
import { yearFrom, type KnownYear } from './sources.ts';

/** The published figures of a year, some of them replaced: `{ 'ita/total': '88.57' }`. */
export function officialState(
	fiscalYear: 2565 | 2566,
	replaced: Record<string, string> = {}
): OfficialState {
	return {
		source: { th: 'ประกาศ', en: 'announcement' },
		isExample: true,
		rank: 3563,
		rankAmong: 'อบต.',
		announcedOn: '2023-08-10',
		figures: officialRows(fiscalYear).map(({ part, code, score }) => {
			const value = replaced[`${part}/${code}`] ?? score;
			const isLevel = code === 'level';
			return { part, code, score: isLevel ? null : value, level: isLevel ? value : null };
		}),
		remarks: [{ part: 'oit', code: 'o24', remark: 'ขาดงบประมาณรายโครงการ' }]
	};
}

export function roundWith(
	result: PublishedResult,
	expected = 60,
	opensOn = '2023-05-01'
): RoundResult {
	return {
		round: {
			id: '1',
			asksComment: false,
			slug: 'abcdefghjk',
			name: `รอบ ${result.part}`,
			part: result.part,
			instrumentId: result.instrumentId,
			wording: {},
			fiscalYear: result.fiscalYear,
			opensOn,
			closesOn: '2023-06-08',
			k: 10,
			expected,
			target: 85,
			state: 'closed',
			mixDueOn: null,
			turnoutAtLeast: 0,
			turnoutOn: null,
			agency: { id: '1', nameTh: 'ก', nameEn: 'A', isDemonstration: false },
			jointAgencies: [],
			servicePoints: []
		},
		result
	};
}

/** A year with its official figures and these results, the newest first. */
export function known(
	fiscalYear: 2565 | 2566,
	results: PublishedResult[] = [],
	state: OfficialState | null = officialState(fiscalYear)
): KnownYear {
	const rounds = results.map((result, at) => roundWith(result, 60, `2023-05-0${9 - at}`));
	return yearFrom(rulesOf(fiscalYear), rounds, state, []);
}
