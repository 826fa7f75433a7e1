/** The embedded Supabase: Postgres, its schemas and its endpoints, for one data folder. */
import { mkdirSync } from 'node:fs';
import { applyMigrations } from './migrations.ts';
import { startApi } from './api.ts';
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
 */
export async function startLocalSupabase(data: string): Promise<LocalSupabase> {
	mkdirSync(data, { recursive: true, mode: 0o755 });
	const secrets = loadSecrets(data);
	const database = await startPostgres(data, secrets.databasePassword);
	try {
		const api = await startApi(database.url, secrets);
		try {
			await applyMigrations(database.url);
			await api.warmUp();
		} catch (error) {
			await api.stop();
			throw error;
		}
		return {
			url: api.url,
			publishableKey: secrets.publishableKey,
			secretKey: secrets.secretKey,
			databaseUrl: database.url,
			async stop() {
				await api.stop();
				await database.stop();
			}
		};
	} catch (error) {
		await database.stop();
		throw error;
	}
}
