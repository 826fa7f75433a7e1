/**
 * The **stage**: what an attack needs of its own, all of it in the demonstration agency: rounds that
 * it fills, an account of an analyst, a schema for planted leaks. All of it is removed at the end,
 * and what an attack that was killed left behind, at the beginning of the next.
 */
import { createClient } from '@supabase/supabase-js';
import { randomBytes, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import {
	createKeyStore,
	keyFolderIn,
	type KeyStore
} from '../../lib/server/collector/key-store.ts';
import { createAccount } from '../../lib/server/supabase/agencies.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { replaceSlips } from '../start/demonstration/rounds.ts';
import { AttackError } from './error.ts';
import type { Running } from './running.ts';
import { sentence } from './sentences.ts';

/** The floor: what holds for five holds for more. */
export const K = 5;

/** Ids of the attack's own rounds begin with it, behind those of the demonstration in every list. */
const MARK = 'fa77ac4e';
/** Schema of planted leaks. */
export const SCRATCH = `attack_${MARK}`;
const EMAIL = `analyst@attack-${MARK}.invalid`;

export interface OwnRound {
	id: string;
	slug: string;
	/** Paths of its forms, by cell: the first is cell 1. */
	paths: string[];
	/** Unused codes; none in an external round. */
	codes: string[];
}

export interface Stage {
	agency: { id: string; slug: string };
	keys: KeyStore;
	service: Supabase;
	analyst: { email: string; password: string };
	/** An open external round of k = 5 with so many service points, each a cell of its own. */
	external(points: number): Promise<OwnRound>;
	/** An open internal round of k = 5 with a box of slips. */
	internal(): Promise<OwnRound>;
	/** The rounds made so far. */
	rounds(): OwnRound[];
	clear(): Promise<void>;
}

/** Head count of an internal round, which is the number of its slips. */
const EMPLOYEES = 12;

/** @throws AttackError where there is no demonstration agency: nothing else is ever touched. */
export async function setStage(running: Running, sql: postgres.Sql): Promise<Stage> {
	const [agency] = await sql<{ id: string; slug: string }[]>`
		select id, slug from public.agencies where is_demonstration order by slug limit 1`;
	if (agency === undefined) throw new AttackError(sentence('no_demonstration'));
	const { url, secretKey } = running.supabase;
	const service: Supabase = createClient(url, secretKey, { auth: { persistSession: false } });
	const keys = createKeyStore(keyFolderIn(running.data));
	const rounds: OwnRound[] = [];
	const clear = () => removeAll(sql, keys);
	await clear();
	const password = randomBytes(24).toString('base64url');
	const account = await createAccount(service, EMAIL, password);
	await sql`insert into public.memberships (user_id, agency_id, role)
		values (${account}, ${agency.id}, 'analyst')`;
	await sql`create schema ${sql(SCRATCH)}`;

	async function open(part: 'iit' | 'eit_public', points: number): Promise<OwnRound> {
		const id = `${MARK}${randomUUID().slice(8)}`;
		const isInternal = part === 'iit';
		const [round] = await sql<{ slug: string }[]>`
			insert into public.rounds (id, agency_id, name, instrument_id, part, fiscal_year,
				opens_on, closes_on, k, expected, admission)
			values (${id}, ${agency?.id ?? ''}, 'รอบชั่วคราวของการทดลองโจมตี',
				${isInternal ? 'iit-2566' : 'eit-2566'}, ${part}, 2566,
				private.today() - 400, private.today() + 2, ${K}, ${isInternal ? EMPLOYEES : 60},
				${isInternal ? 'draw' : 'link'})
			returning slug`;
		const slug = round?.slug ?? '';
		const paths: string[] = isInternal ? [`/i/${slug}`] : [];
		for (let point = 1; point <= points; point++) {
			// Names in the order of the cells that opening gives.
			const [made] = await sql<{ slug: string }[]>`
				insert into public.service_points (round_id, name_th, name_en, expected)
				values (${id}, ${`จุดทดลอง ${point}`}, ${`Trial counter ${point}`}, ${3 * K})
				returning slug`;
			paths.push(`/e/${made?.slug ?? ''}`);
		}
		await keys.create(id);
		const codes = isInternal ? await replaceSlips(service, keys, id, EMPLOYEES) : [];
		const { error } = await service.rpc('open_round', { p_round_id: id });
		if (error) throw error;
		const own = { id, slug, paths, codes };
		rounds.push(own);
		return own;
	}

	return {
		agency,
		keys,
		service,
		analyst: { email: EMAIL, password },
		external: (points) => open('eit_public', points),
		internal: () => open('iit', 0),
		rounds: () => rounds,
		clear
	};
}

/** Rounds of the demonstration alone may be deleted once opened: the database sees to that. */
async function removeAll(sql: postgres.Sql, keys: KeyStore): Promise<void> {
	await sql`drop schema if exists ${sql(SCRATCH)} cascade`;
	const own = `${MARK}-%`;
	await sql`delete from public.published_results where round_id::text like ${own}`;
	await sql`delete from public.rounds where id::text like ${own}`;
	await sql`delete from public.memberships
		where user_id in (select id from auth.users where email = ${EMAIL})`;
	await sql`delete from auth.users where email = ${EMAIL}`;
	for (const round of await keys.rounds()) {
		if (round.startsWith(MARK)) await keys.destroy(round);
	}
}
