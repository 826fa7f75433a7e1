/** All that the attacks of one run share. */
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import type { Environment } from '../../lib/server/env.ts';
import { AttackError } from './error.ts';
import { findRunning, type Running } from './running.ts';
import { outputFiles, type Source } from './said.ts';
import { sentence } from './sentences.ts';
import { setStage, type Stage } from './stage.ts';
import { startTwin, type Twin } from './twin.ts';

/** How much a run does of what can be done more or less often. */
export interface Pace {
	/** Mixes whose order is compared with the order of arrival, and answers in each. */
	ordered: { mixes: number; answers: number };
	/** Mixes of one round between which the published states are compared. */
	steps: number;
	/** Whether the rounds of the demonstration are crawled too, or those of the attack alone. */
	crawlsAllRounds: boolean;
}

export const PACES = {
	/** Within `npm test`: every attack, with less to be certain of. */
	short: { ordered: { mixes: 4, answers: 24 }, steps: 2, crawlsAllRounds: false },
	full: { ordered: { mixes: 30, answers: 35 }, steps: 6, crawlsAllRounds: true }
} as const satisfies Record<string, Pace>;

export interface Scene {
	running: Running;
	sql: postgres.Sql;
	stage: Stage;
	twin: Twin;
	/** Files into which the running process writes what it says. */
	output: Source[];
	pace: Pace;
	/** Lets what is due be mixed, closed and published. */
	look: Twin['look'];
	close(): Promise<void>;
}

/**
 * Finds the instance, sets the stage in its demonstration agency and starts the twin.
 * @param log file with what the instance says, where it cannot be found.
 * @throws AttackError where there is nothing to attack, or nothing that may be attacked.
 */
export async function openScene(
	environment: Environment,
	pace: Pace,
	{ url, log }: { url?: string | undefined; log?: string | undefined } = {}
): Promise<Scene> {
	const running = findRunning(environment, url);
	if (log !== undefined) assertReadable(log);
	const sql = postgres(running.databaseUrl, {
		max: 4,
		onnotice: () => undefined,
		connect_timeout: 10,
		connection: { statement_timeout: 60_000 }
	});
	try {
		const stage = await setStage(running, sql);
		try {
			const twin = await startTwin(running);
			return {
				running,
				sql,
				stage,
				twin,
				output: outputFiles(running.pid, log),
				pace,
				look: (isDone) => twin.look(isDone),
				async close() {
					await twin.stop();
					await stage.clear();
					await sql.end({ timeout: 5 });
				}
			};
		} catch (error) {
			await stage.clear();
			throw error;
		}
	} catch (error) {
		await sql.end({ timeout: 5 });
		const { code } = error as { code?: string };
		// The note of an instance that was killed outlives it.
		if (code === 'ECONNREFUSED' || code === 'CONNECT_TIMEOUT') {
			throw new AttackError(sentence('not_running', running.data));
		}
		throw error;
	}
}

function assertReadable(file: string): void {
	try {
		readFileSync(file);
	} catch {
		throw new AttackError(sentence('log_unreadable', file));
	}
}
