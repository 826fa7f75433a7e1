/** A real envelope of made-up answers, for showing what an administrator of the database sees. */
import { randomBytes, randomUUID } from 'node:crypto';
import { EXAMPLE_ANSWERS } from '$lib/i18n/data-dictionary.ts';
import { sealEnvelope } from '$lib/privacy/envelope.ts';

export interface SealedExample {
	/** As they are sealed. */
	answers: string;
	/** As Postgres shows the envelope: `\x` and hex digits. */
	envelope: string;
}

/** Seals the example now, under a key that nobody has afterwards. */
export function sealedExample(): SealedExample {
	const place = { round: randomUUID(), cell: 1 };
	const envelope = sealEnvelope({ ...EXAMPLE_ANSWERS }, randomBytes(32), place);
	return { answers: JSON.stringify(EXAMPLE_ANSWERS), envelope: `\\x${envelope.toString('hex')}` };
}
