/**
 * A colleague who notes the published figures after each mix and subtracts: whatever moved, moved by
 * nothing or by k and more answers, in each counter, in all, and in all without one (P2, P30, P31).
 */
import { end, mix } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { readPublished, smallSteps } from '../published.ts';
import { analystHeaders } from '../readers.ts';
import { answer, numbered, openForm } from '../respondent.ts';
import type { Scene } from '../scene.ts';
import { K, type OwnRound } from '../stage.ts';

/** Answers at the two counters before each mix: enough, just not enough, one more than that. */
const ARRIVALS: [first: number, second: number][] = [
	[2 * K + 2, K - 1],
	[1, K + 2],
	[K, 1],
	[K - 1, 2 * K],
	[0, 1],
	[2 * K, K]
];

export const increments: Attack = {
	who: 'colleague',
	code: 'increments',
	rules: 'P2, P30, P31',
	async observe(scene) {
		const { running, sql, stage, pace } = scene;
		const door = { url: running.supabase.url, headers: await analystHeaders(running, stage) };
		const round = await stage.external(2);
		const read = () => readPublished(door, round.id);
		const states = [await read()];
		let answers = 0;
		for (const arrivals of ARRIVALS.slice(0, pace.steps)) {
			answers += await arrive(scene, round, arrivals, answers);
			await mix(scene, [round]);
			states.push(await read());
		}
		const latest = states.at(-1) ?? null;
		// Somebody lets one more out: read as everybody reads it, then taken back.
		await sql`update public.published_results set result = jsonb_set(result, '{n}', ${(latest?.n ?? 0) + 1}::text::jsonb)
			where round_id = ${round.id}`;
		const planted = smallSteps(latest, await read(), K);
		await sql`update public.published_results set result = jsonb_set(result, '{n}', ${latest?.n ?? 0}::text::jsonb)
			where round_id = ${round.id}`;
		await end(scene, [round]);
		states.push(await read());
		const final = states.at(-1)?.n ?? 0;
		return {
			looked: { mixes: states.length - 1, answers, published: final },
			leaks: states.slice(1).flatMap((state, i) => smallSteps(states[i] ?? null, state, K)),
			isControlSeen: (latest?.n ?? 0) >= K && planted.includes('total 1')
		};
	}
};

/** So many answers at each counter, no two of the round alike; returns how many. */
async function arrive({ twin }: Scene, { paths }: OwnRound, arrivals: number[], from: number) {
	let number = from;
	for (const [counter, count] of arrivals.entries()) {
		const path = paths[counter] ?? '';
		const form = await openForm(twin.url(), path);
		for (let i = 0; i < count; i++) await answer(twin.url(), path, numbered(form, 97 * number++));
	}
	return number - from;
}
