/** The embedded Supabase: Postgres, its schemas and its endpoints, for one data folder. */
import { mkdirSync } from 'node:fs';
import { applyMigrations } from './migrations.ts';
import { startApi, type LocalApi } from './api.ts';
import { startPostgres } from './postgres.ts';
import { loadSecrets } from './secrets.ts';

export interface LocalSupabase {
	url: string;
	publishableKey: string;
	secretKey: string;
	/** Superuser address of the database, for tests and tools on this machine. */
	databaseUrl: string;
	stop(): Promise<void>;
}

/**
 * Starts everything and applies the migrations. Nothing is left running when it fails.
 * @param data absolute folder; made when missing.
 * @throws DataFolderInUse when another process holds the folder.
 * @throws DatabaseOfAnotherVersion when its database has migrations that are none of ours.
 */
export async function startLocalSupabase(data: string): Promise<LocalSupabase> {
	mkdirSync(data, { recursive: true, mode: 0o755 });
	const secrets = loadSecrets(data);
	let api: LocalApi | null = null;
	const database = await startPostgres(data, secrets.databasePassword, {
		begin: () => api?.breakOff(),
		end: async () => api?.resume()
	});
	try {
		const started = await startApi(database.url, secrets);
		api = started;
		try {
			await applyMigrations(database.url);
			await started.warmUp();
		} catch (error) {
			await started.stop();
			throw error;
		}
		return {
			url: started.url,
			publishableKey: secrets.publishableKey,
			secretKey: secrets.secretKey,
			databaseUrl: database.url,
			async stop() {
				await started.stop();
				await database.stop();
			}
		};
	} catch (error) {
		await database.stop();
		throw error;
	}
}
