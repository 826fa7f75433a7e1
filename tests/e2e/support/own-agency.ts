/** An agency of a test's own with an admin of its own, where a test changes who belongs to it. */
import { randomUUID } from 'node:crypto';
import { expect, type Browser, type BrowserContext } from '@playwright/test';
import { createAccount } from '../../../src/lib/server/supabase/agencies.ts';
import { ask, service } from './database.ts';
import { postForm } from './requests.ts';

export interface OwnAgency {
	id: string;
	slug: string;
	nameTh: string;
	admin: { email: string; password: string };
}

/** Makes it; the word stands in its name and, with something random behind it, in its slug. */
export async function makeOwnAgency(data: string, word: string): Promise<OwnAgency> {
	const slug = `${word}-${randomUUID().slice(0, 8)}`;
	const admin = { email: `admin@${slug}.invalid`, password: `a-password-of-${slug}` };
	const nameTh = `หน่วยงาน ${word}`;
	const userId = await createAccount(service(data), admin.email, admin.password);
	const id = await ask(data, async (sql) => {
		const [agency] = await sql<{ id: string }[]>`
			insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
			values (${slug}, ${nameTh}, ${slug}, 'สำนักปลัด', 'กองช่าง') returning id`;
		await sql`
			insert into public.memberships (user_id, agency_id, role)
			values (${userId}, ${agency?.id ?? ''}, 'admin')`;
		return agency?.id ?? '';
	});
	return { id, slug, nameTh, admin };
}

/** Adds somebody with a role; returns their account with its id. */
export async function addToAgency(
	data: string,
	{ id, slug }: OwnAgency,
	role: 'analyst' | 'interviewer'
): Promise<{ id: string; email: string; password: string }> {
	const person = { email: `${role}@${slug}.invalid`, password: `a-password-of-${slug}` };
	const userId = (await createAccount(service(data), person.email, person.password)) ?? '';
	await ask(
		data,
		(sql) => sql`
			insert into public.memberships (user_id, agency_id, role) values (${userId}, ${id}, ${role})`
	);
	return { ...person, id: userId };
}

/** A window in which somebody with this password is signed in. */
export async function windowWith(
	browser: Browser,
	origin: string,
	{ email, password }: { email: string; password: string }
): Promise<BrowserContext> {
	const context = await browser.newContext();
	const address = `${origin}/staff/sign-in?/sign_in`;
	const reply = await postForm(context.request, address, { email, password, next: '' });
	expect(reply.status(), `${email} signs in`).toBe(303);
	return context;
}
