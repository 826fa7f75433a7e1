/**
 * The demonstration agency of a first start. It is made once for a data folder: whoever removes it
 * has removed it for good.
 */
import { createClient } from '@supabase/supabase-js';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalSupabase } from '../../../supabase/local/start.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { makeAgency } from './demonstration/agency.ts';
import { fillRounds } from './demonstration/answers.ts';
import { openRounds } from './demonstration/rounds.ts';
import { say } from './messages.ts';

/**
 * Makes the demonstration on the first start of a data folder. The file that says so is written
 * last: a start that finds none removes what an earlier one, killed half-way, has left. Should it
 * fail, nothing of it stays, Prongsai starts without it, and the next start tries again.
 */
export async function demonstrate(supabase: LocalSupabase, data: string): Promise<void> {
	const marker = join(data, 'demonstration', 'seeded');
	if (existsSync(marker)) return;
	const service: Supabase = createClient(supabase.url, supabase.secretKey, {
		auth: { persistSession: false }
	});
	await removeRemains(service);
	try {
		await make(service, supabase, data);
		writeFileSync(marker, '');
	} catch (error) {
		await removeRemains(service);
		const reason = (error as Error).message;
		say('เตรียมหน่วยงานสาธิตไม่สำเร็จ', `The demonstration could not be prepared: ${reason}`);
	}
}

async function make(service: Supabase, supabase: LocalSupabase, data: string): Promise<void> {
	say('กำลังเตรียมหน่วยงานสาธิต (ครั้งแรกเท่านั้น)', 'Preparing the demonstration agency (once)');
	await makeAgency(service, supabase.databaseUrl);
	const slips = await openRounds(service, data);
	say('กำลังส่งคำตอบสมมุติและปิดรอบตัวอย่าง', 'Sending made-up answers and closing two rounds');
	await fillRounds(service, supabase, data, slips.closed);
}

async function removeRemains(service: Supabase): Promise<void> {
	const { error } = await service.rpc('remove_demonstration');
	if (error) throw error;
}
