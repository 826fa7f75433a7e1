/**
 * A **refusal**: the database said no for a reason that a person can act on. It has one of the codes
 * of supabase/README.md; `database-errors.ts` of i18n has the sentences.
 */
export class Refusal extends Error {
	readonly code: string;

	constructor(code: string) {
		super(`The database refused: ${code}`);
		this.code = code;
	}
}

/** Row level security hid the row, or somebody else was faster: nothing was changed. */
export const NOTHING_CHANGED = 'NOROW';

/** A unique column has this value already (Postgres). */
const ALREADY_THERE = '23505';

/** Our own codes: five capitals. Others are faults of ours, except a value that is taken. */
const REASON = /^[A-Z]{5}$/;

/** Throws a `Refusal` where the database gave a reason, and the error itself where it did not. */
export function refuse(error: { code: string }): never {
	if (REASON.test(error.code) || error.code === ALREADY_THERE) throw new Refusal(error.code);
	throw error;
}
