/** What was done for a measure, day by day. */
import type { MeasureProgress } from '$lib/ita/measures/measure.ts';
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { rows, text, textOrNull, type Row } from './row.ts';

/** @throws Refusal MSRSZ where the measure has too many entries */
export async function addProgress(
	supabase: Supabase,
	measure: { id: string; agencyId: string },
	{ text: note, on, evidenceUrl }: Omit<MeasureProgress, 'id'>
): Promise<void> {
	const { error } = await supabase.from('measure_progress').insert({
		measure_id: measure.id,
		agency_id: measure.agencyId,
		done_on: on,
		note,
		evidence_url: evidenceUrl
	});
	if (error) refuse(error);
}

/** @throws Refusal NOROW where the person may not, or the measure has no such entry */
export async function removeProgress(
	supabase: Supabase,
	measureId: string,
	id: string
): Promise<void> {
	const { data, error } = await supabase
		.from('measure_progress')
		.delete()
		.eq('measure_id', measureId)
		.eq('id', id)
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

export function measureProgress(read: Row): MeasureProgress {
	return {
		id: text(read, 'id'),
		on: text(read, 'done_on'),
		text: text(read, 'note'),
		evidenceUrl: textOrNull(read, 'evidence_url')
	};
}
