/** Answers that came on paper, and how many were typed in by whom. */
import type { Supabase } from './client.ts';
import { submitOutcome, type SealedResponse, type SubmitOutcome } from './intake.ts';
import { refuse } from './refusal.ts';
import { number, row, rows, text, textOrNull } from './row.ts';

/** What a person typed in on a day that is over. */
export interface PaperEntries {
	/** As 2026-11-22. */
	day: string;
	/** E-mail address; null where the account is gone. */
	enteredBy: string | null;
	n: number;
}

/**
 * Submits an answer typed in by this person, and counts it to them, in one transaction.
 * @returns what became of it, and how many of this round the person has typed in today.
 * @throws Refusal NOTIN, TKTPA; anything else when the database could not be reached.
 */
export async function submitPaper(
	client: Supabase,
	userId: string,
	{ round, cell, h, envelope, slip, comment }: SealedResponse
): Promise<{ outcome: SubmitOutcome; today: number }> {
	const { data, error } = await client.rpc('submit_paper', {
		p_round_id: round,
		p_user_id: userId,
		p_response: {
			cell,
			h,
			envelope: envelope.toString('hex'),
			slip,
			comment: comment?.toString('hex') ?? null
		}
	});
	if (error) refuse(error);
	const read = row(data);
	return { outcome: submitOutcome(read.outcome), today: number(read, 'today') };
}

/** Papers typed into a round until yesterday, newest first. @throws Refusal NOTAD */
export async function readPaperEntries(
	supabase: Supabase,
	roundId: string
): Promise<PaperEntries[]> {
	const { data, error } = await supabase.rpc('paper_entries', { p_round_id: roundId });
	if (error) refuse(error);
	return rows(data).map((read) => ({
		day: text(read, 'day'),
		enteredBy: textOrNull(read, 'entered_by'),
		n: number(read, 'n')
	}));
}
