/** Where a round stands and what it asks, in words. */
import { shortDate } from './dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

interface RoundDays {
	state: 'draft' | 'open' | 'closing' | 'closed' | 'void';
	opensOn: string;
	closesOn: string;
	/** Set where the round signs for another Prongsai: without answers it always ends void. */
	signsFor?: string | null;
}

/** One or two words, as on a label. */
export function stateWord(
	{ state, opensOn, closesOn, signsFor }: RoundDays,
	today: string
): string {
	switch (state) {
		case 'draft':
			return m.round_state_draft();
		case 'open':
			if (today < opensOn) return m.round_state_waiting();
			return today > closesOn ? m.round_state_closing() : m.round_state_open();
		case 'closing':
			return m.round_state_closing();
		case 'closed':
			return m.round_state_closed();
		case 'void':
			return signsFor ? m.round_state_closed() : m.round_state_void();
	}
}

/** What it asks whom. */
export function partWord(part: 'iit' | 'eit_public' | 'eit_survey'): string {
	if (part === 'iit') return m.round_part_iit();
	return part === 'eit_public' ? m.round_part_eit_public() : m.round_part_eit_survey();
}

/** How employees get in: by ticket, or by the slip drawn from the box alone. */
export function admissionWord(admission: 'link' | 'draw' | 'ticket'): string {
	return admission === 'ticket' ? m.round_admission_ticket() : m.round_admission_draw();
}

/** First and last day as `1 พ.ย. 2569 – 30 พ.ย. 2569`. */
export function dayRange({ opensOn, closesOn }: RoundDays): string {
	const locale = getLocale();
	return `${shortDate(opensOn, locale)} – ${shortDate(closesOn, locale)}`;
}
