/** The Prongsai that is disturbed: an instance of its own, with one open round of several counters. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { insertCast } from '../../supabase/tests/harness/cast.ts';
import { openExternal } from '../../supabase/tests/harness/rounds.ts';
import { servingPid } from '../bench/process.ts';
import { databaseUrl } from '../e2e/support/database.ts';
import { startInstance, testFolder, type Instance } from '../e2e/support/instance.ts';
import type { Counter } from './respondents.ts';

/** The floor: what holds for five holds for more. */
const K = 5;
const POINTS = 3;
/** Enough for the database and a long soak, and quickly filled. */
const DISK = 'size=640m,mode=755';

export interface Site {
	instance: Instance;
	data: string;
	/** Whether the data folder is a small disk of its own, which may be filled. */
	isOwnDisk: boolean;
	round: {
		id: string;
		part: 'eit_public';
		k: number;
		cells: number[];
		asksComment: boolean;
		slips: string[];
	};
	counter: Counter;
	/** Asks the database as its owner. */
	ask<T>(question: (sql: postgres.Sql) => Promise<T>): Promise<T>;
	/** Returns when the service is back. @throws where it is not within two minutes. */
	recovered(): Promise<void>;
	/** The process that serves, which is not the one that keeps it running. */
	pid(): number;
	/** Sets the clock of the process wrong by so many milliseconds. */
	setClock(wrong: number): void;
	stop(): Promise<void>;
}

/** Starts it. Nothing else uses its folder, which is on a disk of its own where that is allowed. */
export async function openSite(): Promise<Site> {
	const folder = testFolder();
	const isOwnDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', folder]).status === 0;
	const data = join(folder, 'data');
	const clock = join(folder, 'clock');
	mkdirSync(join(data, 'demonstration'), { recursive: true, mode: 0o755 });
	// A demonstration would only take time.
	writeFileSync(join(data, 'demonstration', 'seeded'), '');
	const clear = () => {
		if (isOwnDisk) execFileSync('umount', ['--lazy', folder]);
		rmSync(folder, { recursive: true, force: true });
	};
	const instance = await startInstance({
		PRONGSAI_DATA: data,
		PRONGSAI_CLOCK: clock,
		NODE_OPTIONS: `--import=${join(import.meta.dirname, 'clock.js')}`,
		ANSWERS_PER_ADDRESS: '1000000',
		ANSWERS_PER_POINT: '1000000'
	}).catch((error: unknown) => {
		clear();
		throw error;
	});
	const { url } = instance.addresses;
	const ask = async <T>(question: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
		const sql = postgres(databaseUrl(data), { max: 1, onnotice: () => undefined });
		return question(sql).finally(() => sql.end({ timeout: 1 }));
	};
	const pid = () => servingPid(data);
	const keys = createKeyStore(keyFolderIn(data));
	await ask(insertCast);
	const id = await ask((sql) =>
		sql.begin((tx) => openExternal(tx, { k: K, points: Array<number>(POINTS).fill(3 * K) }))
	);
	await keys.create(id);
	const points = await ask(
		(sql) => sql<{ slug: string; cell: number }[]>`
			select slug, cell from public.service_points where round_id = ${id}`
	);
	const cells = [0, ...points.map(({ cell }) => cell)];
	return {
		instance,
		data,
		isOwnDisk,
		round: { id, part: 'eit_public', k: K, cells, asksComment: false, slips: [] },
		counter: {
			url,
			paths: points.map(({ slug }) => `/e/${slug}`),
			secret: await keys.secret('form-token')
		},
		ask,
		pid,
		async recovered() {
			for (let left = 600; left > 0; left--) {
				const reply = await fetch(`${url}/health`).catch(() => null);
				if (reply?.status === 200) return;
				await pause(200);
			}
			throw new Error(`The service did not come back: ${instance.log()}`);
		},
		setClock(wrong) {
			writeFileSync(clock, String(wrong));
			process.kill(pid(), 'SIGUSR2');
		},
		async stop() {
			await instance.end();
			clear();
		}
	};
}
