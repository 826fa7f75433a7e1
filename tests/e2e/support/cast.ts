/**
 * The people of the browser tests. Agency A is the demonstration: alice is its admin, bob its
 * analyst, ida its interviewer. Carol is admin of agency B, and so everybody else's stranger; dana of
 * agency C, which has nothing but what a test brings in. Olive belongs to no agency: where a test calls
 * `insertOverseer` she oversees a province.
 */
import {
	expect,
	type APIRequestContext,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions
} from '@playwright/test';
import { createAccount } from '../../../src/lib/server/supabase/agencies.ts';
import { ask, callAsServer, service } from './database.ts';
import { postForm } from './requests.ts';

type Member = 'alice' | 'bob' | 'ida' | 'carol' | 'dana';
export type Person = Member | 'olive';

/** The province that olive oversees. */
export const PROVINCE = 'chiang-mai';

export const AGENCY_A = 'd0000000-0000-4000-8000-000000000000';
export const AGENCY_B = 'bbbbbbbb-0000-4000-8000-00000000000b';
export const AGENCY_C = 'cccccccc-0000-4000-8000-00000000000c';
export const AGENCY_B_NAME = 'องค์การบริหารส่วนตำบลข้างเคียง';

const PASSWORD = 'the-same-for-everybody';
const ROLES = {
	alice: [AGENCY_A, 'admin'],
	bob: [AGENCY_A, 'analyst'],
	ida: [AGENCY_A, 'interviewer'],
	carol: [AGENCY_B, 'admin'],
	dana: [AGENCY_C, 'admin']
} as const satisfies Record<Member, readonly [agency: string, role: string]>;

/** Makes agencies B and C and gives everybody an account and a role. */
export async function insertCast(data: string): Promise<void> {
	await ask(data, async (sql) => {
		await sql`
			insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by)
			values (${AGENCY_B}, 'next-door', ${AGENCY_B_NAME}, 'Next Door Subdistrict', 'สำนักปลัด', 'กองช่าง'),
				(${AGENCY_C}, 'further-on', 'องค์การบริหารส่วนตำบลถัดไป', 'Further On Subdistrict', 'สำนักปลัด', 'กองช่าง')`;
		for (const [person, [agency, role]] of Object.entries(ROLES)) {
			const id = await createAccount(service(data), addressOf(person), PASSWORD);
			await sql`
				insert into public.memberships (user_id, agency_id, role)
				values (${id}, ${agency}, ${role})`;
		}
	});
}

/** Gives olive an account and a province with these agencies, and there is no other region. */
export async function insertOverseer(data: string, agencySlugs: string[]): Promise<void> {
	await createAccount(service(data), addressOf('olive'), PASSWORD);
	const province = {
		slug: PROVINCE,
		name_th: 'จังหวัดเชียงใหม่',
		name_en: 'Chiang Mai Province',
		level: 'province',
		parent: null,
		agencies: agencySlugs,
		overseers: [addressOf('olive')]
	};
	await callAsServer(data, 'configure_regions', { p_regions: [province] });
}

/** A window in which the person is signed in. */
export async function windowOf(
	browser: Browser,
	origin: string,
	person: Person,
	options: BrowserContextOptions = {}
): Promise<BrowserContext> {
	const context = await browser.newContext(options);
	await signInAs(context.request, origin, person);
	return context;
}

/** Signs the person in, in the window that these requests belong to. */
export async function signInAs(
	request: APIRequestContext,
	origin: string,
	person: Person
): Promise<void> {
	const reply = await postForm(request, `${origin}/staff/sign-in?/sign_in`, {
		email: addressOf(person),
		password: PASSWORD,
		next: ''
	});
	expect(reply.status(), `${person} signs in`).toBe(303);
}

function addressOf(person: string): string {
	return `${person}@test.invalid`;
}

/** The same without script, at a desk. */
export async function plainWindowOf(
	browser: Browser,
	origin: string,
	person: Person
): Promise<BrowserContext> {
	const context = await windowOf(browser, origin, person);
	const storageState = await context.storageState();
	await context.close();
	return browser.newContext({ storageState, javaScriptEnabled: false });
}
