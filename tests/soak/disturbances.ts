/** What may happen to a machine in a year, each of them within seconds, under load. */
import { createWriteStream, rmSync } from 'node:fs';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { killDatabase } from '../e2e/support/outage.ts';
import type { Site } from './site.ts';

const HOUR_MS = 3_600_000;
/** How long a disturbance lasts that does not end by itself. */
const LASTS_MS = 2000;

export type Disturbance = (site: Site) => Promise<void>;

export const DISTURBANCES = {
	server_killed: killServer,
	async database_killed({ data }) {
		killDatabase(data);
	},
	async both_killed(site) {
		killDatabase(site.data);
		await killServer(site);
	},
	async connections_cut({ ask }) {
		await ask(
			(sql) => sql`
				select pg_terminate_backend(pid) from pg_stat_activity
				where pid <> pg_backend_pid() and backend_type = 'client backend'`
		);
	},
	async database_slow({ ask }) {
		await ask((sql) =>
			sql.begin(async (tx) => {
				await tx`lock table private.inbox in access exclusive mode`;
				await pause(LASTS_MS);
			})
		);
	},
	async clock_jumps({ setClock }) {
		// Longer than a form holds, then back behind the beginning.
		for (const hours of [30, -30, 0]) {
			setClock(hours * HOUR_MS);
			await pause(LASTS_MS / 4);
		}
	},
	async disk_full({ data }) {
		const file = join(data, 'fill');
		const disk = createWriteStream(file);
		const full = once(disk, 'error').catch(() => undefined);
		const write = () => {
			while (!disk.destroyed && disk.write(Buffer.alloc(1 << 20)));
		};
		disk.on('drain', write);
		write();
		await full;
		await pause(LASTS_MS);
		rmSync(file);
	}
} satisfies Record<string, Disturbance>;

export type DisturbanceName = keyof typeof DISTURBANCES;

/** All that can be done here: a disk is filled where it is one of our own. */
export function possibleDisturbances({ isOwnDisk }: Pick<Site, 'isOwnDisk'>): DisturbanceName[] {
	const names = Object.keys(DISTURBANCES) as DisturbanceName[];
	return names.filter((name) => name !== 'disk_full' || isOwnDisk);
}

/** Kills the process that serves; it mixes when it comes back, so the next kill may hit that. */
async function killServer({ ask, pid, round }: Site): Promise<void> {
	const victim = pid();
	await ask(
		(sql) => sql`update public.rounds set mix_due_on = private.today() - 1 where id = ${round.id}`
	).catch(() => undefined);
	await pause(randomInt(300));
	try {
		process.kill(victim, 'SIGKILL');
	} catch (error) {
		// Without its database it may have died by itself.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
