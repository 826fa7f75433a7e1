/** How pages are packed: as small as they get for respondents and visitors, quickly for staff. */
import compression from 'compression';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The most there is: bytes cost a phone on a weak signal more than they cost the server. */
export const COMPRESSION = withEffort(11);

/** A report of 270 kB would else take longer to pack than to make, and whoever comes next waits. */
const STAFF_COMPRESSION = withEffort(5);

const STAFF = /^\/(en\/)?staff(\/|$|\?)/;

/** Packs what is sent, by the address that was asked for. */
export function compress(): Middleware {
	const most = compression(COMPRESSION);
	const quick = compression(STAFF_COMPRESSION);
	return (request, response, next) =>
		(STAFF.test(request.url ?? '') ? quick : most)(request as never, response as never, next);
}

function withEffort(quality: number): compression.CompressionOptions {
	return {
		brotli: {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_LGWIN]: 17,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT
			}
		}
	};
}
