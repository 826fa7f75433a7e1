/** Rounds as staff see and manage them; row level security decides who may. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import type { DisclosureProfile } from '$lib/privacy/disclosure/published-result.ts';
import type { RoundCopy } from '../round-copy.ts';
import type { Supabase } from './client.ts';
import { jointAgencies, type JointAgency } from './joint-agencies.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { roundWording } from './round-wording.ts';
import { number, oneOf, row, rows, text, textOrNull, truth, type Row } from './row.ts';

export type RoundState = 'draft' | 'open' | 'closing' | 'closed' | 'void';
export type RoundPart = 'iit' | 'eit_public' | 'eit_survey';

/** How a respondent gets in: see `Entry`. External rounds have `link`, internal ones one of the others. */
export type Admission = 'link' | 'draw' | 'ticket';

/** What an admin decides about a round before it opens; all of it is frozen then. */
export interface RoundDraft {
	name: string;
	instrumentId: string;
	part: RoundPart;
	admission: Admission;
	/** Buddhist era. */
	fiscalYear: number;
	/** First and last day, as 2026-11-22. */
	opensOn: string;
	closesOn: string;
	/** Fewest answers that anything published may describe. */
	k: number;
	/** How finely the result is told. */
	profile: DisclosureProfile;
	/** Expected answers; IIT: the head count. */
	expected: number;
	/** Score the agency wants to reach, 0 to 100. */
	target: number;
	/** Whether respondents may add a comment in own words. */
	asksComment: boolean;
}

export interface Round extends RoundDraft {
	id: string;
	slug: string;
	state: RoundState;
	/** What it asks in other words than ours; frozen with the rest. */
	wording: RoundWording;
	/** SHA-256 of the key that signs its tickets, 64 hex digits; null without tickets or yet. */
	keyFingerprint: string | null;
	/** Slug of the round at the outside issuer that has the slips and signs; null: this one. */
	issuer: string | null;
	/** Address of another Prongsai's round that this one makes slips and signs for; null: its own. */
	signsFor: string | null;
	/** Slips that were made; 0 in an external round. */
	printed: number;
	/** Day of the next mix, while open and external. */
	mixDueOn: string | null;
	/** Answers received at the last nightly count, rounded down to a multiple of k. */
	turnoutAtLeast: number;
	/** Day of that count; null before the first. */
	turnoutOn: string | null;
	agency: {
		id: string;
		slug: string;
		nameTh: string;
		nameEn: string;
		dataContact: string;
		isDemonstration: boolean;
	};
	/** The agencies that it is held for together; none where it is its agency's alone. */
	jointAgencies: JointAgency[];
	/** By Thai name; none in an internal round. */
	servicePoints: ServicePoint[];
}

/** A counter to be added to a draft. */
export interface ServicePointDraft {
	nameTh: string;
	nameEn: string;
	/** Expected answers here. */
	expected: number;
}

export interface ServicePoint extends ServicePointDraft {
	id: string;
	/** What its QR code holds: /e/<slug>. */
	slug: string;
}

const COLUMNS =
	'*, agency:agencies(id, slug, name_th, name_en, data_contact, is_demonstration), service_points(*), joint_agencies(agency_id, name_th, name_en)';

/** An agency has a few rounds a year; more than this is a fault. */
const MOST_ROUNDS = 500;

/** All rounds of the person's agencies, the newest first day first. */
export async function listRounds(supabase: Supabase): Promise<Round[]> {
	const { data, error } = await supabase
		.from('rounds')
		.select(COLUMNS)
		.order('opens_on', { ascending: false })
		.limit(MOST_ROUNDS);
	if (error) throw error;
	return rows(data).map(round);
}

/** The round with this slug, or null where the person may see none. */
export async function readRound(supabase: Supabase, slug: string): Promise<Round | null> {
	// An address can say U+0000; Postgres would not even read the question.
	if (slug.includes('\0')) return null;
	const { data, error } = await supabase
		.from('rounds')
		.select(COLUMNS)
		.eq('slug', slug)
		.maybeSingle();
	if (error) throw error;
	return data === null ? null : round(data);
}

/** Makes a draft. @returns its id and slug. */
export async function createRound(
	supabase: Supabase,
	agencyId: string,
	draft: RoundDraft
): Promise<{ id: string; slug: string }> {
	const { data, error } = await supabase
		.from('rounds')
		.insert({ agency_id: agencyId, ...draftColumns(draft) })
		.select('id, slug')
		.single();
	if (error) refuse(error);
	return { id: text(row(data), 'id'), slug: text(row(data), 'slug') };
}

/**
 * Changes a draft. Where its way in becomes another its slips are void; else they and its key stay.
 * @throws Refusal NOROW when the round is no draft of the person's agency any more
 */
export async function updateDraft(
	supabase: Supabase,
	id: string,
	draft: RoundDraft
): Promise<void> {
	const { data, error } = await supabase
		.from('rounds')
		.update(draftColumns(draft))
		.eq('id', id)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/**
 * Makes a draft of a round, in any state: its part, numbers and service points, and nothing that came in.
 * @returns its slug. @throws Refusal NOTAD
 */
export async function copyRound(supabase: Supabase, id: string, copy: RoundCopy): Promise<string> {
	const { data, error } = await supabase.rpc('copy_round', {
		p_round_id: id,
		p_name: copy.name,
		p_fiscal_year: copy.fiscalYear,
		p_instrument_id: copy.instrumentId,
		p_opens_on: copy.opensOn,
		p_closes_on: copy.closesOn
	});
	if (error) refuse(error);
	return text({ slug: data }, 'slug');
}

/**
 * Puts words in the place of ours; an item without any is asked in our words.
 * @throws Refusal NOROW when the round is no draft of the person's agency any more
 */
export async function keepWording(
	supabase: Supabase,
	id: string,
	wording: RoundWording
): Promise<void> {
	const { data, error } = await supabase
		.from('rounds')
		.update({ wording })
		.eq('id', id)
		.eq('state', 'draft')
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** Removes a draft with its service points and slips. @throws Refusal NOROW, RNDFZ */
export async function removeDraft(supabase: Supabase, id: string): Promise<void> {
	const { data, error } = await supabase.from('rounds').delete().eq('id', id).select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** Adds a counter to a draft. @returns its slug. @throws Refusal RNDSP, RNDFZ */
export async function addServicePoint(
	supabase: Supabase,
	roundId: string,
	point: ServicePointDraft
): Promise<string> {
	const { data, error } = await supabase
		.from('service_points')
		.insert({
			round_id: roundId,
			name_th: point.nameTh,
			name_en: point.nameEn,
			expected: point.expected
		})
		.select('slug')
		.single();
	if (error) refuse(error);
	return text(row(data), 'slug');
}

/** Removes a counter from a draft. @throws Refusal NOROW, RNDFZ */
export async function removeServicePoint(
	supabase: Supabase,
	roundId: string,
	slug: string
): Promise<void> {
	const { data, error } = await supabase
		.from('service_points')
		.delete()
		.eq('round_id', roundId)
		.eq('slug', slug)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** draft -> open; its key must be there. @throws Refusal NOTAD, RNDST, RNDDY, RNDSP, SLTCT */
export async function openRound(supabase: Supabase, id: string): Promise<void> {
	const { error } = await supabase.rpc('open_round', { p_round_id: id });
	if (error) refuse(error);
}

/** Moves the last day later. @throws Refusal NOTAD, RNDST, RNDDY */
export async function prolongRound(
	supabase: Supabase,
	id: string,
	closesOn: string
): Promise<void> {
	const { error } = await supabase.rpc('prolong_round', { p_round_id: id, p_closes_on: closesOn });
	if (error) refuse(error);
}

/** open -> closing; from here on no answer is accepted. @throws Refusal NOTAD, RNDST */
export async function beginClosing(supabase: Supabase, id: string): Promise<void> {
	const { error } = await supabase.rpc('begin_closing', { p_round_id: id });
	if (error) refuse(error);
}

/** Replaces all slips of an internal draft by these hashes (hex). @throws Refusal RNDST, SLTCT */
export async function replaceSlips(
	supabase: Supabase,
	id: string,
	hashes: string[]
): Promise<void> {
	const { error } = await supabase.rpc('replace_slips', { p_round_id: id, p_hashes: hashes });
	if (error) refuse(error);
}

function draftColumns(draft: RoundDraft) {
	return {
		name: draft.name,
		instrument_id: draft.instrumentId,
		part: draft.part,
		fiscal_year: draft.fiscalYear,
		opens_on: draft.opensOn,
		closes_on: draft.closesOn,
		k: draft.k,
		disclosure_profile: draft.profile,
		expected: draft.expected,
		target: draft.target,
		asks_comment: draft.asksComment,
		admission: draft.admission
	};
}

function round(value: unknown): Round {
	const read = row(value);
	const agency = row(read.agency);
	return {
		id: text(read, 'id'),
		slug: text(read, 'slug'),
		name: text(read, 'name'),
		instrumentId: text(read, 'instrument_id'),
		part: oneOf(read, 'part', 'iit', 'eit_public', 'eit_survey'),
		admission: oneOf(read, 'admission', 'link', 'draw', 'ticket'),
		fiscalYear: number(read, 'fiscal_year'),
		opensOn: text(read, 'opens_on'),
		closesOn: text(read, 'closes_on'),
		k: number(read, 'k'),
		profile: oneOf(read, 'disclosure_profile', 'default', 'strict'),
		expected: number(read, 'expected'),
		target: number(read, 'target'),
		asksComment: truth(read, 'asks_comment'),
		state: oneOf(read, 'state', 'draft', 'open', 'closing', 'closed', 'void'),
		wording: roundWording(read),
		keyFingerprint: textOrNull(read, 'key_fingerprint'),
		issuer: textOrNull(read, 'issuer'),
		signsFor: textOrNull(read, 'signs_for'),
		printed: number(read, 'printed'),
		mixDueOn: textOrNull(read, 'mix_due_on'),
		turnoutAtLeast: number(read, 'turnout_at_least'),
		turnoutOn: textOrNull(read, 'turnout_on'),
		agency: {
			id: text(agency, 'id'),
			slug: text(agency, 'slug'),
			nameTh: text(agency, 'name_th'),
			nameEn: text(agency, 'name_en'),
			dataContact: text(agency, 'data_contact'),
			isDemonstration: truth(agency, 'is_demonstration')
		},
		jointAgencies: jointAgencies(read.joint_agencies),
		servicePoints: rows(read.service_points)
			.map(servicePoint)
			.sort((a, b) => a.nameTh.localeCompare(b.nameTh, 'th'))
	};
}

function servicePoint(read: Row): ServicePoint {
	return {
		id: text(read, 'id'),
		slug: text(read, 'slug'),
		nameTh: text(read, 'name_th'),
		nameEn: text(read, 'name_en'),
		expected: number(read, 'expected')
	};
}
