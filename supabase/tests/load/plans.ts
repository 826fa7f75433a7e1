/**
 * The plans that Postgres really ran, those of statements inside functions and policies included, as
 * its own auto_explain writes them into the server's log.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Sql } from 'postgres';

/** One node of a plan, as EXPLAIN (ANALYZE, VERBOSE, FORMAT JSON) names its fields. */
interface PlanNode {
	'Node Type': string;
	Schema?: string;
	'Relation Name'?: string;
	'Actual Loops': number;
	'Actual Rows': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	Plans?: PlanNode[];
}

interface Plan {
	'Query Text': string;
	Plan: PlanNode;
}

/** A scan of a table that somebody's statement did. */
export interface Scan {
	/** With its schema. */
	table: string;
	/** `Seq Scan`, `Index Scan` and so on. */
	how: string;
	/** Rows that were looked at, those included that were not wanted. */
	rows: number;
	statement: string;
}

/** From here on, new connections to this database have their plans written into the log. */
export async function logPlans(sql: Sql): Promise<void> {
	const database = sql(String(sql.options.database));
	const settings = {
		session_preload_libraries: 'auto_explain',
		'auto_explain.log_min_duration': '0',
		'auto_explain.log_nested_statements': 'on',
		'auto_explain.log_analyze': 'on',
		'auto_explain.log_timing': 'off',
		'auto_explain.log_verbose': 'on',
		'auto_explain.log_format': 'json'
	};
	for (const [name, value] of Object.entries(settings)) {
		await sql`alter database ${database} set ${sql.unsafe(name)} = ${sql.unsafe(`'${value}'`)}`;
	}
}

/** The scans that Postgres does while `act` runs, by the log, and what `act` returns. */
export async function scansOf(log: string, act: () => Promise<unknown>): Promise<Scan[]> {
	// Every backend writes a statement's plan before it answers.
	const before = statSync(log).size;
	await act();
	return plansIn(readFileSync(log).subarray(before).toString()).flatMap((plan) =>
		scansIn(plan.Plan, plan['Query Text'].replace(/\s+/g, ' ').trim())
	);
}

/** Lines of an entry after its first begin with a tab. */
function plansIn(log: string): Plan[] {
	return log.split(/\n(?!\t)/).flatMap((entry) => {
		const [, json] = / plan:\n([^]*)$/.exec(entry) ?? [];
		return json === undefined ? [] : [JSON.parse(json.replaceAll('\n\t', '\n')) as Plan];
	});
}

function scansIn(node: PlanNode, statement: string): Scan[] {
	const beneath = (node.Plans ?? []).flatMap((one) => scansIn(one, statement));
	const name = node['Relation Name'];
	const isScan = node['Node Type'].endsWith('Scan');
	if (!isScan || name === undefined || node['Actual Loops'] === 0) return beneath;
	const rowsALoop =
		node['Actual Rows'] +
		(node['Rows Removed by Filter'] ?? 0) +
		(node['Rows Removed by Index Recheck'] ?? 0);
	const scan = {
		table: `${node.Schema}.${name}`,
		how: node['Node Type'],
		rows: rowsALoop * node['Actual Loops'],
		statement
	};
	return [scan, ...beneath];
}
