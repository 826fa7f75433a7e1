/**
 * Several instances of `src/cli/serve.ts` on one Supabase, sharing the folder of the keys: each takes
 * what another began, one outlives another and a broken line to the database, and a round is mixed
 * once, however many look.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numbered, openForm, post } from '../../src/cli/attack/respondent.ts';
import { look } from '../../supabase/tests/mix/invariants.ts';
import { layCable, type Cable } from '../soak/cable.ts';
import { Ledger } from '../soak/ledger.ts';
import { respond } from '../soak/respondents.ts';
import { openSite, type Site } from '../soak/site.ts';
import { watch } from '../soak/verdict.ts';
import { until } from './until.ts';

const SERVE = join(import.meta.dirname, '../../src/cli/serve.ts');

interface Server {
	process: ChildProcess;
	url: string;
}

let site: Site;
let cable: Cable;
const servers: Server[] = [];

beforeAll(async () => {
	site = await openSite();
	const { supabaseUrl } = read('running.json');
	cable = await layCable(supabaseUrl ?? '');
	servers.push(...(await Promise.all([serve(), serve()])));
}, 180_000);

afterAll(async () => {
	for (const server of servers) server.process.kill('SIGKILL');
	await cable.remove();
	await site.stop();
});

function read(file: string) {
	return JSON.parse(readFileSync(join(site.data, file), 'utf8')) as Record<string, string>;
}

/** An instance at the end of the cable. */
async function serve(port = '0'): Promise<Server> {
	const { publishableKey, secretKey } = read('supabase.json');
	const child = spawn(process.execPath, [SERVE], {
		env: {
			...process.env,
			PORT: port,
			PRONGSAI_DATA: site.data,
			SUPABASE_URL: cable.url,
			SUPABASE_PUBLISHABLE_KEY: publishableKey,
			SUPABASE_SECRET_KEY: secretKey,
			ANSWERS_PER_ADDRESS: '1000000',
			ANSWERS_PER_POINT: '1000000'
		},
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
	const told = JSON.parse(line) as { port: number };
	return { process: child, url: `http://127.0.0.1:${told.port}` };
}

async function healthOf({ url }: Server): Promise<number> {
	return (await fetch(`${url}/health`)).status;
}

/** How many instances are handing a mix to the database at this moment. */
async function handingOver(): Promise<number> {
	const [row] = await site.ask(
		(sql) => sql<{ n: number }[]>`
			select count(*)::int as n from pg_stat_activity
			where state = 'active' and query like '%commit_mix%' and pid <> pg_backend_pid()`
	);
	return row?.n ?? -1;
}

it('take each the form that the other has shown, and count it once (P7)', async () => {
	const [first, second] = servers;
	const path = site.counter.paths[0] ?? '';
	const form = await openForm(first?.url ?? '', path);
	const fields = { token: form.token, ...numbered(form, 7) };
	for (const url of [second?.url, first?.url]) {
		expect((await post(`${url}${path}`, 'send', fields)).status).toBe(303);
	}
	const stored = await site.ask((sql) => look(sql, site.round.id));
	expect(stored.spent).toBe(1);
	// The round of the next test begins empty.
	await site.ask((sql) => sql`delete from private.spent`);
	await site.ask((sql) => sql`delete from private.inbox`);
});

it('lose and double nothing through a cut line and a killed instance, and mix once (P7, P8, P9)', async () => {
	const [first, second] = servers;
	if (first === undefined || second === undefined) throw new Error('Two instances were started.');
	const ledger = new Ledger();
	const { check, close } = watch(site, ledger);
	let isOver = false;
	const load = [first, second].flatMap(({ url }) =>
		[1, 2].map(() => respond({ ...site.counter, url }, ledger, () => isOver))
	);
	const answered = async (n: number) => {
		const before = ledger.acknowledged().length;
		await until(() => ledger.acknowledged().length >= before + n);
	};
	try {
		await answered(10);
		cable.pull();
		await until(async () => (await healthOf(first)) === 503);
		cable.plug();
		await until(async () => (await healthOf(first)) === 200);
		await check();

		await answered(10);
		second.process.kill('SIGKILL');
		await once(second.process, 'exit');
		await check();
		// Whatever starts instances starts it again, at its place behind the proxy.
		servers.push(await serve(new URL(second.url).port));
		await answered(40);
	} finally {
		isOver = true;
	}
	await Promise.all(load);

	// Nobody can mix before two have looked, found the round due and planned its mix.
	await site.ask((held) =>
		held.begin(async (tx) => {
			await tx`lock table private.mixes in share row exclusive mode`;
			await site.ask(
				(sql) => sql`
					update public.rounds set mix_due_on = private.today() - 1 where id = ${site.round.id}`
			);
			// Each looks at what is due when it starts.
			servers.push(...(await Promise.all([serve(), serve()])));
			await until(async () => (await handingOver()) >= 2);
		})
	);
	await until(async () => (await handingOver()) === 0);
	expect((await check()).mixed.length).toBeGreaterThan(0);
	const mixes = await site.ask(
		(sql) => sql<{ n: number }[]>`
			select count(*)::int as n from private.mixes where round_id = ${site.round.id} group by cell`
	);
	expect(mixes.length).toBeGreaterThan(0);
	expect(mixes.map(({ n }) => n)).toEqual(mixes.map(() => 1));
	await close();
}, 180_000);
