/**
 * What the server says of a parcel. `counted`: stored, now or by an earlier try. `later`: not yet, and
 * another try is worth it. The others are for good: the token's 36 hours are over, the round takes no
 * more answers, or the parcel does not open.
 */
export type Fate = 'counted' | 'later' | 'expired' | 'closed' | 'refused';

const FATES: readonly string[] = ['counted', 'later', 'expired', 'closed', 'refused'];

/** The fates of so many parcels, or null where the reply is none of ours. */
export function readFates(reply: unknown, count: number): Fate[] | null {
	const fates = (reply as { fates?: unknown } | null)?.fates;
	if (!Array.isArray(fates) || fates.length !== count) return null;
	return fates.every((fate) => FATES.includes(fate as string)) ? (fates as Fate[]) : null;
}
