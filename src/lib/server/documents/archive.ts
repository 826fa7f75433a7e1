/** Office files are archives, and an archive tells of every part when it was written. */
import { unzipSync, zipSync, type Unzipped } from 'fflate';

/** The first day that an archive can name; midnight of wherever the server stands. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * The same archive without the times, so that the same figures are the same bytes: whoever compares
 * two downloads sees a change only where there is one (P16).
 */
export function withoutTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
	return packed(unzipSync(archive));
}

/** An archive of these parts, by their names, that tells no times. */
export function packed(parts: Unzipped): Uint8Array<ArrayBuffer> {
	return new Uint8Array(zipSync(parts, { mtime: NO_DAY }));
}
