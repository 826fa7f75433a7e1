/** Rounds of agency B, made for one test alone, so that what it counts is its own. */
import { join } from 'node:path';
import { createKeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { AGENCY_B } from './cast.ts';
import { ask, callAsServer } from './database.ts';

export interface TestRound {
	id: string;
	slug: string;
	/** Path of its form. */
	path: string;
	/** Slug of its service point. */
	point: string;
}

/**
 * Makes an external round of nine questions with one service point.
 * @param days from today to its first and to its last day.
 */
export async function makeDraft(
	data: string,
	name: string,
	days = { first: 0, last: 30 }
): Promise<TestRound> {
	const [round] = await ask(
		data,
		(sql) => sql<TestRound[]>`
			with round as (
				insert into public.rounds
					(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission)
				values
					(${AGENCY_B}, ${name}, 'eit-2567', 'eit_public', 2567,
						private.today() + ${days.first}::int, private.today() + ${days.last}::int, 60, 'link')
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

/** Makes an internal round of forty employees, without slips; returns its slug. */
export async function makeInternalDraft(data: string, name: string): Promise<string> {
	const [round] = await ask(
		data,
		(sql) => sql<{ slug: string }[]>`
			insert into public.rounds
				(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission)
			values
				(${AGENCY_B}, ${name}, 'iit-2567', 'iit', 2567,
					private.today(), private.today() + 30, 40, 'draw')
			returning slug`
	);
	if (round === undefined) throw new Error('The round was not made.');
	return round.slug;
}

/** An external round, opened as an admin opens it: first the key, then the round. */
export async function makeRound(
	data: string,
	name: string,
	days?: { first: number; last: number }
): Promise<TestRound> {
	const round = await makeDraft(data, name, days);
	await createKeyStore(join(data, 'keys')).create(round.id);
	await callAsServer(data, 'open_round', { p_round_id: round.id });
	return round;
}

/** Takes no more answers from here on; the schedule does the rest within a minute. */
export async function beginClosing(data: string, round: string): Promise<void> {
	await callAsServer(data, 'begin_closing', { p_round_id: round });
}
