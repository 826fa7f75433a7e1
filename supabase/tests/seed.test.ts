import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUNDS } from '../../src/cli/start/demonstration/rounds.ts';
import { bangkokDay, fiscalYearOf } from '../../src/lib/i18n/dates.ts';
import { rolledBack, type Tx } from './harness/database.ts';

const SEED = readFileSync(new URL('../seed.sql', import.meta.url), 'utf8');

async function seed(tx: Tx) {
	await tx.unsafe(SEED);
	return tx`
		select id, part, fiscal_year, state, private.today() between opens_on and closes_on as takes_answers
		from public.rounds r
		where exists (select from public.agencies a where a.id = r.agency_id and a.is_demonstration)
		order by id`;
}

describe('seed.sql', () => {
	it('drafts the rounds that the start opens, of 2566 and of this fiscal year', async () => {
		const now = fiscalYearOf(bangkokDay(new Date()));
		const draft = { state: 'draft', takes_answers: true };
		await rolledBack(async (tx) => {
			expect([...(await seed(tx))]).toEqual([
				{ id: ROUNDS.closedEit, part: 'eit_public', fiscal_year: 2566, ...draft },
				{ id: ROUNDS.closedIit, part: 'iit', fiscal_year: 2566, ...draft },
				{ id: ROUNDS.openEit, part: 'eit_public', fiscal_year: now, ...draft },
				{ id: ROUNDS.openIit, part: 'iit', fiscal_year: now, ...draft }
			]);
		});
	});

	it('expects enough answers at each service point for a cell of its own', async () => {
		await rolledBack(async (tx) => {
			await seed(tx);
			for (const round of [ROUNDS.closedEit, ROUNDS.openEit]) {
				await tx`select public.open_round(${round})`;
				const cells = await tx`
					select cell from public.service_points where round_id = ${round} order by cell`;
				expect(cells.map(({ cell }) => cell)).toEqual([1, 2, 3]);
			}
		});
	});

	it('says of all official figures that they are an example', async () => {
		await rolledBack(async (tx) => {
			await seed(tx);
			const sources = await tx`
				select fiscal_year, is_example from public.official_sources order by fiscal_year`;
			expect([...sources]).toEqual([
				{ fiscal_year: 2565, is_example: true },
				{ fiscal_year: 2566, is_example: true }
			]);
		});
	});

	it('goes completely when the demonstration is removed', async () => {
		await rolledBack(async (tx) => {
			await seed(tx);
			await tx`select public.remove_demonstration()`;
			const [left] = await tx`
				select
					(select count(*)::int from public.agencies where is_demonstration)
					+ (select count(*)::int from public.rounds where id = any (${Object.values(ROUNDS)}))
					+ (select count(*)::int from public.official_sources where is_example) as n`;
			expect(left?.n).toBe(0);
		});
	});
});
