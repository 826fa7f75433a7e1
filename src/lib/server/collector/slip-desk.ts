/** Slips as they are shown at the desk: the code is read, and whoever guesses is counted. */
import { readSlipCode, type SlipCodeReading } from '$lib/privacy/slip-code.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import type { Visitor } from './limiter.ts';
import type { WayIn } from './submit.ts';

/** A slip that somebody holds, by the code as it was typed. */
export interface SlipRequest {
	visitor: Visitor;
	entry: Entry;
	code: string;
}

/** Why a slip is not even looked up. `gone`: the round has no tickets. */
export type SlipNotRead =
	| { kind: 'code'; fault: (SlipCodeReading & { ok: false })['fault'] }
	| { kind: 'too_many'; reason: 'address' | 'codes' }
	| { kind: 'gone' };

/** Reads the code and counts whoever guesses; `act` gets the code in its plain form. */
export async function withCode<Outcome extends { kind: string }>(
	limiter: WayIn['limiter'],
	{ visitor, entry, code }: SlipRequest,
	act: (code: string) => Promise<Outcome>
): Promise<Outcome | SlipNotRead> {
	if (entry.admission !== 'ticket') return { kind: 'gone' };
	const reading = readSlipCode(code);
	if (!reading.ok) return { kind: 'code', fault: reading.fault };
	if (limiter.isGuessed(entry.roundId)) return { kind: 'too_many', reason: 'codes' };
	const admission = limiter.admit(visitor, null);
	if (!admission.ok) return { kind: 'too_many', reason: 'address' };
	let isGuess = false;
	try {
		const outcome = await act(reading.code);
		isGuess = outcome.kind === 'slip_unknown';
		return outcome;
	} finally {
		if (isGuess) limiter.countWrongCode(entry.roundId);
		else admission.giveBack();
	}
}
