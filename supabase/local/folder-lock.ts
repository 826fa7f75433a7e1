/**
 * The lock on a data folder, held in its own database: it ends with its connection, so even a killed
 * process never leaves it behind.
 */
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

/** Thrown when another Prongsai already works on the data folder. */
export class DataFolderInUse extends Error {}

export interface FolderLock {
	release(): Promise<void>;
}

/** Any number will do, as long as nothing else on this Postgres uses it. */
const FOLDER_LOCK = 5_601_001;

/** The connection of a process that was just killed may end a moment after it. */
const PATIENCE_MS = 3000;

/**
 * Holds the lock.
 * @param onLost called once when the connection breaks that holds it, not when it is released.
 * @throws DataFolderInUse when another process holds it.
 */
export async function holdLock(url: string, onLost: () => void): Promise<FolderLock> {
	let isHeld = false;
	const sql = postgres(url, {
		max: 1,
		idle_timeout: 0,
		max_lifetime: null,
		connect_timeout: 10,
		onnotice: () => undefined,
		onclose: () => {
			if (!isHeld) return;
			isHeld = false;
			onLost();
		}
	});
	const until = performance.now() + PATIENCE_MS;
	try {
		for (;;) {
			const [row] = await sql`select pg_try_advisory_lock(${FOLDER_LOCK}) as held`;
			if (row?.held === true) break;
			if (performance.now() > until) throw new DataFolderInUse();
			await pause(100);
		}
	} catch (error) {
		await sql.end({ timeout: 1 });
		throw error;
	}
	isHeld = true;
	return {
		release() {
			isHeld = false;
			return sql.end({ timeout: 1 });
		}
	};
}
