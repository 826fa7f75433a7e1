/** Runs the self-check of this instance: at start, for the staff, and for the public notice. */
import { judge, worstLevel, type Finding } from '$lib/privacy/self-check.ts';
import { inspectKeys } from './collector/key-folder.ts';
import { keyFolder, keys } from './collector/keys.ts';
import { log } from './log.ts';
import { publicClient, serviceClient } from './supabase/client.ts';
import { isPrivateExposed, readDatabaseFacts } from './supabase/self-check.ts';

/** Anybody may open the public page, so it does not cost a look each time. */
const FRESH_MS = 60_000;

/** Checks now. @throws where the database cannot be asked. */
export async function selfCheck(): Promise<Finding[]> {
	const [database, isExposed] = await Promise.all([
		readDatabaseFacts(serviceClient()),
		isPrivateExposed(publicClient())
	]);
	return judge({
		database,
		isPrivateExposed: isExposed,
		keys: await inspectKeys(keys, keyFolder, database.roundsInWork)
	});
}

let last: { at: number; findings: Promise<Finding[]> } | null = null;

/** The findings of the last minute, or null where nothing could be checked. */
export async function recentSelfCheck(): Promise<Finding[] | null> {
	if (last === null || Date.now() - last.at > FRESH_MS) {
		last = { at: Date.now(), findings: selfCheck() };
	}
	try {
		return await last.findings;
	} catch {
		return null;
	}
}

/** Writes one line into the log: the worst level and the codes of what is not well. */
export async function logSelfCheck(): Promise<void> {
	const findings = await recentSelfCheck();
	const bad = findings?.filter(({ level }) => level !== 'ok').map(({ code }) => code) ?? [];
	const result = findings === null ? 'unreachable' : worstLevel(findings);
	log({ selfCheck: result, codes: bad });
}
