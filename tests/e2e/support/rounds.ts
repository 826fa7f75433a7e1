/** Rounds of agency B, made for one test alone, so that what it counts is its own. */
import { randomBytes } from 'node:crypto';
import {
	formatSlipCode,
	generateSlipCode,
	hashSlipCode
} from '../../../src/lib/privacy/slip-code.ts';
import { createKeyStore, keyFolderIn } from '../../../src/lib/server/collector/key-store.ts';
import type { DisclosureProfile } from '../../../src/lib/privacy/disclosure/published-result.ts';
import { AGENCY_B } from './cast.ts';
import { ask, callAsServer } from './database.ts';

/** Head count of internal rounds. */
const EMPLOYEES = 40;

export interface TestRound {
	id: string;
	slug: string;
	/** Path of its form. */
	path: string;
	/** Slug of its service point. */
	point: string;
}

/** What a round of a test may have otherwise than usual. */
export interface RoundWishes {
	/** Days from today to its first day, 0, and to its last, 30. */
	first?: number;
	last?: number;
	/** Agency B. */
	agency?: string;
	/** Nine questions, `eit-2567`; fifteen in `eit-2566`. */
	instrument?: `eit-${number}`;
	profile?: DisclosureProfile;
	/** Buddhist era; 2567. */
	fiscalYear?: number;
	/** Who asks: the residents' own phones or, in `eit_survey`, interviewers. */
	part?: 'eit_public' | 'eit_survey';
}

/** Makes an external round with one service point, which asks for no comment. */
export async function makeDraft(
	data: string,
	name: string,
	wishes: RoundWishes = {}
): Promise<TestRound> {
	const { first = 0, last = 30, agency = AGENCY_B } = wishes;
	const { instrument = 'eit-2567', profile = 'default', part = 'eit_public' } = wishes;
	const { fiscalYear = 2567 } = wishes;
	const [round] = await ask(
		data,
		(sql) => sql<TestRound[]>`
			with round as (
				insert into public.rounds
					(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission,
						disclosure_profile)
				values
					(${agency}, ${name}, ${instrument}, ${part}, ${fiscalYear},
						private.today() + ${first}::int, private.today() + ${last}::int, 60, 'link', ${profile})
				returning id, slug
			),
			point as (
				insert into public.service_points (round_id, name_th, name_en, expected)
				select id, 'จุดบริการทดสอบ', 'Test counter', 60 from round
				returning slug
			)
			select round.id, round.slug, '/e/' || point.slug as path, point.slug as point
			from round, point`
	);
	if (round === undefined) throw new Error('The round was not made.');
	return round;
}

/** Makes a draw of forty employees, without slips; returns its slug. */
export async function makeInternalDraft(data: string, name: string): Promise<string> {
	return (await insertDraw(data, AGENCY_B, name)).slug;
}

/** An open internal round in which the code comes with the answer. */
export interface DrawRound {
	id: string;
	/** Path of its form. */
	path: string;
	/** Codes as they are printed, all unused. */
	codes: string[];
}

/** Makes a draw of forty employees and opens it as an admin does: slips, key, round. */
export async function makeDraw(
	data: string,
	name: string,
	agency: string = AGENCY_B
): Promise<DrawRound> {
	const { id, slug } = await insertDraw(data, agency, name);
	const keys = createKeyStore(keyFolderIn(data));
	const pepper = await keys.secret('slip-pepper');
	const codes = Array.from({ length: EMPLOYEES }, () => generateSlipCode(randomBytes));
	const hashes = codes.map((code) => hashSlipCode(code, id, pepper));
	await callAsServer(data, 'replace_slips', { p_round_id: id, p_hashes: hashes });
	await keys.create(id);
	await callAsServer(data, 'open_round', { p_round_id: id });
	return { id, path: `/i/${slug}`, codes: codes.map(formatSlipCode) };
}

async function insertDraw(
	data: string,
	agency: string,
	name: string
): Promise<{ id: string; slug: string }> {
	const [round] = await ask(
		data,
		(sql) => sql<{ id: string; slug: string }[]>`
			insert into public.rounds
				(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission)
			values
				-- Not the newest, so that the demonstration's doors stay where they lead.
				(${agency}, ${name}, 'iit-2566', 'iit', 2566,
					private.today() - 1, private.today() + 30, ${EMPLOYEES}, 'draw')
			returning id, slug`
	);
	if (round === undefined) throw new Error('The round was not made.');
	return round;
}

/** An external round, opened as an admin opens it: first the key, then the round. */
export async function makeRound(
	data: string,
	name: string,
	wishes?: RoundWishes
): Promise<TestRound> {
	const round = await makeDraft(data, name, wishes);
	await createKeyStore(keyFolderIn(data)).create(round.id);
	await callAsServer(data, 'open_round', { p_round_id: round.id });
	return round;
}

/** Takes no more answers from here on; the schedule does the rest within a minute. */
export async function beginClosing(data: string, round: string): Promise<void> {
	await callAsServer(data, 'begin_closing', { p_round_id: round });
}
