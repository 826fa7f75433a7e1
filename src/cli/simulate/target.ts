/** The round that a simulation answers, as Supabase knows it. */
import { surveyInstrument } from '../../lib/ita/instrument/catalogue.ts';
import type { SurveyInstrument } from '../../lib/ita/instrument/types.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { ensureInstruments } from '../../lib/server/supabase/instrument-sets.ts';
import { number, row, rows, text, textOrNull } from '../../lib/server/supabase/row.ts';
import { isUuid } from '../../lib/uuid.ts';
import { SimulationError } from './error.ts';
import type { EntryPoint, TicketRound } from './plan.ts';

export interface Target {
	slug: string;
	instrument: SurveyInstrument;
	/** By cell; none in an internal round. */
	points: EntryPoint[];
	/** Null where answers come without tickets. */
	ticket: TicketRound | null;
}

/**
 * Reads a round that was opened.
 * @param service client with the secret key.
 * @param idOrSlug the round's id, or the public slug in its addresses.
 * @throws SimulationError when there is no such round, or it is still a draft.
 */
export async function readTarget(service: Supabase, idOrSlug: string): Promise<Target> {
	const { data, error } = await service
		.from('rounds')
		.select(
			'id, slug, state, instrument_id, key_fingerprint, points:service_points(slug, cell, expected)'
		)
		.eq(isUuid(idOrSlug) ? 'id' : 'slug', idOrSlug)
		.maybeSingle();
	if (error) throw new SimulationError(`Supabase does not answer: ${error.message}`);
	if (data === null) throw new SimulationError(`There is no round "${idOrSlug}".`);
	const found = row(data);
	if (found.state === 'draft') throw new SimulationError(`The round "${idOrSlug}" is a draft.`);
	const points = rows(found.points).map((point) => ({
		slug: text(point, 'slug'),
		cell: number(point, 'cell'),
		expected: number(point, 'expected')
	}));
	// Only rounds with tickets have a key that signs.
	const keyFingerprint = textOrNull(found, 'key_fingerprint');
	const instrumentId = text(found, 'instrument_id');
	await ensureInstruments([instrumentId], service);
	return {
		slug: text(found, 'slug'),
		instrument: surveyInstrument(instrumentId),
		points: points.toSorted((a, b) => a.cell - b.cell || (a.slug < b.slug ? -1 : 1)),
		ticket: keyFingerprint === null ? null : { round: text(found, 'id'), keyFingerprint }
	};
}
