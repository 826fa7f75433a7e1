/** Made-up agencies with their people, and the record of what those did. */
import type { TransactionSql } from 'postgres';

/** Words in the addresses of agencies, `made-up-1` and so on. */
export const AGENCY_SLUG = 'made-up-';

/** Leaves the table `made` of agencies and their numbers, until the transaction ends. */
export async function insertAgencies(tx: TransactionSql, count: number): Promise<void> {
	await tx`
		create temp table made on commit drop as
		select pg_temp.made_up('agency', n) as id, n from generate_series(1, ${count}::int) n`;
	await tx`
		insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by, kind)
		select id, ${AGENCY_SLUG} || n,
			format('หน่วยงานสมมุติ %s (ข้อมูลสร้างขึ้น)', n), format('Made-up Agency %s', n),
			'โทร. 0 2000 0000', 'สำนักปลัด',
			-- Nearly two of three are subdistrict offices.
			case
				when n % 100 < 64 then 'subdistrict'
				when n % 100 < 91 then 'subdistrict_municipality'
				when n % 100 < 94 then 'town_municipality'
				else 'department'
			end
		from made`;
	await insertPeople(tx);
	await insertActs(tx);
	await tx`create unique index on made (id)`;
	await tx`analyze made`;
}

/** An admin, an analyst and an interviewer each. Nobody can sign in as one of them. */
async function insertPeople(tx: TransactionSql): Promise<void> {
	await tx`
		insert into auth.users (id, email)
		select pg_temp.made_up(role, n), format('%s-%s@example.org', role, n)
		from made, unnest(array['admin', 'analyst', 'interviewer']) role`;
	await tx`
		insert into public.memberships (user_id, agency_id, role)
		select pg_temp.made_up(role, n), id, role
		from made, unnest(array['admin', 'analyst', 'interviewer']) role`;
}

const KINDS = [
	'agency_made',
	...Array<string>(3).fill('person_added'),
	...Array<string>(3).fill('round_drafted'),
	...Array<string>(3).fill('round_opened'),
	...Array<string>(3).fill('round_closing'),
	'official_imported'
];

/** Chained as the trigger chains them, an act of every agency at a time. */
async function insertActs(tx: TransactionSql): Promise<void> {
	for (const [index, kind] of KINDS.entries()) {
		await tx`
			insert into audit.acts
			select (act).agency_id, (act).number, (act).at, (act).actor, (act).kind, (act).subject,
				(act).detail, (act).previous, audit.hash_of(act)
			from (
				select row(
					made.id, ${index + 1}::int,
					timestamptz '2023-01-01 03:00:00Z' + ${index}::int * interval '9 days',
					format('admin-%s@example.org', n), ${kind}::text, null, '{}',
					coalesce(last.hash, decode(repeat('00', 32), 'hex')), ''
				)::audit.acts as act
				from made
				left join audit.acts last on last.agency_id = made.id and last.number = ${index}
			) acts`;
	}
}
