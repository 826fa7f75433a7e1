/** The ticket desk of this process; it shares limiter and queue with the other ways in. */
import { setTimeout } from 'node:timers/promises';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { redeemSlip, slipState } from '$lib/server/supabase/tickets.ts';
import { wayIn } from './intake.ts';
import { issuer } from './issuer.ts';
import { keys } from './keys.ts';
import type { TicketDesk } from './tickets.ts';

export const ticketDesk: TicketDesk = {
	limiter: wayIn.limiter,
	keys,
	submit: wayIn.submit,
	redeem: (round, slip, blindedHash) => redeemSlip(serviceClient(), round, slip, blindedHash),
	slipState: (round, slip) => slipState(serviceClient(), round, slip),
	...(issuer && { issuer }),
	wait: (ms) => setTimeout(ms)
};
