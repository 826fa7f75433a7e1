/** What protects the embedded Supabase: made once for a data folder, readable by its owner alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export interface Secrets {
	databasePassword: string;
	jwtSecret: string;
	publishableKey: string;
	secretKey: string;
}

/** Reads the secrets of a data folder, or makes them on its first start. */
export function loadSecrets(data: string): Secrets {
	const file = join(data, 'supabase.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
	const random = () => randomBytes(32).toString('base64url');
	const secrets: Secrets = {
		databasePassword: random(),
		jwtSecret: random(),
		publishableKey: `sb_publishable_${random()}`,
		secretKey: `sb_secret_${random()}`
	};
	writeFileSync(file, JSON.stringify(secrets, null, '\t'), { mode: 0o600 });
	return secrets;
}
