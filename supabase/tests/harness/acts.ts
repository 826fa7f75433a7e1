/** The record of acts, as an admin's page asks for it. */
import { AGENCY_A, ALICE } from './cast.ts';
import { asUser, type Tx } from './database.ts';

interface Act {
	number: number;
	at: string;
	actor: string | null;
	kind: string;
	subject: string | null;
	detail: Record<string, unknown>;
	hash: string;
}

interface Acts {
	total: number;
	broken_at: number | null;
	acts: Act[];
}

/** The record of an agency as its admin reads it, newest first. */
export async function readActs(
	tx: Tx,
	admin = ALICE,
	agency = AGENCY_A,
	most = 100
): Promise<Acts> {
	const [row] = await asUser(
		tx,
		admin,
		(me) => me<{ acts: Acts }[]>`select public.acts(${agency}, ${most}) as acts`
	);
	return row?.acts ?? { total: -1, broken_at: -1, acts: [] };
}
