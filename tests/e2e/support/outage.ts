/** A database that goes away behind the back of a running instance. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What Postgres cannot read; with it it stays away, though it is started again and again. */
const NONSENSE = '\nno setting\n';

/** Kills Postgres, as when the machine runs out of memory; it comes back by itself. */
export function killDatabase(data: string): void {
	process.kill(databasePid(data), 'SIGKILL');
}

/** Stops Postgres for as long as the test wants, and waits until it is gone. */
export async function takeDatabaseAway(data: string): Promise<void> {
	appendFileSync(settings(data), NONSENSE);
	process.kill(databasePid(data), 'SIGINT');
	while (existsSync(pidFile(data))) await pause(100);
}

/** Lets Postgres be started again. */
export function giveDatabaseBack(data: string): void {
	writeFileSync(settings(data), readFileSync(settings(data), 'utf8').replace(NONSENSE, ''));
}

function databasePid(data: string): number {
	return Number.parseInt(readFileSync(pidFile(data), 'utf8'));
}

function pidFile(data: string): string {
	return join(data, 'postgres', 'postmaster.pid');
}

function settings(data: string): string {
	return join(data, 'postgres', 'postgresql.auto.conf');
}
