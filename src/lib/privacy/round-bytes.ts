/** A round's id (a UUID in text) as the 16 bytes it stands for. @throws where it is no UUID. */
export function roundBytes(round: string): Buffer {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(round)) {
		throw new Error('A round id must be a UUID in lower case.');
	}
	return Buffer.from(round.replaceAll('-', ''), 'hex');
}
