/**
 * P44 from outside: every table and every function of the database, asked for over the REST
 * interface by somebody who has the publishable key, and by somebody who has signed in and belongs to
 * no agency. The interface is one of this file's own, over its own database.
 */
import { createClient } from '@supabase/supabase-js';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startApi, type LocalApi } from '../local/api.ts';
import { AGENCY_A } from './harness/cast.ts';
import { CLUSTER, configureClusters, draftJoint } from './harness/clusters.ts';
import { sql } from './harness/database.ts';
import { configure, insertOverseers, REGIONS } from './harness/regions.ts';
import {
	closedExternal,
	commit,
	draftInternal,
	fill,
	openExternal,
	openInternal,
	redeem,
	rows,
	waiting
} from './harness/rounds.ts';

// Every refusal is a line on the console, and this file asks for little else.
vi.hoisted(() => {
	console.error = () => undefined;
});

const secrets = {
	databasePassword: '',
	jwtSecret: randomUUID() + randomUUID(),
	publishableKey: `sb_publishable_${randomUUID()}`,
	secretKey: `sb_secret_${randomUUID()}`
};

/** What a visitor may ask: nothing of it depends on an answer that was not published. */
const FOR_VISITORS = [
	'agency_notice',
	'data_dictionary',
	'demonstration_entries',
	'entry_point',
	'internal_entry',
	'nullifiers',
	'public_agency',
	'public_measures',
	'public_results',
	'round_counters',
	'ticket_issuer'
];

/** What tells a person of their own agencies, and a stranger nothing. */
const FOR_MEMBERS: Record<string, unknown> = {
	agency_cluster: null,
	joint_result: null,
	joint_results: []
};

let api: LocalApi;
/** Session of a stranger. */
let token = '';

/** Headers of each who tries. */
const visitor = () => ({ apikey: secrets.publishableKey });
const stranger = () => ({ apikey: secrets.publishableKey, authorization: `Bearer ${token}` });
const server = () => ({ apikey: secrets.secretKey });

beforeAll(async () => {
	await sql.begin(async (tx) => {
		const round = await openExternal(tx, { points: [100] });
		await fill(tx, round, 1, 30);
		const ids = (await waiting(tx, round)).get(1) ?? [];
		await commit(tx, round, ids.slice(0, 20), rows(1, 20));
		await tx`insert into audit.paper_entries values (${round}, '2026-01-01', ${randomUUID()}, 3)`;
		await tx`select public.store_published_result(${round}, 1, '{"score": 1}')`;
		await tx`insert into private.marks values (${round}, 'paper', 12)`;
		await tx`
			insert into private.inbox_comments (round_id, envelope)
			values (${round}, decode(repeat('00', 4124), 'hex'))`;
		await tx`insert into private.comments values (${round}, 'ดีมาก')`;
		await tx`insert into private.comment_releases values (${round}, 10)`;
		const closed = await closedExternal(tx, { points: [100] });
		await tx`insert into public.result_publications (round_id) values (${closed})`;
		await draftInternal(tx);
		const { id, slips } = await openInternal(tx);
		await redeem(tx, id, slips.slice(0, 12));
		await tx`
			insert into public.official_sources (agency_id, fiscal_year, source_th, source_en)
			values (${AGENCY_A}, 2566, 'ก', 'A')`;
		await tx`
			insert into public.official_figures (agency_id, fiscal_year, part, code, score)
			values (${AGENCY_A}, 2566, 'iit', 'i1', 90)`;
		await tx`
			insert into public.official_remarks values (${AGENCY_A}, 2566, 'iit', 'i1', 'ก')`;
		await tx`
			insert into public.official_imports
			values (${AGENCY_A}, 2566, 1, null, null, '{"figures": [], "remarks": []}')`;
		await tx`
			insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item)
			values (${AGENCY_A}, 2569, 'oit-2566', 'o1')`;
		const [measure] = await tx<{ id: string }[]>`
			insert into public.measures (agency_id, fiscal_year, title, items_year, is_public)
			values (${AGENCY_A}, 2569, 'ก', 2566, true)
			returning id`;
		await tx`
			insert into public.measure_progress (measure_id, agency_id, done_on, note)
			values (${measure?.id ?? ''}, ${AGENCY_A}, '2026-01-01', 'ก')`;
		await tx`
			insert into public.instrument_sets (fiscal_year, content)
			values (2570, '{"set": {"fiscalYear": 2570, "instruments": {}}, "instruments": []}')`;
		await tx`
			insert into public.report_edits values (${AGENCY_A}, 2566, 'th', 'result.total', 'ก', 'ข')`;
		await insertOverseers(tx);
		await configure(tx, REGIONS);
		await configureClusters(tx, [CLUSTER]);
		await draftJoint(tx);
	});
	const database = String(sql.options.database);
	api = await startApi(inject('databaseUrl').replace(/\/postgres$/, `/${database}`), secrets);
	await api.warmUp();
	const options = { auth: { persistSession: false } };
	const email = `${randomUUID()}@example.org`;
	const password = randomUUID();
	const admin = createClient(api.url, secrets.secretKey, options);
	await admin.auth.admin.createUser({ email, password, email_confirm: true });
	const client = createClient(api.url, secrets.publishableKey, options);
	const { data } = await client.auth.signInWithPassword({ email, password });
	token = data.session?.access_token ?? '';
	// The stranger is somebody, or all the refusals below would prove nothing.
	expect(token).not.toBe('');
});

afterAll(() => api.stop());

interface Table {
	schema: string;
	name: string;
	column: string;
}

/** Tables and views of every schema that is not Postgres's own, each with its first column. */
function tables(): Promise<Table[]> {
	return sql<Table[]>`
		select c.relnamespace::regnamespace::text as schema, c.relname as name, a.attname as column
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
		where c.relkind in ('r', 'p', 'v', 'm', 'f')
			and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
		order by 1, 2`.then((found) => [...found]);
}

/** Number of rows that a request shows; 0 where it is refused. */
async function seen(headers: Record<string, string>, { schema, name }: Table): Promise<number> {
	let most = 0;
	// Asked for by its bare name it must not be found in another schema either.
	const profiles: Record<string, string>[] = [{}, { 'accept-profile': schema }];
	for (const profile of profiles) {
		const response = await fetch(`${api.url}/rest/v1/${name}?select=*&limit=5`, {
			headers: { ...headers, ...profile }
		});
		const body: unknown = await response.json().catch(() => null);
		if (response.ok && Array.isArray(body)) most = Math.max(most, body.length);
	}
	return most;
}

async function count({ schema, name }: Table): Promise<number> {
	const [row] = await sql.unsafe<{ n: number }[]>(
		`select count(*)::int as n from "${schema}"."${name}"`
	);
	return row?.n ?? -1;
}

describe('P44: tables from outside', () => {
	it('show a visitor and a stranger no row, whatever the schema', async () => {
		const all = await tables();
		expect(all.length).toBeGreaterThan(20);
		for (const table of all) {
			const name = `${table.schema}.${table.name}`;
			expect([name, await seen(visitor(), table)]).toEqual([name, 0]);
			expect([name, await seen(stranger(), table)]).toEqual([name, 0]);
		}
	});

	it('have rows to show: the owner sees them all, the secret key those of public', async () => {
		for (const table of await tables()) {
			const name = `${table.schema}.${table.name}`;
			if (table.schema === 'private' || table.schema === 'audit') {
				expect([name, (await count(table)) > 0]).toEqual([name, true]);
				expect([name, await seen(server(), table)]).toEqual([name, 0]);
			}
			if (table.schema === 'public') {
				expect([name, (await seen(server(), table)) > 0]).toEqual([name, true]);
			}
		}
	});

	it('take no row from either, lose none and change none', async () => {
		const ours = (await tables()).filter(({ schema }) =>
			['public', 'private', 'audit'].includes(schema)
		);
		for (const table of ours) {
			const { name, column } = table;
			const before = await count(table);
			for (const headers of [visitor(), stranger()]) {
				const send = (method: string, body?: string) =>
					fetch(`${api.url}/rest/v1/${name}?${column}=not.is.null`, {
						method,
						headers: {
							...headers,
							'content-type': 'application/json',
							'content-profile': table.schema,
							prefer: 'return=representation'
						},
						...(body === undefined ? {} : { body })
					});
				for (const [method, body] of [
					['POST', '{}'],
					['PATCH', JSON.stringify({ [column]: null })],
					['DELETE', undefined]
				] as const) {
					const response = await send(method, body);
					const text = await response.text();
					const isRefused = !response.ok || text === '[]';
					expect([name, method, isRefused ? 'refused' : text]).toEqual([name, method, 'refused']);
				}
			}
			expect([name, await count(table)]).toEqual([name, before]);
		}
	});
});

describe('P44: functions from outside', () => {
	/** What becomes of a call that names every parameter and fills in none. */
	async function call(
		headers: Record<string, string>,
		name: string,
		parameters: string[]
	): Promise<{ status: number; answer: unknown }> {
		const body = JSON.stringify(Object.fromEntries(parameters.map((key) => [key, null])));
		const response = await fetch(`${api.url}/rest/v1/rpc/${name}`, {
			method: 'POST',
			headers: { ...headers, 'content-type': 'application/json' },
			body
		});
		return { status: response.status, answer: await response.json().catch(() => null) };
	}

	it('answer a visitor where they are meant to, and a stranger never, or with nothing', async () => {
		const functions = await sql<{ name: string; parameters: string[] | null }[]>`
			select p.proname as name, p.proargnames as parameters from pg_proc p
			where p.pronamespace::regnamespace::text in ('public', 'private') and p.prokind = 'f'
				and p.prorettype <> 'trigger'::regtype
			order by 1`;
		const answered: string[] = [];
		for (const { name, parameters } of functions) {
			if ((await call(visitor(), name, parameters ?? [])).status < 400) answered.push(name);
			const { status, answer } = await call(stranger(), name, parameters ?? []);
			if (name in FOR_MEMBERS) expect([name, answer]).toEqual([name, FOR_MEMBERS[name]]);
			else expect([name, status >= 400]).toEqual([name, true]);
		}
		expect(answered).toEqual(FOR_VISITORS);
	});

	it('answer the server', async () => {
		expect(await call(server(), 'due_rounds', [])).toMatchObject({ status: 200 });
		expect(await call(server(), 'self_check', [])).toMatchObject({ status: 200 });
	});
});
