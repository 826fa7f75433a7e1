/**
 * The same through the REST interface with supabase-js, as the application calls it. Against the
 * database behind the interface, which all files share: what is made here has an agency of its own.
 */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AGENCY_A } from './harness/cast.ts';
import { submission } from './harness/rounds.ts';

const url = inject('supabaseUrl');
const options = { auth: { persistSession: false } };
const visitor = createClient(url, inject('publishableKey'), options);
const server = createClient(url, inject('secretKey'), options);
const owner = postgres(inject('databaseUrl'), { max: 1 });

/** An admin of an agency that is made for this file. */
let admin: SupabaseClient;
let agencyId = '';

beforeAll(async () => {
	const email = `${randomUUID()}@example.org`;
	const password = randomUUID();
	const { data } = await server.auth.admin.createUser({ email, password, email_confirm: true });
	const slug = `rest-${randomUUID().slice(0, 8)}`;
	const made = await server
		.from('agencies')
		.insert({ slug, name_th: 'ก', name_en: 'A', data_contact: 'x', hosted_by: 'x' })
		.select('id')
		.single();
	agencyId = made.data?.id as string;
	await server
		.from('memberships')
		.insert({ user_id: data.user?.id, agency_id: agencyId, role: 'admin' });
	admin = createClient(url, inject('publishableKey'), options);
	await admin.auth.signInWithPassword({ email, password });
});

afterAll(async () => {
	await owner.end();
});

async function days(): Promise<{ today: string; later: string }> {
	const [row] = await owner`
		select private.today()::text as today, (private.today() + 30)::text as later`;
	return { today: row?.today as string, later: row?.later as string };
}

function draft(opens_on: string, closes_on: string) {
	return {
		agency_id: agencyId,
		name: 'รอบ',
		instrument_id: 'eit-2566',
		part: 'eit_public',
		fiscal_year: 2569,
		opens_on,
		closes_on,
		expected: 60,
		admission: 'link'
	};
}

describe('over REST', () => {
	it('a round goes its whole way', async () => {
		const { today, later } = await days();
		const round = await admin.from('rounds').insert(draft(today, later)).select().single();
		expect(round.error).toBeNull();
		const id = round.data?.id as string;
		expect(round.data).toMatchObject({
			state: 'draft',
			k: 10,
			opens_on: today,
			tallies_version: 0
		});
		const point = await admin
			.from('service_points')
			.insert({ round_id: id, name_th: 'ก', name_en: 'A', expected: 60 })
			.select()
			.single();
		expect((await admin.rpc('open_round', { p_round_id: id })).error).toBeNull();

		const entry = await visitor.rpc('entry_point', { p_slug: point.data?.slug as string });
		expect(entry.data).toMatchObject({
			round_id: id,
			cell: 1,
			state: 'open',
			k: 10,
			closes_on: later
		});

		const sent = Array.from({ length: 30 }, () => submission(id));
		const outcomes = await server.rpc('submit_responses', { p_responses: sent });
		expect(outcomes.data).toEqual(Array(30).fill('ok'));

		const inbox = await server.rpc('inbox_ids', { p_round_id: id });
		const ids = (inbox.data as { ids: [string, number][] }).ids.map(([name]) => name);
		expect(ids).toHaveLength(30);
		const envelopes = await server.rpc('inbox_envelopes', { p_ids: ids.slice(0, 3) });
		expect((envelopes.data as string[][]).map(([name]) => name)).toEqual(ids.slice(0, 3));

		const mix = (from: number, to: number) =>
			server.rpc('commit_mix', {
				p_round_id: id,
				p_ids: ids.slice(from, to),
				p_rows: ids.slice(from, to).map(() => [1, { e1: '4', e2: '-' }])
			});
		expect((await mix(0, 20)).data).toEqual({ state: 'open', version: 1 });
		expect((await admin.rpc('begin_closing', { p_round_id: id })).error).toBeNull();
		expect((await mix(20, 30)).data).toEqual({ state: 'closed', version: 2 });
		expect((await server.rpc('compact_round', { p_round_id: id })).error).toBeNull();

		// Inside jsonb numbers are numbers.
		const state = await server.rpc('published_state', { p_round_id: id });
		expect(state.data).toMatchObject({
			n: 30,
			cells: [[1, 30]],
			tallies: [[1, 'e1', '4', 30]]
		});
		const stored = { p_round_id: id, p_version: 2, p_result: { mean: '100' } };
		expect((await server.rpc('store_published_result', stored)).error).toBeNull();
		const result = await admin
			.from('published_results')
			.select('version, is_final, result')
			.eq('round_id', id)
			.single();
		expect(result.data).toEqual({ version: 2, is_final: true, result: { mean: '100' } });
		const due = await server.rpc('due_rounds');
		expect(Object.keys(due.data as object).toSorted()).toEqual([
			'close',
			'mix',
			'overdue',
			'publish'
		]);
	});

	it('a refusal arrives with its code and its hint', async () => {
		const { data, error } = await server.rpc('open_round', { p_round_id: randomUUID() });
		expect(data).toBeNull();
		expect(error).toMatchObject({ code: 'RNDUN' });
		const refused = await admin.rpc('begin_closing', { p_round_id: randomUUID() });
		expect(refused.error).toMatchObject({
			code: 'NOTAD',
			hint: 'Ask an admin of your agency to do this.'
		});
	});

	it("a stranger's agency cannot be seen or written to", async () => {
		const seen = await admin.from('agencies').select('id');
		expect(seen.data).toEqual([{ id: agencyId }]);
		const { today, later } = await days();
		const { error } = await admin
			.from('rounds')
			.insert({ ...draft(today, later), agency_id: AGENCY_A });
		expect(error).toMatchObject({ code: '42501' });
	});

	it('a numeric is read as text, so that both REST interfaces write it the same', async () => {
		const figures = [{ part: 'ita', code: 'total', score: '87.50', level: null }];
		const imported = await admin.rpc('import_official_year', {
			p_agency_id: agencyId,
			p_fiscal_year: 2566,
			p_replaces: 0,
			p_content: { source_th: 'ก', source_en: 'A', figures, remarks: [] }
		});
		expect(imported.data).toBe(1);
		const { data } = await admin
			.from('official_figures')
			.select('code, score::text')
			.eq('agency_id', agencyId);
		expect(data).toEqual([{ code: 'total', score: '87.50' }]);
	});

	it('ticked elements come back as numbers, and an item is saved over and over', async () => {
		const check = { agency_id: agencyId, fiscal_year: 2569, instrument_id: 'oit-2566', item: 'o1' };
		for (const ticked of [[1], [1, 3], []]) {
			const saved = await admin.from('oit_self_checks').upsert({ ...check, ticked });
			expect(saved.error).toBeNull();
			const { data } = await admin.from('oit_self_checks').select('ticked, link_checked_at');
			expect(data).toEqual([{ ticked, link_checked_at: null }]);
		}
	});

	it('a measure comes back whole, with its progress, and to visitors only when it is public', async () => {
		const added = await admin
			.from('measures')
			.insert({
				agency_id: agencyId,
				fiscal_year: 2570,
				title: 'ก',
				items_year: 2566,
				items: ['i21'],
				steps: ['หนึ่ง, "สอง"', 'สาม'],
				ends_on: '2027-03-31'
			})
			.select('id')
			.single();
		const id = added.data?.id as string;
		for (const done_on of ['2026-11-01', '2026-12-01']) {
			const entry = { measure_id: id, agency_id: agencyId, done_on, note: 'ข' };
			expect((await admin.from('measure_progress').insert(entry)).error).toBeNull();
		}
		const { data } = await admin
			.from('measures')
			.select('theme, items, steps, ends_on, progress:measure_progress(done_on)')
			.eq('id', id)
			.limit(1, { referencedTable: 'measure_progress' });
		expect(data).toMatchObject([
			{
				theme: null,
				items: ['i21'],
				steps: ['หนึ่ง, "สอง"', 'สาม'],
				ends_on: '2027-03-31'
			}
		]);
		expect(data?.[0]?.progress).toHaveLength(1);

		const { data: own } = await server.from('agencies').select('slug').eq('id', agencyId).single();
		const words = { p_agency_slug: own?.slug as string, p_fiscal_year: 2570 };
		expect((await visitor.rpc('public_measures', words)).data).toEqual([]);
		await admin.from('measures').update({ is_public: true }).eq('id', id);
		expect((await visitor.rpc('public_measures', words)).data).toMatchObject([{ title: 'ก' }]);
	});

	it.each(['spent', 'inbox', 'slips', 'responses', 'tallies', 'published_tallies', 'mixes'])(
		'P44: private.%s is out of reach of every key',
		async (table) => {
			for (const client of [visitor, admin, server]) {
				const inSchema = await client.schema('private').from(table).select();
				expect(inSchema.data).toBeNull();
				expect(inSchema.error).not.toBeNull();
				const inPublic = await client.from(table).select();
				expect(inPublic.data).toBeNull();
			}
		}
	);

	it("P46: the server's functions answer neither visitors nor staff", async () => {
		for (const client of [visitor, admin]) {
			const { error } = await client.rpc('submit_responses', { p_responses: [] });
			expect(error?.code).toMatch(/^(42501|PGRST202)$/);
		}
	});
});
