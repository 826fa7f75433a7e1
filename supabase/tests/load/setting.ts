/** Those who ask in a made-up country, and what they ask about: one agency among all the others. */
import { createClient } from '@supabase/supabase-js';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Supabase } from '../../../src/lib/server/supabase/client.ts';
import { AGENCY_SLUG } from '../../../tests/bench/load/agencies.ts';
import { startApi, type LocalApi } from '../../local/api.ts';

export interface Place {
	id: string;
	slug: string;
	/** Slug of its service point; empty in an internal round. */
	point: string;
}

export interface Setting {
	/** Each with a client of their own. */
	visitor: Supabase;
	server: Supabase;
	admin: Supabase;
	analyst: Supabase;
	interviewer: Supabase;
	/** Of the district of that agency, which has a few others. */
	overseer: Supabase;
	adminId: string;
	/** An account that belongs to no agency yet. */
	newcomer: { id: string; email: string };
	agency: { id: string; slug: string };
	/** Slug of its district. */
	district: string;
	closed: Record<'iit' | 'eit_public' | 'eit_survey', Place>;
	open: Record<'iit' | 'eit_public', Place>;
	/** The day, and one a month later. */
	today: string;
	later: string;
}

export interface Entered {
	at: Setting;
	api: LocalApi;
	/** For gateways that make a client of their own. */
	environment: Record<string, string>;
}

const secrets = {
	databasePassword: '',
	jwtSecret: randomUUID() + randomUUID(),
	publishableKey: `sb_publishable_${randomUUID()}`,
	secretKey: `sb_secret_${randomUUID()}`
};

/** Serves the database, and lets people of the last of its agencies in. */
export async function enter(sql: Sql, databaseUrl: string, agencies: number): Promise<Entered> {
	const api = await startApi(databaseUrl, secrets);
	await api.warmUp();
	const client = (key: string) =>
		createClient(api.url, key, { auth: { persistSession: false } }) as Supabase;
	const server = client(secrets.secretKey);
	const slug = AGENCY_SLUG + agencies;
	const [agency] = await sql<{ id: string }[]>`select id from public.agencies where slug = ${slug}`;
	const agencyId = agency?.id ?? '';
	const account = async (role: string | null) => {
		const [email, password] = [`${randomUUID()}@example.org`, randomUUID()];
		const { data } = await server.auth.admin.createUser({ email, password, email_confirm: true });
		const id = data.user?.id ?? '';
		if (role !== null) {
			await sql`insert into public.memberships values (${id}, ${agencyId}, ${role})`;
		}
		const supabase = client(secrets.publishableKey);
		await supabase.auth.signInWithPassword({ email, password });
		return { id, email, supabase };
	};
	const admin = await account('admin');
	const overseer = await account(null);
	const [district] = await sql<{ slug: string }[]>`
		with let_in as (
			insert into public.overseers (user_id, region_id)
			select ${overseer.id}, region_id from public.agencies where id = ${agencyId}
			returning region_id
		)
		select slug from public.regions where id in (select region_id from let_in)`;
	const [day] = await sql<{ today: string; later: string }[]>`
		select private.today()::text as today, (private.today() + 90)::text as later`;
	const at: Setting = {
		visitor: client(secrets.publishableKey),
		server,
		admin: admin.supabase,
		adminId: admin.id,
		analyst: (await account('analyst')).supabase,
		interviewer: (await account('interviewer')).supabase,
		overseer: overseer.supabase,
		district: district?.slug ?? '',
		newcomer: await account(null),
		agency: { id: agencyId, slug },
		...(await places(sql, agencyId)),
		...{ today: day?.today ?? '', later: day?.later ?? '' }
	};
	const environment = {
		SUPABASE_URL: api.url,
		SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
		SUPABASE_SECRET_KEY: secrets.secretKey
	};
	return { at, api, environment };
}

async function places(sql: Sql, agencyId: string): Promise<Pick<Setting, 'closed' | 'open'>> {
	const rounds = await sql<(Place & { part: string; state: string })[]>`
		select r.id, r.slug, coalesce(p.slug, '') as point, r.part, r.state
		from public.rounds r left join public.service_points p on p.round_id = r.id
		where r.agency_id = ${agencyId}`;
	const place = (state: string, part: string) => {
		const found = rounds.find((round) => round.state === state && round.part === part);
		if (found === undefined) throw new Error(`The agency has no ${state} round of ${part}.`);
		return { id: found.id, slug: found.slug, point: found.point };
	};
	return {
		closed: {
			iit: place('closed', 'iit'),
			eit_public: place('closed', 'eit_public'),
			eit_survey: place('closed', 'eit_survey')
		},
		open: { iit: place('open', 'iit'), eit_public: place('open', 'eit_public') }
	};
}
