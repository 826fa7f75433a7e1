/** A made-up country is one that the database could have come to itself, although past its triggers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { surveyInstrument } from '../../../src/lib/ita/instrument/catalogue.ts';
import { publish } from '../../../src/lib/privacy/disclosure/publish.ts';
import { parsePublishedState } from '../../../src/lib/privacy/disclosure/published-state.ts';
import { loadCountry } from '../../../tests/bench/load/country.ts';
import { asRole, rolledBack, sql } from '../harness/database.ts';

const AGENCIES = 24;
const LOADED_WITHIN_MS = 60_000;

let answers: number;
beforeAll(async () => {
	answers = await loadCountry(sql, AGENCIES);
}, LOADED_WITHIN_MS);

describe('a made-up country', () => {
	it('has as many answers an agency as the whole of it: 1.4 million of 8,300', () => {
		expect((answers / AGENCIES) * 8300).toBeGreaterThan(1_300_000);
		expect((answers / AGENCIES) * 8300).toBeLessThan(1_500_000);
	});

	it('P6: has counted its external answers, every one and no other', async () => {
		const differing = await sql`
			with recount as (
				select r.round_id, 1::smallint as cell, a.key as item, a.value as option, count(*) as n
				from private.responses r, jsonb_each_text(r.answers) a
				group by 1, 3, 4
			)
			select from recount full join private.tallies t using (round_id, cell, item, option)
			where recount.n is distinct from t.n
				and round_id in (select id from public.rounds where part <> 'iit')`;
		expect(differing).toHaveLength(0);
		const [counted] = await sql<{ n: number }[]>`select sum(n)::int as n from private.tallies`;
		expect(counted?.n).toBeGreaterThan(answers * 15);
	});

	it('has published what would be published of it now', async () => {
		const closed = await sql<
			{ id: string; instrument_id: 'iit-2566' | 'eit-2566'; result: unknown }[]
		>`
			select r.id, r.instrument_id, p.result
			from public.rounds r join public.published_results p on p.round_id = r.id`;
		expect(closed).toHaveLength(3 * AGENCIES);
		await rolledBack(async (tx) => {
			for (const { id, instrument_id, result } of closed) {
				const [read] = await asRole(
					tx,
					'service_role',
					(server) => server<{ state: unknown }[]>`select public.published_state(${id}) as state`
				);
				const again = publish(parsePublishedState(read?.state), surveyInstrument(instrument_id));
				expect(result).toEqual(JSON.parse(JSON.stringify(again)));
			}
		});
	});

	it('has an unbroken record of acts, and results whose digests fit', async () => {
		const broken = await sql`
			select from audit.acts a
			left join audit.acts b on (b.agency_id, b.number) = (a.agency_id, a.number - 1)
			where a.hash <> audit.hash_of(a)
				or a.previous <> coalesce(b.hash, decode(repeat('00', 32), 'hex'))`;
		expect(broken).toHaveLength(0);
		const altered = await sql`
			select from public.published_results
			where digest is distinct from sha256(convert_to(result::text, 'UTF8'))`;
		expect(altered).toHaveLength(0);
	});

	it('refers to nothing that is not there', async () => {
		const keys = await sql<{ of: string; by: string; to: string; key: string }[]>`
			select conrelid::regclass::text as of, confrelid::regclass::text as to,
				(select string_agg(quote_ident(attname), ', ' order by place)
					from unnest(conkey) with ordinality k (number, place)
					join pg_attribute on attrelid = conrelid and attnum = k.number) as by,
				(select string_agg(quote_ident(attname), ', ' order by place)
					from unnest(confkey) with ordinality k (number, place)
					join pg_attribute on attrelid = confrelid and attnum = k.number) as key
			from pg_constraint
			where contype = 'f' and connamespace::regnamespace::text in ('public', 'private', 'audit')`;
		expect(keys.length).toBeGreaterThan(20);
		for (const { of, by, to, key } of keys) {
			const astray = await sql.unsafe(
				`select ${by} from ${of} where (${by}) is not null
				except select ${key} from ${to}`
			);
			expect(astray, of).toHaveLength(0);
		}
	});
});
