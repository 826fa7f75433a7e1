/**
 * An analyst who looks for a figure about fewer than k people, in every table and function that the
 * session reaches and on every page and export: a counter that three people used, a question that
 * three answered, a round that four did (P5, P30, P35).
 */
import Papa from 'papaparse';
import { addressesOf, quickRoutes, slugsOf } from '../addresses.ts';
import { allFunctions, allTables } from '../catalog.ts';
import { end, mix } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { analyst, analystHeaders } from '../readers.ts';
import { answer, numbered, openForm } from '../respondent.ts';
import { callFunction, readTable, type Door } from '../rest.ts';
import type { Scene } from '../scene.ts';
import { K } from '../stage.ts';

/** The question that hardly anybody answers. */
const RARE = 'e3';
/** Schemas that no session of a person has any business in. */
const PUBLIC = ['public'];
/** Names under which a number of people would stand in JSON. */
const COUNTING = /^(n|count|total|answers|responses|moved|turnout\w*)$/;
const MOST_ROWS = 1000;

interface Found {
	leaks: string[];
	looked: Record<string, number>;
}

export const smallFigures: Attack = {
	who: 'analyst',
	code: 'small_figures',
	rules: 'P5, P30, P35',
	async observe(scene) {
		const { running, sql, stage } = scene;
		const door = { url: running.supabase.url, headers: await analystHeaders(running, stage) };
		const [round, tiny] = [await stage.external(2), await stage.external(1)];
		await fill(scene, round.paths[0] ?? '', 2 * K + 2, 3);
		await fill(scene, round.paths[1] ?? '', 3, 0);
		await fill(scene, tiny.paths[0] ?? '', K - 1, K - 1);
		await mix(scene, [round, tiny]);
		const look = () => lookEverywhere(scene, door, [round.id, tiny.id]);
		const open = await look();
		// Figures of three, put where figures are published.
		await sql`update public.published_results
			set result = jsonb_set(jsonb_set(result, '{n}', '3'), '{items,2,state}', '"shown"')
			where round_id = ${round.id}`;
		const planted = await look();
		await sql`delete from public.published_results where round_id = ${round.id}`;
		await end(scene, [round, tiny]);
		const closed = await look();
		return {
			looked: closed.looked,
			leaks: [...open.leaks, ...closed.leaks],
			isControlSeen: [
				'result.n',
				'results.csv',
				`item ${RARE}`,
				`page /staff/results/${round.slug}`
			].every((place) => planted.leaks.some((leak) => leak.includes(place)))
		};
	}
};

/** Answers at a counter, of which so many answer the rare question. */
async function fill({ twin }: Scene, path: string, count: number, rare: number): Promise<void> {
	const form = await openForm(twin.url(), path);
	for (let number = 0; number < count; number++) {
		const { [RARE]: rarely = '', ...others } = numbered(form, 89 * number);
		await answer(twin.url(), path, number < rare ? { ...others, [RARE]: rarely } : others);
	}
}

async function lookEverywhere(scene: Scene, door: Door, own: string[]): Promise<Found> {
	const { sql, running, stage } = scene;
	const leaks: string[] = [];
	const tables = await allTables(sql);
	for (const table of tables) {
		const rows = await readTable(door, table, MOST_ROWS);
		if (rows.length > 0 && !PUBLIC.includes(table.schema))
			leaks.push(`${table.schema}.${table.name}`);
		// What other rounds publish is the real thing, and this the place to look at it as well.
		for (const row of rows) {
			const { round_id: id } = row as { round_id?: string };
			leaks.push(...smallCounts(row, table.name));
			if (id !== undefined && own.includes(id)) leaks.push(...rareItems(row, table.name));
		}
	}
	const functions = await allFunctions(sql);
	for (const { name, parameters } of functions) {
		const called = await callFunction(door, name, parameters);
		if (called.outcome === 'answered') leaks.push(...smallCounts(called.body, name));
	}
	const slugs = await slugsOf(sql, stage.agency, scene.pace.crawlsAllRounds ? null : own);
	const routes = quickRoutes().filter((route) => route.startsWith('/(staff)/'));
	const paths = routes.flatMap((route) => addressesOf(route, slugs));
	const reader = await analyst(running, stage);
	for (const path of paths) {
		const { status, headers, body } = await reader.get(path);
		if (status >= 300) continue;
		const type = new Map(headers).get('content-type') ?? '';
		if (/html|csv/.test(type) && smallOnPage(body.toString('utf8'), type))
			leaks.push(`page ${path}`);
	}
	return {
		leaks,
		looked: { tables: tables.length, functions: functions.length, pages: paths.length }
	};
}

/** Places in a value from REST where something is counted as 1 to k - 1. */
function smallCounts(value: unknown, place: string): string[] {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
		const here = Array.isArray(value) ? place : `${place}.${key}`;
		const isSmall = COUNTING.test(key) && typeof inner === 'number' && inner > 0 && inner < K;
		return isSmall ? [here] : smallCounts(inner, here);
	});
}

/** The question that three people answered, wherever it has a figure. */
function rareItems(value: unknown, place: string): string[] {
	if (value === null || typeof value !== 'object') return [];
	const { code, state } = value as { code?: unknown; state?: unknown };
	if (code === RARE && state === 'shown') return [`${place} item ${RARE}`];
	return Object.values(value).flatMap((inner) => rareItems(inner, place));
}

/** Whether a page or a table says that 1 to k - 1 have answered. */
function smallOnPage(text: string, type: string): boolean {
	const isSmall = (n: number) => n > 0 && n < K;
	if (type.includes('csv')) {
		const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
			header: true
		});
		return data.some((row) => isSmall(Number(row['จำนวนคำตอบ'])));
	}
	// Within one run of text: a number in one cell of a table says nothing of the word in the next.
	const texts = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '\n');
	return Array.from(texts.matchAll(/(?<![\d.,])(\d+) คำตอบ/g), ([, n]) => Number(n)).some(isSmall);
}
