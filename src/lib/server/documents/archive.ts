/** Office files are archives, and an archive tells of every part when it was written. */
import { unzipSync, zipSync } from 'fflate';

/** The first day that an archive can name; midnight of wherever the server stands. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * The same archive without the times, so that the same figures are the same bytes: whoever compares
 * two downloads sees a change only where there is one (P16).
 */
export function withoutTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
	return new Uint8Array(zipSync(unzipSync(archive), { mtime: NO_DAY }));
}
