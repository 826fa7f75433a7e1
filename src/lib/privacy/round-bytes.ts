import { isUuid } from '../uuid.ts';

/** A round's id (a UUID in text) as the 16 bytes it stands for. @throws where it is no UUID. */
export function roundBytes(round: string): Buffer {
	if (!isUuid(round)) {
		throw new Error('A round id must be a UUID in lower case.');
	}
	return Buffer.from(round.replaceAll('-', ''), 'hex');
}
