/** What the database tells about itself for the self-check. */
import type { DatabaseFacts } from '$lib/privacy/self-check.ts';
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { row } from './row.ts';

/** The facts about the database. Needs the service client. */
export async function readDatabaseFacts(service: Supabase): Promise<DatabaseFacts> {
	const { data, error } = await service.rpc('self_check');
	if (error) refuse(error);
	const facts = row(data);
	const list = (name: string) => {
		const value = facts[name];
		if (Array.isArray(value)) return value.map(String);
		throw new TypeError(`self_check has no list ${name}.`);
	};
	return {
		settings: Object.fromEntries(
			Object.entries(row(facts.settings)).map(([name, value]) => [name, String(value)])
		),
		publications: list('publications'),
		triggers: list('triggers'),
		views: list('views'),
		extensions: list('extensions'),
		withoutRls: list('without_rls'),
		policies: list('policies'),
		openFunctions: list('open_functions'),
		roundsInWork: list('rounds_in_work')
	};
}

/** Without a right, but behind the door: the REST interface knows the schema. */
const NO_RIGHT = '42501';

/**
 * Whether the REST interface answers for the schema of respondent data (P44). It must not know it.
 * @param visitor the client of somebody who is not signed in.
 * @throws where the interface could not be asked.
 */
export async function isPrivateExposed(visitor: Supabase): Promise<boolean> {
	const { error, status } = await visitor
		.schema('private' as never)
		.from('inbox' as never)
		.select()
		.limit(1);
	if (status === 0 || status >= 500) throw error;
	return error === null || error.code === NO_RIGHT;
}
