/** What a respondent's page may know of a round, and the one way of an answer into the database. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import type { Digits } from '$lib/i18n/digits.ts';
import type { DisclosureProfile } from '$lib/privacy/disclosure/published-result.ts';
import type { Supabase } from './client.ts';
import { ensureInstruments } from './instrument-sets.ts';
import { ticketIssuer, type Outside } from './issuer.ts';
import { nameIn, type Name } from './name.ts';
import { refuse } from './refusal.ts';
import { roundWording } from './round-wording.ts';
import { number, oneOf, row, rows, text, textOrNull, truth } from './row.ts';

/** The round behind an entry link or a slip's address, as the respondent's page shows it. */
export interface Entry {
	roundId: string;
	/** Publication cell of the answers given here; null until the round opens. */
	cell: number | null;
	/** Where the QR hangs; null in an internal round. */
	servicePoint: Name | null;
	/** By the day in Thailand; `closed` also covers closing and void rounds. */
	state: 'not_yet' | 'open' | 'closed';
	name: string;
	instrumentId: string;
	/** What it asks in other words than ours. */
	wording: RoundWording;
	/** Buddhist era. */
	fiscalYear: number;
	/** No figure describes fewer people than this. */
	k: number;
	/** How finely the result will be told. */
	profile: DisclosureProfile;
	/** Days of the form 2026-11-22. */
	opensOn: string;
	closesOn: string;
	/**
	 * `link`: open to whoever has it. `draw`: one answer for each slip drawn from the box. `ticket`: a
	 * slip is redeemed for a ticket first, and the answer comes with that alone.
	 */
	admission: 'link' | 'draw' | 'ticket';
	/** Of a round with tickets that are signed by one Prongsai and used at another. */
	outside?: Outside;
	/** The other agencies that it is held for; none where it is its agency's alone. */
	jointWith: Name[];
	/** Whether the form has a box for a comment. */
	asksComment: boolean;
	agency: {
		name: Name;
		slug: string;
		/** Who answers questions on personal data. */
		dataContact: string;
		/** Who runs the machine. */
		hostedBy: string;
		isDemonstration: boolean;
		/** How its pages in Thai write numbers. */
		digits: Digits;
	};
}

/** A submission as the database gets it: nothing in it can be read there. */
export interface SealedResponse {
	round: string;
	cell: number;
	/** What is spent, 64 hex digits. */
	h: string;
	envelope: Buffer;
	/** Hash of the slip code, 64 hex digits; null except in a draw. */
	slip: string | null;
	/** The comment envelope; null except in a round that asks, where there is always one. */
	comment: Buffer | null;
}

const OUTCOMES = [
	'ok',
	'already',
	'closed',
	'unknown',
	'other_form',
	'slip_unknown',
	'slip_used'
] as const;

/**
 * `ok`: stored now. `already`: stored before. `unknown`: no such round or cell. `other_form`: a
 * comment is missing where the round asks for one, or came where it does not. The others name what
 * refused it.
 */
export type SubmitOutcome = (typeof OUTCOMES)[number];

/** The external round behind `/e/<slug>`, or null. */
export async function entryPoint(client: Supabase, slug: string): Promise<Entry | null> {
	const { data, error } = await client.rpc('entry_point', { p_slug: slug });
	if (error) throw error;
	return withInstrument(readEntry(data));
}

/**
 * The round that is asked at a service point by interviewers, for the person whose client it is.
 * @throws Refusal NOTIN, also where there is no such round.
 */
export async function interviewEntry(client: Supabase, slug: string): Promise<Entry | null> {
	const { data, error } = await client.rpc('interview_entry', { p_slug: slug });
	if (error) refuse(error);
	return withInstrument(readEntry(data));
}

/** The internal round behind `/i/<slug>`, or null. */
export async function internalEntry(client: Supabase, roundSlug: string): Promise<Entry | null> {
	const { data, error } = await client.rpc('internal_entry', { p_round_slug: roundSlug });
	if (error) throw error;
	const entry = await withInstrument(readEntry(data));
	if (entry?.admission !== 'ticket') return entry;
	const outside = await ticketIssuer(client, roundSlug);
	return outside === null ? entry : { ...entry, outside };
}

/**
 * Submits 1 to 200 responses in one transaction. When this returns, it is committed.
 * @returns the outcomes in the order of the responses.
 * @throws when the database could not be reached or refused the call; then nothing is known of any.
 */
export async function submitResponses(
	client: Supabase,
	responses: readonly SealedResponse[]
): Promise<SubmitOutcome[]> {
	const { data, error } = await client.rpc('submit_responses', {
		p_responses: responses.map(({ round, cell, h, envelope, slip, comment }) => ({
			round_id: round,
			cell,
			h,
			envelope: envelope.toString('hex'),
			slip,
			comment: comment?.toString('hex') ?? null
		}))
	});
	if (error) throw error;
	const outcomes: unknown = data;
	if (!Array.isArray(outcomes) || outcomes.length !== responses.length) {
		throw new Error('submit_responses answered in a form that was not agreed.');
	}
	return outcomes.map(submitOutcome);
}

/** Narrows what the database says of one response. @throws where it is no outcome we know */
export function submitOutcome(value: unknown): SubmitOutcome {
	const outcome = OUTCOMES.find((known) => known === value);
	if (outcome === undefined) throw new Error('submit_responses gave an unknown outcome.');
	return outcome;
}

/** An entry is shown with its questions, which may have been imported into another process. */
async function withInstrument(entry: Entry | null): Promise<Entry | null> {
	if (entry !== null) await ensureInstruments([entry.instrumentId]);
	return entry;
}

function readEntry(data: unknown): Entry | null {
	if (data === null) return null;
	const from = row(data);
	const agency = row(from.agency);
	const pointTh = textOrNull(from, 'service_point_th');
	return {
		roundId: text(from, 'round_id'),
		cell: from.cell === null ? null : number(from, 'cell'),
		servicePoint: pointTh === null ? null : { th: pointTh, en: text(from, 'service_point_en') },
		state: oneOf(from, 'state', 'not_yet', 'open', 'closed'),
		name: text(from, 'name'),
		instrumentId: text(from, 'instrument_id'),
		wording: roundWording(from),
		fiscalYear: number(from, 'fiscal_year'),
		k: number(from, 'k'),
		profile: oneOf(from, 'disclosure_profile', 'default', 'strict'),
		opensOn: text(from, 'opens_on'),
		closesOn: text(from, 'closes_on'),
		admission: oneOf(from, 'admission', 'link', 'draw', 'ticket'),
		jointWith: rows(from.joint_with).map((of) => ({ th: text(of, 'th'), en: text(of, 'en') })),
		asksComment: truth(from, 'asks_comment'),
		agency: {
			name: nameIn(agency),
			slug: text(agency, 'slug'),
			dataContact: text(agency, 'data_contact'),
			hostedBy: text(agency, 'hosted_by'),
			isDemonstration: truth(agency, 'is_demonstration'),
			digits: oneOf(agency, 'digits', 'arabic', 'thai')
		}
	};
}
