/** Rounds with what was published of them, for analysts; row level security decides who may. */
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { isUuid } from '../../uuid.ts';
import type { Supabase } from './client.ts';
import { jointAgencies } from './joint-agencies.ts';
import type { Round } from './rounds.ts';
import { roundWording } from './round-wording.ts';
import { number, oneOf, row, rows, text, textOrNull, truth } from './row.ts';
import { storedResult } from './stored-result.ts';

/** What a reader must know of a round to read its result. */
export interface ResultRound extends Pick<
	Round,
	| 'id'
	| 'slug'
	| 'name'
	| 'part'
	| 'instrumentId'
	| 'wording'
	| 'fiscalYear'
	| 'opensOn'
	| 'closesOn'
	| 'k'
	| 'expected'
	| 'target'
	| 'asksComment'
	| 'state'
	| 'mixDueOn'
	| 'turnoutAtLeast'
	| 'turnoutOn'
	| 'jointAgencies'
> {
	agency: { id: string; nameTh: string; nameEn: string; isDemonstration: boolean };
	servicePoints: ResultServicePoint[];
}

export interface ResultServicePoint {
	/** Answers expected here. */
	expected: number;
	/** The cell its answers are counted in; null in a draft. */
	cell: number | null;
	nameTh: string;
	nameEn: string;
}

export interface RoundResult {
	round: ResultRound;
	/** Null before the first mix, of a void round, and for whoever may not read results. */
	result: PublishedResult | null;
}

const COLUMNS =
	'*, agency:agencies(id, name_th, name_en, is_demonstration), service_points(cell, expected, name_th, name_en), published:published_results(result), joint_agencies(agency_id, name_th, name_en)';

/** An agency has a few rounds a year; more than this is a fault. */
const MOST_ROUNDS = 500;

/** Rounds of an agency that were opened, and those that others hold for it too, the newest first. */
export async function listResults(supabase: Supabase, agencyId: string): Promise<RoundResult[]> {
	const [own, joint] = await Promise.all([
		supabase
			.from('rounds')
			.select(COLUMNS)
			.eq('agency_id', agencyId)
			.neq('state', 'draft')
			.order('opens_on', { ascending: false })
			.limit(MOST_ROUNDS),
		supabase.rpc('joint_results', { p_agency_id: agencyId })
	]);
	if (own.error) throw own.error;
	if (joint.error) throw joint.error;
	return [...rows(own.data), ...rows(joint.data)]
		.map(roundResult)
		.sort((a, b) => b.round.opensOn.localeCompare(a.round.opensOn));
}

/**
 * A round with its result, or null where the person may see no such round: of the person's agencies, or
 * held for one of them by another.
 *
 * @param slugOrId as an address names it
 */
export async function readResult(
	supabase: Supabase,
	slugOrId: string
): Promise<RoundResult | null> {
	// An address can say U+0000; Postgres would not even read the question.
	if (slugOrId.includes('\0')) return null;
	const { data, error } = await supabase
		.from('rounds')
		.select(COLUMNS)
		.eq(isUuid(slugOrId) ? 'id' : 'slug', slugOrId)
		.maybeSingle();
	if (error) throw error;
	if (data !== null) return roundResult(data);
	const joint = await supabase.rpc('joint_result', { p_round: slugOrId });
	if (joint.error) throw joint.error;
	return joint.data === null ? null : roundResult(joint.data);
}

function roundResult(value: unknown): RoundResult {
	const read = row(value);
	const agency = row(read.agency);
	return {
		round: {
			id: text(read, 'id'),
			slug: text(read, 'slug'),
			name: text(read, 'name'),
			part: oneOf(read, 'part', 'iit', 'eit_public', 'eit_survey'),
			instrumentId: text(read, 'instrument_id'),
			wording: roundWording(read),
			fiscalYear: number(read, 'fiscal_year'),
			opensOn: text(read, 'opens_on'),
			closesOn: text(read, 'closes_on'),
			k: number(read, 'k'),
			expected: number(read, 'expected'),
			target: number(read, 'target'),
			asksComment: truth(read, 'asks_comment'),
			state: oneOf(read, 'state', 'draft', 'open', 'closing', 'closed', 'void'),
			mixDueOn: textOrNull(read, 'mix_due_on'),
			turnoutAtLeast: number(read, 'turnout_at_least'),
			turnoutOn: textOrNull(read, 'turnout_on'),
			agency: {
				id: text(agency, 'id'),
				nameTh: text(agency, 'name_th'),
				nameEn: text(agency, 'name_en'),
				isDemonstration: truth(agency, 'is_demonstration')
			},
			jointAgencies: jointAgencies(read.joint_agencies),
			servicePoints: rows(read.service_points).map((point) => ({
				expected: number(point, 'expected'),
				cell: point.cell === null ? null : number(point, 'cell'),
				nameTh: text(point, 'name_th'),
				nameEn: text(point, 'name_en')
			}))
		},
		result: read.published === null ? null : storedResult(row(read.published).result)
	};
}
