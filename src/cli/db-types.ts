/**
 * `npm run db:types`: writes the TypeScript types of the schema `public` as the migrations make it,
 * in the shape that supabase-js expects. A test fails when the file is behind.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalSupabase } from '../../supabase/local/start.ts';
import { DATABASE_TYPES_FILE, databaseTypes } from '../../supabase/local/database-types.ts';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-types-'));
const supabase = await startLocalSupabase(folder);
try {
	writeFileSync(DATABASE_TYPES_FILE, await databaseTypes(supabase.databaseUrl));
} finally {
	await supabase.stop();
	rmSync(folder, { recursive: true, force: true });
}
