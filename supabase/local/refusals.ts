/**
 * Our own error codes on their way through `@supabase/lite`, which answers every code it does not
 * know with `SUP` and status 500. PostgREST passes them on with status 400, and so do we: by the
 * one door that lite leaves open, a code `PGRST` whose message and detail say what to answer.
 */

/** Five capitals, as supabase/README.md lists them. */
const OWN_CODE = /^[A-Z]{5}$/;

/** What lite asks its connection about a failed statement. */
interface ErrorReader {
	normalizeDbError(error: unknown): unknown;
}

/** Lets refusals of our functions and triggers reach the caller with their code. */
export function passOwnCodes(connection: ErrorReader): void {
	const read = connection.normalizeDbError.bind(connection);
	connection.normalizeDbError = (error) => {
		const known = read(error);
		const { code, message, hint } = (known ?? {}) as Record<string, unknown>;
		if (typeof code !== 'string' || code === 'PGRST' || !OWN_CODE.test(code)) return known;
		return Object.assign(new Error(JSON.stringify({ code, message, hint })), {
			code: 'PGRST',
			detail: JSON.stringify({ status: 400, headers: {} })
		});
	};
}
