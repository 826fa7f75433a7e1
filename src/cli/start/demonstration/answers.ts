/**
 * Fills the two rounds of 2566 the way real ones fill: made-up answers over HTTP, then the close,
 * whose mix is run by the schedule of a server, as always.
 */
import { setTimeout } from 'node:timers/promises';
import type { LocalSupabase } from '../../../../supabase/local/start.ts';
import type { Supabase } from '../../../lib/server/supabase/client.ts';
import { rows } from '../../../lib/server/supabase/row.ts';
import { planInternal, planPublic } from '../../simulate/plan.ts';
import { sendAll } from '../../simulate/send.ts';
import { readTarget } from '../../simulate/target.ts';
import { withServer } from './child-server.ts';
import { ROUNDS } from './rounds.ts';

const RESIDENTS = 120;
const EMPLOYEES = 40;
/** The same on every machine, so that everybody talks about the same figures. */
const SEED = 2566;

const CLOSED = [ROUNDS.closedEit, ROUNDS.closedIit];
const DEADLINE_MS = 60_000;
const LOOK_EVERY_MS = 250;

/**
 * Sends the answers and returns when both rounds are closed and published.
 * @param codes slips of the internal round, of which some stay unused.
 */
export async function fillRounds(
	service: Supabase,
	supabase: LocalSupabase,
	data: string,
	codes: string[]
): Promise<void> {
	const external = await readTarget(service, ROUNDS.closedEit);
	const internal = await readTarget(service, ROUNDS.closedIit);
	await withServer(supabase, data, (url) =>
		sendAll(url, [
			...planPublic(external.instrument, external.points, RESIDENTS, SEED),
			...planInternal(
				internal.instrument,
				internal.slug,
				internal.ticket,
				codes.slice(0, EMPLOYEES),
				SEED
			)
		])
	);
	for (const round of CLOSED) {
		const { error } = await service.rpc('begin_closing', { p_round_id: round });
		if (error) throw error;
	}
	// The first look of its schedule finds both rounds closing.
	await withServer(supabase, data, () => waitUntilPublished(service));
}

async function waitUntilPublished(service: Supabase): Promise<void> {
	const deadline = Date.now() + DEADLINE_MS;
	while (Date.now() < deadline) {
		const { data, error } = await service
			.from('published_results')
			.select('round_id')
			.in('round_id', CLOSED)
			.eq('is_final', true);
		if (error) throw error;
		if (rows(data).length === CLOSED.length) return;
		await setTimeout(LOOK_EVERY_MS);
	}
	throw new Error('The rounds of the demonstration were not published in time.');
}
