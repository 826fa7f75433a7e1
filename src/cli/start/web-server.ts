/**
 * The web server around the built application: says under which scheme, host and address a request
 * came, drops what a mobile operator may have added, and compresses what is sent.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { dropCarrierHeaders } from '../../lib/server/http/carrier-headers.ts';
import { refuseOverload } from '../../lib/server/http/overload.ts';
import { HANDLER } from './build.ts';
import { compress } from './compression.ts';
import { trackRequests, type Requests } from './requests.ts';

/** Imports are the largest bodies: a spreadsheet of official figures with remarks. */
const LARGEST_BODY = '2M';

// The application reads the request's origin from these, and they are overwritten on every request.
const PROTOCOL = 'x-prongsai-protocol';
const HOST = 'x-prongsai-host';
const ADDRESS = 'x-prongsai-address';

/** Longer than the application waits for the database. */
const PATIENCE_MS = 16_000;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface WebServer {
	port: number;
	/** Takes no new connections, finishes the requests under way, and tells the application to stop. */
	stop(): Promise<void>;
}

/**
 * Serves the built application.
 * @param port 0 lets the system choose.
 * @param trustProxy whether X-Forwarded-* of a proxy in front are believed.
 * @throws the system's error where the port is taken.
 */
export async function startWebServer(
	port: number,
	host: string,
	trustProxy: boolean
): Promise<WebServer> {
	process.env.PROTOCOL_HEADER = PROTOCOL;
	process.env.HOST_HEADER = HOST;
	process.env.ADDRESS_HEADER = ADDRESS;
	process.env.BODY_SIZE_LIMIT = LARGEST_BODY;
	const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: Middleware };
	const pack = compress();
	const requests = trackRequests();
	const server = createServer((request, response) => {
		if (!requests.begin(request, response)) return refuseOverload(request, response);
		dropCarrierHeaders(request.headers);
		tellOrigin(request, trustProxy);
		const next = () => handler(request, response, () => response.writeHead(404).end());
		pack(request, response, next);
	});
	server.listen(port, host);
	await once(server, 'listening');
	return { port: boundPort(server), stop: () => stop(server, requests) };
}

/**
 * Fails with the system's error where the port is taken, before minutes are spent on a build.
 */
export async function assertPortIsFree(port: number): Promise<void> {
	const probe = createServer().listen(port, '0.0.0.0');
	await once(probe, 'listening');
	probe.close();
	await once(probe, 'close');
}

function tellOrigin(request: IncomingMessage, trustProxy: boolean): void {
	const { headers, socket } = request;
	const forwarded = (name: string) =>
		trustProxy ? String(headers[`x-forwarded-${name}`] ?? '').split(',') : [];
	headers[PROTOCOL] = forwarded('proto')[0]?.trim() === 'https' ? 'https' : 'http';
	headers[HOST] = forwarded('host')[0]?.trim() || headers.host || 'localhost';
	// The last address is the one that our own proxy saw; those before it are the visitor's word.
	headers[ADDRESS] = forwarded('for').at(-1)?.trim() || socket.remoteAddress || '0.0.0.0';
}

function boundPort(server: Server): number {
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The web server has no port.');
	return bound.port;
}

async function stop(server: Server, requests: Requests): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	// An answer that is on its way to the database is told what became of it.
	await Promise.race([requests.finished(), setTimeout(PATIENCE_MS, undefined, { ref: false })]);
	// What is left has asked for nothing: a phone may hold its connection open for long.
	server.closeAllConnections();
	await closed;
	process.emit('sveltekit:shutdown' as never, 'stop' as never);
}
