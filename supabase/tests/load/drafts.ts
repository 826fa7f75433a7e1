/** Rounds that a call needs for itself. */
import {
	openRound,
	createRound,
	replaceSlips,
	type RoundDraft
} from '../../../src/lib/server/supabase/rounds.ts';
import { setTicketKey } from '../../../src/lib/server/supabase/tickets.ts';
import { hash } from '../harness/rounds.ts';
import type { Setting } from './setting.ts';

const EMPLOYEES = 20;

export function draftOf(at: Setting, part: 'iit' | 'eit_public'): RoundDraft {
	return {
		...{ name: 'รอบทดสอบ', part, fiscalYear: 2570, opensOn: at.today, closesOn: at.later },
		instrumentId: part === 'iit' ? 'iit-2566' : 'eit-2566',
		admission: part === 'iit' ? 'ticket' : 'link',
		...{ k: 10, profile: 'default', expected: EMPLOYEES, target: 85, asksComment: false }
	};
}

/** An internal round with tickets, its key and its slips. */
export async function draftTicketRound(
	at: Setting,
	state: 'draft' | 'opened'
): Promise<{ id: string; slug: string; slips: string[] }> {
	const round = await createRound(at.admin, at.agency.id, draftOf(at, 'iit'));
	await setTicketKey(at.admin, round.id, hash());
	const slips = Array.from({ length: EMPLOYEES }, hash);
	await replaceSlips(at.admin, round.id, slips);
	if (state === 'opened') await openRound(at.admin, round.id);
	return { ...round, slips };
}
