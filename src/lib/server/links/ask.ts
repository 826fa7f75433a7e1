/**
 * One question to one web address, over a connection that can reach public hosts only. The name is
 * resolved once, judged, and that very address is connected to: a name server that answers
 * differently the second time (DNS rebinding) changes nothing.
 */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What came back; a redirect is not followed here. */
export interface WebAnswer {
	status: number;
	location: string | null;
}

/** Asks one address. @throws RefusedAddress, or the system's error where nothing answers */
export type Ask = (url: URL, method: 'HEAD' | 'GET', signal: AbortSignal) => Promise<WebAnswer>;

/** The name leads to an address that is not public. */
export class RefusedAddress extends Error {}

type Resolve = (
	name: string,
	done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void;

const resolveAll: Resolve = (name, done) => systemLookup(name, { all: true }, done);

/** More header than any web page has. */
const LARGEST_HEADER = 16 * 1024;

/** @param resolve names to addresses; all of them must be public */
export function publicLookup(resolve: Resolve = resolveAll): LookupFunction {
	return (name, options, callback) => {
		resolve(name, (error, addresses) => {
			const [first] = addresses ?? [];
			if (error !== null || first === undefined) {
				callback(error ?? new Error('no address'), []);
			} else if (!addresses.every(({ address }) => isPublicAddress(address))) {
				// One bad address among good ones is no slip of a name server.
				callback(new RefusedAddress('not a public address'), []);
			} else if (options.all) callback(null, addresses);
			else callback(null, first.address, first.family);
		});
	};
}

/** Asks as a browser without cookies would. The body is never read, so its size does not matter. */
export function askPublic(lookup: LookupFunction = publicLookup()): Ask {
	return (url, method, signal) =>
		new Promise((resolve, reject) => {
			const ask = url.protocol === 'https:' ? askHttps : askHttp;
			const request = ask(
				url,
				{
					method,
					lookup,
					signal,
					agent: false,
					maxHeaderSize: LARGEST_HEADER,
					headers: { accept: '*/*', 'user-agent': 'Prongsai link check' }
				},
				(response) => {
					response.destroy();
					resolve({
						status: response.statusCode ?? 0,
						location: response.headers.location ?? null
					});
				}
			);
			request.on('error', reject);
			request.end();
		});
}
