/** The people of every database test, and their two agencies. */
import type { Sql } from 'postgres';

/** A has alice, bob and ida; B has carol, who is everybody else's stranger. */
export const AGENCY_A = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const AGENCY_B = 'bbbbbbbb-0000-4000-8000-00000000000b';

/** Admin of A. */
export const ALICE = '00000000-0000-4000-8000-0000000a11ce';
/** Analyst of A. */
export const BOB = '00000000-0000-4000-8000-000000000b0b';
/** Interviewer of A. */
export const IDA = '00000000-0000-4000-8000-00000000001d';
/** Admin of B. */
export const CAROL = '00000000-0000-4000-8000-0000000ca201';

export async function insertCast(sql: Sql): Promise<void> {
	for (const id of [ALICE, BOB, IDA, CAROL]) {
		await sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`;
	}
	for (const [id, slug] of [
		[AGENCY_A, 'agency-a'],
		[AGENCY_B, 'agency-b']
	] as const) {
		await sql`
			insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by)
			values (${id}, ${slug}, ${`หน่วยงาน ${slug}`}, ${slug}, 'โทร. 0 2000 0000', 'สำนักปลัด')`;
	}
	const roles = [
		[ALICE, AGENCY_A, 'admin'],
		[BOB, AGENCY_A, 'analyst'],
		[IDA, AGENCY_A, 'interviewer'],
		[CAROL, AGENCY_B, 'admin']
	] as const;
	for (const [user, agency, role] of roles) {
		await sql`
			insert into public.memberships (user_id, agency_id, role)
			values (${user}, ${agency}, ${role})`;
	}
}
