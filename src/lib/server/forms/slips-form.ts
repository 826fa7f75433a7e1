/** The forms about slips: making them before a round opens, and what became of them while it is open. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { mostSpares } from '$lib/privacy/round-size.ts';
import { readSlipCode } from '$lib/privacy/slip-code.ts';
import type { RoundCounters } from '$lib/server/supabase/tickets.ts';
import type { Fields, Values } from './fields.ts';

/** Reads how many spares are made; those that void earlier slips must say that they know. */
export function readSlipsOrder(
	fields: Fields,
	{ expected, printed }: { expected: number; printed: number }
): { spares: number } {
	const bounds = { least: 0, most: mostSpares(expected) };
	const spares = fields.wholeNumber('spares', m.round_slips_spares(), bounds);
	if (!fields.isTicked('replace') && printed > 0) {
		fields.refuse('replace', m.round_slips_replace_untold());
	}
	return { spares };
}

/** Slips beyond one for each employee that may be declared, both ends included. */
export function declarableSpares({ printed, expected }: RoundCounters): {
	least: number;
	most: number;
} {
	return { least: Math.max(0, printed - expected), most: mostSpares(expected) };
}

/** What stands in the form of a declaration: what was declared last. */
export function declarationValues({ handedOut, spares }: RoundCounters): Values {
	return { handed_out: handedOut === null ? '' : String(handedOut), spares: String(spares) };
}

/** Reads a declaration, within the same bounds as the database's. */
export function readDeclaration(
	fields: Fields,
	counters: RoundCounters
): { handedOut: number; spares: number } {
	const handedOut = { least: counters.redeemed, most: counters.printed };
	return {
		handedOut: fields.wholeNumber('handed_out', m.round_declare_handed_out(), handedOut),
		spares: fields.wholeNumber('spares', m.round_declare_spares(), declarableSpares(counters))
	};
}

/** Reads the code of the slip that somebody shows; empty where it is none. */
export function readShownCode(fields: Fields): string {
	const reading = readSlipCode(fields.textOrNothing('code'));
	if (reading.ok) return reading.code;
	fields.refuse('code', m.round_revoke_code_mistyped());
	return '';
}
