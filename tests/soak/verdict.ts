/** What must hold after each disturbance, and at the end. */
import { setTimeout as pause } from 'node:timers/promises';
import { runMix } from '../../src/lib/server/collector/mix.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { areTalliesOf, broken, look, type Sight } from '../../supabase/tests/mix/invariants.ts';
import { postgresMix } from '../../supabase/tests/mix/postgres-mix.ts';
import type { Ledger } from './ledger.ts';
import type { Site } from './site.ts';

/** Looks at the round again and again, each time against the time before. */
export function watch(site: Site, ledger: Ledger) {
	let last: Sight | null = null;
	const see = async (): Promise<Sight> => {
		const now = await site.ask((sql) => look(sql, site.round.id));
		const rules = broken(site.round, last, now);
		if (rules.length > 0) throw new Error(`broken: ${rules.join(', ')}`);
		last = now;
		return now;
	};

	/** @throws Error naming the rule or the answer that was broken. */
	async function check(): Promise<Sight> {
		const acknowledged = ledger.acknowledged();
		const spent = await site.ask(
			(sql) => sql<{ h: string }[]>`
				select encode(h, 'hex') as h from private.spent where round_id = ${site.round.id}`
		);
		const wrong = ledger.contradictions(
			spent.map(({ h }) => h),
			acknowledged
		);
		if (wrong.length > 0) throw new Error(wrong.join(', '));
		return see();
	}

	/** Ends the round, once all respondents have been thanked: the tallies are theirs to the last one. */
	async function close(): Promise<Sight> {
		const { spent } = await check();
		const all = ledger.acknowledged();
		if (spent !== all.length || all.length !== ledger.sent.length) {
			throw new Error(`${spent} spent, ${all.length} thanked, ${ledger.sent.length} sent`);
		}
		const keys = createKeyStore(keyFolderIn(site.data));
		await site.ask(async (sql) => {
			await sql`select begin_closing(${site.round.id})`;
			// The schedule of the instance may be faster.
			while ((await runMix(postgresMix(sql), keys, site.round.id)).kind !== 'ended')
				await pause(100);
		});
		const end = await see();
		if (end.state !== 'closed') throw new Error(`The round is ${end.state}.`);
		if (
			!areTalliesOf(
				end.tallies,
				all.map(({ answers }) => answers)
			)
		) {
			throw new Error('The tallies are not those of the answers that were thanked for.');
		}
		return end;
	}

	return { check, close };
}
