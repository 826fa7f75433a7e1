/**
 * What of the demonstration is data: the fictional agency and its rounds as drafts (seed.sql), the
 * example of official figures, and an account that may look at it all.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { readFigureTable } from '../../../lib/ita/scoring/figures-csv.ts';
import type { FigureRow } from '../../../lib/ita/scoring/figures.ts';
import { createAccount } from '../../../lib/server/supabase/agencies.ts';
import type { Supabase } from '../../../lib/server/supabase/client.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'supabase');
const AGENCY = 'd0000000-0000-4000-8000-000000000000';

/** The demonstration's analyst; `.invalid` belongs to nobody (RFC 2606). */
export const ANALYST = 'analyst@demonstration.invalid';

/**
 * Makes the agency, all or nothing. The analyst's password is known to nobody: the way in is the
 * sign-in link that a start prints.
 * @param service client with the secret key.
 * @param databaseUrl superuser address of the embedded database.
 */
export async function makeAgency(service: Supabase, databaseUrl: string): Promise<void> {
	await createAccount(service, ANALYST, randomBytes(24).toString('base64url'));
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
	try {
		await sql.begin(async (tx) => {
			await tx.unsafe(readFileSync(join(FOLDER, 'seed.sql'), 'utf8'));
			await tx`insert into public.official_figures ${tx(readOfficialFigures())}`;
			await tx`insert into public.memberships (user_id, agency_id, role)
				select id, ${AGENCY}, 'analyst' from auth.users where email = ${ANALYST}`;
		});
	} finally {
		await sql.end();
	}
}

/** Rows of `official_figures`: a score, or a level where the figure is one. */
function readOfficialFigures() {
	const folder = join(FOLDER, 'demonstration');
	const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	const rows = files.flatMap((name) => readRows(join(folder, name)));
	return rows.map(({ fiscalYear, part, code, score }) => ({
		agency_id: AGENCY,
		fiscal_year: fiscalYear,
		part,
		code,
		score: code === 'level' ? null : score,
		level: code === 'level' ? score : null
	}));
}

function readRows(file: string): FigureRow[] {
	const table = readFigureTable(readFileSync(file, 'utf8'));
	if (!table.ok) throw new Error(`${file} is no table of figures.`);
	return table.rows;
}
