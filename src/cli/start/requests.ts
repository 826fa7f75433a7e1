/**
 * The requests under way in a web server: bounded in number, so that memory and waiting stay bounded
 * too, and waited for when it stops.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How many may be under way at a time. */
export interface Bounds {
	/** Pages: each costs some thirty milliseconds, and nobody waits much longer than ten seconds. */
	reading: number;
	/** Sent forms: above what the submission queue holds, whose own page keeps the answers. */
	sending: number;
}

const BOUNDS: Bounds = { reading: 600, sending: 2500 };

export interface Requests {
	/** Counts a request until its response has ended; false, and not counted, where it is one too many. */
	begin(request: Pick<IncomingMessage, 'method'>, response: Pick<ServerResponse, 'once'>): boolean;
	/** Resolves as soon as none is under way. */
	finished(): Promise<void>;
}

/** Counts the requests of one server. */
export function trackRequests(bounds: Bounds = BOUNDS): Requests {
	const underWay = { reading: 0, sending: 0 };
	let tell: (() => void)[] = [];
	const isQuiet = () => underWay.reading + underWay.sending === 0;
	return {
		begin({ method }, response) {
			const kind = method === 'GET' || method === 'HEAD' ? 'reading' : 'sending';
			if (underWay[kind] >= bounds[kind]) return false;
			underWay[kind] += 1;
			response.once('close', () => {
				underWay[kind] -= 1;
				if (!isQuiet()) return;
				for (const resolve of tell) resolve();
				tell = [];
			});
			return true;
		},
		finished: () => new Promise((resolve) => (isQuiet() ? resolve() : tell.push(resolve)))
	};
}
