/**
 * An outsider with the public key, which anybody may have: every table read, written and deleted
 * from, every function called, and every page of the staff opened (P44).
 */
import type postgres from 'postgres';
import { allRoutes, addressesOf, slugsOf } from '../addresses.ts';
import { allFunctions, allTables, type Table } from '../catalog.ts';
import type { Attack } from '../observation.ts';
import { visitor, visitorHeaders } from '../readers.ts';
import { ask, callFunction, readTable, type Door } from '../rest.ts';
import type { Scene } from '../scene.ts';
import { answer } from '../respondent.ts';
import type { OwnRound } from '../stage.ts';

/** Where somebody who is not signed in is meant to be. */
const FOR_SIGNING_IN = /^\/staff\/(sign-in|setup)(\/|$)/;

export const rest: Attack = {
	who: 'outsider',
	code: 'rest',
	rules: 'P44, P46',
	async observe(scene) {
		const { running, sql, stage, twin } = scene;
		const door = { url: running.supabase.url, headers: visitorHeaders(running) };
		const server = { ...door, headers: secretHeaders(running.supabase.secretKey) };
		const round = await stage.external(1);
		await answer(twin.url(), round.paths[0] ?? '', { e1: '1' });
		const tables = await allTables(sql);
		const functions = await allFunctions(sql);
		const pages = await staffPages(scene);
		return {
			looked: { tables: tables.length, functions: functions.length, pages: pages.tried },
			leaks: [
				...(await readable(door, tables)),
				...(await writable(door, sql, tables, round)),
				...(await callable(door, functions)),
				...pages.open
			],
			// The same questions with the secret key, which may: so there was something to see.
			isControlSeen:
				(await readTable(server, { schema: 'public', name: 'rounds' }, 1)).length > 0 &&
				(await callFunction(server, 'due_rounds', [])).outcome === 'answered'
		};
	}
};

function secretHeaders(key: string): Record<string, string> {
	return { apikey: key, authorization: `Bearer ${key}` };
}

async function readable(door: Door, tables: Table[]): Promise<string[]> {
	const leaks: string[] = [];
	for (const table of tables) {
		if ((await readTable(door, table, 1)).length > 0)
			leaks.push(`read ${table.schema}.${table.name}`);
	}
	return leaks;
}

/** Only rows of the attack's own round are aimed at: a hole must not cost anybody anything. */
async function writable(
	door: Door,
	sql: postgres.Sql,
	tables: Table[],
	{ id }: OwnRound
): Promise<string[]> {
	const leaks: string[] = [];
	for (const { schema, name, columns } of tables) {
		const column = name === 'rounds' ? 'id' : 'round_id';
		if (!['public', 'private'].includes(schema) || !columns.includes(column)) continue;
		const rows = () => sql`
			select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum, count(*)::int as n
			from ${sql(schema)}.${sql(name)} t where ${sql(column)} = ${id}`;
		const [before] = await rows();
		for (const [method, body] of [
			['POST', { [column]: id }],
			['PATCH', { [columns.at(-1) ?? '']: null }],
			['DELETE', undefined]
		] as const) {
			await ask(door, `${name}${method === 'POST' ? '' : `?${column}=eq.${id}`}`, {
				method,
				headers: { 'content-profile': schema },
				...(body === undefined ? {} : { body: JSON.stringify(body) })
			});
			const [after] = await rows();
			if (after?.sum !== before?.sum) leaks.push(`${method} ${schema}.${name}`);
		}
	}
	return leaks;
}

async function callable(
	door: Door,
	functions: Awaited<ReturnType<typeof allFunctions>>
): Promise<string[]> {
	const leaks: string[] = [];
	for (const { name, parameters, isForVisitors } of functions) {
		if (isForVisitors) continue;
		// One that ran and then failed had no check of its own.
		const { outcome } = await callFunction(door, name, parameters);
		if (outcome !== 'refused') leaks.push(`call ${name}: ${outcome}`);
	}
	return leaks;
}

async function staffPages({ running, sql, stage }: Scene) {
	const slugs = await slugsOf(sql, stage.agency, null);
	const routes = allRoutes().filter((route) => route.startsWith('/(staff)/'));
	// One address of each will do: the door is the same for all.
	const addresses = routes.flatMap((route) => addressesOf(route, slugs).slice(0, 1));
	const reader = visitor(running);
	const open: string[] = [];
	for (const path of addresses.filter((path) => !FOR_SIGNING_IN.test(path))) {
		if ((await reader.get(path)).status < 300) open.push(`page ${path}`);
	}
	return { tried: addresses.length, open };
}
