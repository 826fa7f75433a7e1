/**
 * A database of its own for the test file that imports this, and ways to be somebody in it.
 *
 * `sql` is the owner, whom no policy binds. People and roles are taken on inside a transaction, as
 * the REST interface does it.
 */
import { randomUUID } from 'node:crypto';
import postgres, { type TransactionSql } from 'postgres';
import { afterAll, inject } from 'vitest';

export type Tx = TransactionSql;
export type Role = 'anon' | 'authenticated' | 'service_role';

const databaseUrl = inject('databaseUrl');
const name = `test_${randomUUID().replaceAll('-', '')}`;

const DATE = 1082;
const options = {
	onnotice: () => undefined,
	// A day is a day; a Date would move it with the time zone of the machine.
	types: {
		date: { to: DATE, from: [DATE], serialize: (day: string) => day, parse: (day: string) => day }
	}
};

await withServer(
	(server) => server`create database ${server(name)} template ${server(inject('template'))}`
);

/** Connections of the database's owner. */
export const sql = postgres(databaseUrl.replace(/\/postgres$/, `/${name}`), { ...options, max: 8 });

afterAll(async () => {
	await sql.end();
	await withServer((server) => server`drop database ${server(name)}`);
});

/** Runs `act` in a transaction that leaves nothing behind. */
export async function rolledBack(act: (tx: Tx) => Promise<void>): Promise<void> {
	const undo = new Error('rolled back');
	await sql
		.begin(async (tx) => {
			await act(tx);
			throw undo;
		})
		.catch((error: unknown) => {
			if (error !== undo) throw error;
		});
}

/** Runs `act` as a signed-in person. */
export async function asUser<T>(tx: Tx, userId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
	return asCaller(tx, 'authenticated', userId, act);
}

/** Runs `act` as the server (`service_role`), or as somebody who is not signed in (`anon`). */
export async function asRole<T>(tx: Tx, role: Role, act: (tx: Tx) => Promise<T>): Promise<T> {
	return asCaller(tx, role, '', act);
}

async function asCaller<T>(
	tx: Tx,
	role: Role,
	userId: string,
	act: (tx: Tx) => Promise<T>
): Promise<T> {
	await tx`
		select set_config('role', ${role}, true),
			set_config('request.jwt.claim.role', ${role}, true),
			set_config('request.jwt.claim.sub', ${userId}, true)`;
	const result = await act(tx);
	await tx`
		select set_config('role', 'none', true),
			set_config('request.jwt.claim.role', '', true),
			set_config('request.jwt.claim.sub', '', true)`;
	return result;
}

/**
 * What became of `act`: the SQLSTATE that it was refused with, or 'done'. What it did is undone
 * either way, so a test may try one thing after another.
 */
export async function outcome(tx: Tx, act: (tx: Tx) => Promise<unknown>): Promise<string> {
	const undo = new Error('done');
	try {
		await tx.savepoint(async (inner) => {
			await act(inner);
			throw undo;
		});
	} catch (error) {
		if (error === undo) return 'done';
		if (error instanceof postgres.PostgresError) return error.code;
		throw error;
	}
	throw new Error('unreachable');
}

async function withServer(act: (server: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
	const server = postgres(databaseUrl, { max: 1 });
	await act(server);
	await server.end();
}
