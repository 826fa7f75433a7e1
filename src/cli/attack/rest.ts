/** Asking Supabase's REST interface directly, past the pages. */
import { PATIENCE_MS } from './respondent.ts';
import type { Table } from './catalog.ts';

/** Where the interface is, and who asks. */
export interface Door {
	url: string;
	headers: Record<string, string>;
}

/** Rows that a table shows, at most so many; none where it is refused. */
export async function readTable(
	door: Door,
	{ schema, name }: Pick<Table, 'schema' | 'name'>,
	limit: number
): Promise<unknown[]> {
	// Asked for by its bare name it must not be found in another schema either.
	const profiles: Record<string, string>[] = [{ 'accept-profile': schema }, {}];
	for (const profile of profiles) {
		const reply = await ask(door, `${name}?select=*&limit=${limit}`, { headers: profile });
		if (Array.isArray(reply.body) && reply.isOk && reply.body.length > 0) return reply.body;
	}
	return [];
}

/** What became of a call: it answered, it was refused at the door, or it ran and then failed. */
export type Called = { outcome: 'answered'; body: unknown } | { outcome: 'refused' | 'failed' };

/** No such function for this role, no right to it, or its own check of the caller. */
const REFUSALS = ['PGRST202', '42501', 'NOSVR', 'NOTAD'];

/** Calls a function that fills in none of its parameters. */
export async function callFunction(
	door: Door,
	name: string,
	parameters: string[]
): Promise<Called> {
	const body = JSON.stringify(Object.fromEntries(parameters.map((key) => [key, null])));
	const reply = await ask(door, `rpc/${name}`, { method: 'POST', body });
	if (reply.isOk) return { outcome: 'answered', body: reply.body };
	const { code } = (reply.body ?? {}) as { code?: string };
	return { outcome: REFUSALS.includes(code ?? '') ? 'refused' : 'failed' };
}

interface Question {
	method?: string;
	body?: string;
	headers?: Record<string, string>;
}

/** Asks the interface; the body is null where it is no JSON. */
export async function ask(
	{ url, headers }: Door,
	path: string,
	{ headers: more = {}, ...request }: Question = {}
): Promise<{ isOk: boolean; body: unknown }> {
	const reply = await fetch(`${url}/rest/v1/${path}`, {
		...request,
		headers: { 'content-type': 'application/json', ...headers, ...more },
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	const body: unknown = await reply.json().catch(() => null);
	return { isOk: reply.ok, body };
}
