/** Which results an agency has opened to everybody; row level security decides who may. */
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { row, rows, text } from './row.ts';

/** The day on which the result of a round was published, as 2026-11-22; null where it is not. */
export async function publishedOn(supabase: Supabase, roundId: string): Promise<string | null> {
	const { data, error } = await supabase
		.from('result_publications')
		.select('published_on')
		.eq('round_id', roundId)
		.maybeSingle();
	if (error) throw error;
	return data === null ? null : text(row(data), 'published_on');
}

/** Opens a final result to everybody. @throws Refusal RESNF where it is not final, 23505 where it is public */
export async function publishResult(supabase: Supabase, roundId: string): Promise<void> {
	const { error } = await supabase.from('result_publications').insert({ round_id: roundId });
	if (error) refuse(error);
}

/** Takes a result off the public page. @throws Refusal NOROW where it is not there */
export async function withdrawResult(supabase: Supabase, roundId: string): Promise<void> {
	const { data, error } = await supabase
		.from('result_publications')
		.delete()
		.eq('round_id', roundId)
		.select('round_id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}
