/**
 * A page costs the same whether ten agencies use Prongsai or all of the country: no call of a gateway
 * makes Postgres read a table from one end to the other that grows with the agencies.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { loadCountry } from '../../../tests/bench/load/country.ts';
import type { LocalApi } from '../../local/api.ts';
import { sql } from '../harness/database.ts';
import { CALLS } from './calls.ts';
import { logPlans, scansOf, type Scan } from './plans.ts';
import { enter, type Setting } from './setting.ts';

// A refusal is a line on the console, and some calls are there to be refused.
vi.hoisted(() => {
	console.error = () => undefined;
});

/** Fewer than a country has, and enough that Postgres prefers an index to reading them all. */
const AGENCIES = 600;
/** More than the rows of one agency, in any table. */
const MANY = AGENCIES / 2;
/** Long for a machine with other work; the country is there in a few seconds otherwise. */
const LOADED_WITHIN_MS = 180_000;

/**
 * The schedule's, the doctor's and commands': for the whole country at once, while nobody waits. And
 * the one act, rare enough for no index, that asks whether any agency has begun a year.
 */
const CHORES = [
	'clusters.configureClusters',
	'instrument-sets.removeInstrumentSet',
	'mix.dueRounds',
	'mix.snapshotTurnout',
	'notice.deleteExpiredResponses',
	'regions.configureRegions',
	'regions.listAgencySlugs',
	'self-check.readDatabaseFacts'
];

/** What gateways export that asks no table of ours. */
const ASKS_NOTHING: Record<string, string[]> = {
	agencies: ['createAccount'],
	intake: ['submitOutcome'],
	'measure-progress': ['measureProgress'],
	measures: ['report'],
	mix: ['mixDatabase'],
	people: ['passwordToken'],
	staff: [
		...['signIn', 'signInByLink', 'signInByPasswordLink', 'setPassword'],
		...['signOut', 'signOutElsewhere', 'signOutEverywhere']
	],
	tickets: ['readCounters']
};
const NO_GATEWAYS = [
	'client',
	'database.types',
	'joint-agencies',
	'name',
	'refusal',
	'round-wording',
	'row',
	'stored-result'
];

const log = join(inject('dataFolder'), 'postgres.log');
const asked = new Set<string>();
let at: Setting;
let api: LocalApi;
let growing: string[];

beforeAll(async () => {
	await loadCountry(sql, AGENCIES);
	await sql.unsafe(readFileSync(join(import.meta.dirname, '../../seed.sql'), 'utf8'));
	growing = await growingTables();
	await logPlans(sql);
	const url = inject('databaseUrl').replace(/\/postgres$/, `/${String(sql.options.database)}`);
	const entered = await enter(sql, url, AGENCIES);
	({ at, api } = entered);
	for (const [name, value] of Object.entries(entered.environment)) vi.stubEnv(name, value);
}, LOADED_WITHIN_MS);

afterAll(async () => {
	vi.unstubAllEnvs();
	await api.stop();
});

const calls = Object.entries(CALLS).flatMap(([gateway, verbs]) =>
	Object.entries(verbs).map(([verb, call]) => ({ name: `${gateway}.${verb}`, call }))
);

describe('a country of agencies', () => {
	it.each(calls.filter(({ name }) => !CHORES.includes(name)))(
		'is not read as a whole by $name',
		async ({ call }) => {
			expect(await wholeReads(call)).toEqual([]);
		}
	);

	it.each(calls.filter(({ name }) => CHORES.includes(name)))(
		'is read as a whole by $name, which is no page’s',
		async ({ call }) => {
			expect(await wholeReads(call)).not.toEqual([]);
		}
	);

	it('is asked for every table that grows with it, so that the claims above are about something', () => {
		expect(growing.length).toBeGreaterThan(20);
		expect(growing.filter((table) => !asked.has(table))).toEqual([]);
	});
});

describe('the calls', () => {
	it('are those of all gateways', () => {
		const modules = import.meta.glob<object>(
			['../../../src/lib/server/supabase/*.ts', '!**/*.test.ts'],
			{ eager: true }
		);
		const forgotten = Object.entries(modules).flatMap(([path, module]) => {
			const [, gateway = ''] = /([^/]+)\.ts$/.exec(path) ?? [];
			if (NO_GATEWAYS.includes(gateway)) return [];
			const known = [...Object.keys(CALLS[gateway] ?? {}), ...(ASKS_NOTHING[gateway] ?? [])];
			return Object.entries(module)
				.filter(([verb, value]) => typeof value === 'function' && !known.includes(verb))
				.map(([verb]) => `${gateway}.${verb}`);
		});
		expect(forgotten).toEqual([]);
	});
});

describe('an index that is missing', () => {
	const read = (name: string) => calls.find((one) => one.name === name)?.call ?? never(name);

	it.each([
		['public.rounds_agency_id_idx', 'rounds.listRounds'],
		['public.agencies_demonstration_idx', 'agencies.hasDemonstration'],
		['audit.paper_entries_not_noted_idx', 'acts.notePapers'],
		['public.service_points_round_id_idx', 'rounds.readRound'],
		['public.measure_progress_measure_id_idx', 'measures.readMeasures'],
		['private.mixes_round_id_idx', 'publishing.publishedState']
	])('%s, is noticed by %s', async (index, name) => {
		const [made] = await sql<{ by: string }[]>`select pg_get_indexdef(${index}::regclass) as by`;
		await sql.unsafe(`drop index ${index}`);
		expect(await wholeReads(read(name))).not.toEqual([]);
		await sql.unsafe(made?.by ?? '');
		expect(await wholeReads(read(name))).toEqual([]);
	});

	it('and a policy that no index can serve, too', async () => {
		const policy = 'alter policy "Members read the rounds of their agency" on public.rounds';
		const ids = `(select private.agency_ids_as('admin', 'analyst', 'interviewer'))`;
		await sql.unsafe(`${policy} using (agency_id in ${ids})`);
		expect(await wholeReads(read('rounds.listRounds'))).not.toEqual([]);
		await sql.unsafe(`${policy} using (agency_id = any (array${ids}))`);
		expect(await wholeReads(read('rounds.listRounds'))).toEqual([]);
	});
});

/** The scans of one call that look at the rows of many agencies. */
async function wholeReads(call: (at: Setting) => Promise<unknown>): Promise<Scan[]> {
	const scans = await scansOf(log, () => call(at));
	for (const { table } of scans) asked.add(table);
	return scans.filter(({ table, rows }) => growing.includes(table) && rows > MANY);
}

/** Tables with a row for every agency, or more. */
async function growingTables(): Promise<string[]> {
	const tables = await sql<{ name: string }[]>`
		select relnamespace::regnamespace || '.' || relname as name from pg_class
		where relkind = 'r' and reltuples >= ${AGENCIES}
			and relnamespace::regnamespace::text in ('public', 'private', 'audit')`;
	return tables.map(({ name }) => name);
}

function never(name: string): never {
	throw new Error(`There is no call ${name}.`);
}
