/**
 * P8: a Postgres of its own is killed under load, again and again. What was acknowledged is there,
 * what was not may be sent again, and at every moment the figures keep their rules.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { startPostgres, type LocalPostgres } from '../../local/postgres.ts';
import { loadSecrets } from '../../local/secrets.ts';
import { startLocalSupabase } from '../../local/start.ts';
import { insertCast } from '../harness/cast.ts';
import { areTalliesOf, broken, keptOf, look, type Sight } from './invariants.ts';
import { postgresMix } from './postgres-mix.ts';
import { externalRound, seal, submit, temporaryKeys } from './test-round.ts';
import type { Submission, TestRound, World } from './test-round.ts';

const KILLS = ['server', 'server', 'server', 'backend', 'connections'] as const;
const CLIENTS = 8;
const PER_KILL = 120;
/** Tells our connections from the one that holds the data folder. */
const LOAD = 'load';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-kill-'));
const keys = temporaryKeys();
let server: LocalPostgres;
let world: World;
let round: TestRound;

const acknowledged: Submission[] = [];
/** Sent, but no answer came: the respondent will try again. */
let uncertain: Submission[] = [];
let last: Sight | null = null;
/** Ends the load: whoever sent nothing at the moment of the kill would not notice it. */
let isOver = false;

beforeAll(async () => {
	chmodSync(folder, 0o755);
	const supabase = await startLocalSupabase(folder);
	await supabase.stop();
	server = await startPostgres(folder, loadSecrets(folder).databasePassword);
	world = { sql: connect(), keys };
	await insertCast(world.sql);
	round = await externalRound(world, 5, 3, true);
}, 60_000);

afterAll(async () => {
	await world.sql.end({ timeout: 1 });
	await server.stop();
	rmSync(folder, { recursive: true });
});

it(`nothing acknowledged is lost in ${KILLS.length} kills under load, and P1, P2, P3, P6 hold throughout (P8)`, async () => {
	for (const victim of KILLS) {
		const before = acknowledged.length;
		isOver = false;
		const load = [...Array.from({ length: CLIENTS }, client), mixer(), observer()];
		while (acknowledged.length - before < PER_KILL) await pause(20);
		await kill(victim);
		isOver = true;
		await Promise.all(load);
		await recover();

		await sendAgain();
		await glance(`after the kill of: ${victim}`);
		expect(last?.spent).toBe(acknowledged.length);
	}
	expect(last?.mixed.length, 'cells that were mixed meanwhile').toBe(round.cells.length);

	await world.sql`select begin_closing(${round.id})`;
	const outcome = await runMix(postgresMix(world.sql), world.keys, round.id);
	expect(outcome).toMatchObject({ kind: 'ended', state: 'closed' });
	await glance('after the close');
	expect(
		areTalliesOf(
			last?.tallies ?? [],
			acknowledged.map((one) => one.answers)
		)
	).toBe(true);
	const written = acknowledged.map((one) => one.comment);
	expect(last?.comments.kept.toSorted()).toEqual(keptOf(round, written));
	expect(last?.comments.kept.length, 'comments were written').toBeGreaterThan(0);
}, 120_000);

/** Respondents, one after the other; one who got no answer in time does not keep the next away. */
async function client(): Promise<void> {
	for (let i = 0; !isOver; i++) {
		const cell = round.cells[i % round.cells.length] ?? 1;
		const answers = { e1: String(1 + (i % 4)), e2: i % 3 === 0 ? '-' : '2' };
		const one = await seal(world, round, cell, answers, i % 3 === 0 ? '' : `ข้อความ ${i}`);
		try {
			const [outcome] = await orGiveUp(submit(world, [one]));
			if (outcome === 'ok') acknowledged.push(one);
		} catch {
			uncertain.push(one);
		}
	}
}

/** Mixes again and again, so that kills hit mixes too. */
async function mixer(): Promise<void> {
	const db = postgresMix(world.sql);
	while (!isOver && (await survives(() => runMix(db, world.keys, round.id))));
}

async function observer(): Promise<void> {
	while (!isOver && (await survives(() => glance('under load'))));
}

/** False once the connection broke; other errors are the test's. */
async function survives(act: () => Promise<unknown>): Promise<boolean> {
	try {
		await orGiveUp(act());
		return true;
	} catch (error) {
		if (error instanceof Error && error.message.startsWith('broken')) throw error;
		return false;
	}
}

/** The driver sometimes never answers on a connection that broke; people would not wait either. */
function orGiveUp<T>(act: Promise<T>): Promise<T> {
	const patience = pause(5000, undefined, { ref: false });
	return Promise.race([act, patience.then(() => Promise.reject(new Error('gave up')))]);
}

async function glance(when: string): Promise<void> {
	const now = await look(world.sql, round.id);
	const rules = broken(round, last, now);
	if (rules.length > 0) throw new Error(`broken: ${rules.join(', ')}; ${when}`);
	last = now;
}

async function kill(victim: (typeof KILLS)[number]): Promise<void> {
	const { sql } = world;
	if (victim === 'server') {
		const file = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
		// It begins with the server's process id.
		process.kill(Number.parseInt(file), 'SIGKILL');
	} else if (victim === 'backend') {
		// The server then throws out all others and recovers by itself.
		const [row] = await sql`
			select pid from pg_stat_activity where application_name = ${LOAD}
			order by pid = pg_backend_pid() limit 1`;
		process.kill(row?.pid, 'SIGKILL');
	} else {
		// What the database sees when the process that uses it dies.
		await sql`
			select pg_terminate_backend(pid) from pg_stat_activity
			where application_name = ${LOAD}
			order by pid = pg_backend_pid()`.catch(() => undefined);
	}
}

/** The server comes back by itself, at the same address. */
async function recover(): Promise<void> {
	await world.sql.end({ timeout: 1 });
	world.sql = connect();
	for (let left = 40; !(await survives(() => world.sql`select`)); left--) {
		if (left === 0) throw new Error('The server did not come back.');
		await pause(250);
	}
}

/** All of it: what was acknowledged must be known, the rest must be taken now or be known. */
async function sendAgain(): Promise<void> {
	for (let i = 0; i < acknowledged.length; i += 200) {
		const outcomes = await submit(world, acknowledged.slice(i, i + 200));
		expect(new Set(outcomes)).toEqual(new Set(['already']));
	}
	for (const one of uncertain) {
		const [outcome] = await submit(world, [one]);
		expect(['ok', 'already']).toContain(outcome);
		acknowledged.push(one);
	}
	uncertain = [];
}

function connect(): postgres.Sql {
	return postgres(server.url, {
		max: CLIENTS + 2,
		onnotice: () => undefined,
		connection: { application_name: LOAD }
	});
}
