/**
 * What a load balancer and the end of a process see: an instance says whether it can take answers,
 * and one that is told to stop finishes what it has begun.
 */
import { once } from 'node:events';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, numbered, openForm, post } from '../../src/cli/attack/respondent.ts';
import { ask, databaseUrl } from '../e2e/support/database.ts';
import { startCopy } from '../e2e/support/first-start.ts';
import { restartInstance, type Instance } from '../e2e/support/instance.ts';
import { until } from './until.ts';

let instance: Instance;
let path: string;

beforeAll(async () => {
	instance = await startCopy();
	path = new URL(instance.addresses.eit_form ?? '').pathname;
}, 180_000);

afterAll(() => instance.stop());

async function health() {
	const reply = await fetch(`${instance.addresses.url}/health`);
	const cached = reply.headers.get('cache-control');
	return { status: reply.status, said: await reply.text(), cached };
}

/** Keeps every other connection away from a table while `act` runs. */
async function whileLocked(
	table: string,
	act: (sql: postgres.Sql) => Promise<void>
): Promise<void> {
	const sql = postgres(databaseUrl(instance.data), { max: 2 });
	const done = Promise.withResolvers<undefined>();
	const locked = Promise.withResolvers<undefined>();
	const lock = sql.begin(async (tx) => {
		await tx`lock table ${tx(table)} in access exclusive mode`;
		locked.resolve(undefined);
		await done.promise;
	});
	await locked.promise;
	try {
		await act(sql);
	} finally {
		done.resolve(undefined);
		await lock;
		await sql.end();
	}
}

describe('/health', () => {
	it('is ok while the database answers, and not kept anywhere', async () => {
		expect(await health()).toEqual({ status: 200, said: 'ok', cached: 'no-store' });
	});

	it('is unavailable while the database does not, without a word in the log, and ok again after', async () => {
		const before = instance.log();
		await whileLocked('public.service_points', async () => {
			expect(await health()).toMatchObject({ status: 503, said: 'unavailable' });
		});
		expect(instance.log()).toBe(before);
		expect(await health()).toMatchObject({ status: 200 });
	}, 60_000);
});

describe('an instance that is told to stop', () => {
	it('finishes the answer on its way, refuses new ones, and has stored what it thanked for', async () => {
		await answer(instance.addresses.url, path, { e1: '1' });
		const before = await spent();
		const form = await openForm(instance.addresses.url, path);
		const exited = once(instance.process, 'exit');
		const sent = Promise.withResolvers<Response>();
		await whileLocked('private.inbox', async (sql) => {
			const { token, address } = form;
			post(address, 'send', { token, ...numbered(form, 1) }).then(sent.resolve, sent.reject);
			await until(async () => {
				const [row] = await sql`
					select count(*)::int as n from pg_locks
					where not granted and relation = 'private.inbox'::regclass`;
				return row?.n === 1;
			});
			instance.process.kill('SIGTERM');
			await until(async () => !(await takesConnections()));
		});
		expect((await sent.promise).status).toBe(303);
		expect(await exited).toEqual([0, null]);
		instance = await restartInstance(instance);
		expect(await spent()).toBe(before + 1);
	}, 120_000);
});

async function takesConnections(): Promise<boolean> {
	return fetch(instance.addresses.url, { method: 'HEAD', headers: { connection: 'close' } }).then(
		() => true,
		() => false
	);
}

function spent(): Promise<number> {
	return ask(instance.data, async (sql) => {
		const [row] = await sql<{ n: number }[]>`select count(*)::int as n from private.spent`;
		return row?.n ?? -1;
	});
}
