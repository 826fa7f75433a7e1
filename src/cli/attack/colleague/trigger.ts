/**
 * A colleague who watches for the answer that sets off a mix, which would tell who the last was: at
 * the k-th, the 2k-th and the 4k-th answer nothing is due, and a look of the schedule mixes nothing,
 * while it mixes another round whose day has come (P14).
 */
import { mix } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { readPublished } from '../published.ts';
import { analystHeaders } from '../readers.ts';
import { answer } from '../respondent.ts';
import { K } from '../stage.ts';

export const trigger: Attack = {
	who: 'colleague',
	code: 'trigger',
	rules: 'P14',
	async observe(scene) {
		const { running, sql, stage, twin } = scene;
		const door = { url: running.supabase.url, headers: await analystHeaders(running, stage) };
		const [round, due] = [await stage.external(1), await stage.external(1)];
		const isMoved = async (id: string) => {
			const [row] = await sql<{ isMoved: boolean }[]>`
				select r.tallies_version > 0 or r.mix_due_on <= private.today()
					or (select count(*) from private.inbox i where i.round_id = r.id)
						<> (select count(*) from private.spent s where s.round_id = r.id) as "isMoved"
				from public.rounds r where id = ${id}`;
			return row?.isMoved !== false || (await readPublished(door, id)) !== null;
		};
		const leaks: string[] = [];
		for (let number = 1; number <= 4 * K; number++) {
			await answer(twin.url(), round.paths[0] ?? '', { e1: '1' });
			if (await isMoved(round.id)) leaks.push(`after answer ${number}`);
		}
		for (let i = 0; i < 2 * K; i++) await answer(twin.url(), due.paths[0] ?? '', { e1: '1' });
		await mix(scene, [due]);
		if (await isMoved(round.id)) leaks.push('after a look of the schedule');
		return { looked: { answers: 4 * K }, leaks, isControlSeen: await isMoved(due.id) };
	}
};
