import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { ticketDesk } from '$lib/server/collector/ticket-desk.ts';
import { takeSlipRequest } from '$lib/server/collector/ticket-requests.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	takeSlipRequest(ticketDesk, findInternalEntry, event);
