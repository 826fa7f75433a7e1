/**
 * What a respondent's page asks of the phone: no cookie (P25), the headers that keep it from telling
 * others (P41), and nothing from another origin (P42).
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Attack } from '../observation.ts';
import { openForm, PATIENCE_MS, post } from '../respondent.ts';

/** What a header must say, in part. */
const EXPECTED: Record<string, RegExp[]> = {
	'content-security-policy': [
		/default-src 'none'/,
		/form-action 'self'/,
		/base-uri 'none'/,
		/frame-ancestors 'none'/
	],
	'referrer-policy': [/^same-origin$/],
	'cache-control': [/no-store/],
	'permissions-policy': [/geolocation=\(\)/, /camera=\(\)/, /microphone=\(\)/],
	'x-content-type-options': [/^nosniff$/],
	'cross-origin-opener-policy': [/^same-origin$/],
	'cross-origin-resource-policy': [/^same-origin$/],
	'x-robots-tag': [/noindex/]
};

const FORBIDDEN = ['set-cookie', 'etag'];

export const headers: Attack = {
	who: 'outsider',
	code: 'headers',
	rules: 'P25, P41, P42',
	async observe({ running, stage }) {
		const rounds = [await stage.external(1), await stage.internal()];
		const leaks: string[] = [];
		let pages = 0;
		const look = async (name: string, reply: Response) => {
			pages++;
			leaks.push(...(await faultsOf(reply, running.url)).map((fault) => `${name}: ${fault}`));
		};
		for (const path of rounds.flatMap((round) => round.paths)) {
			const kind = path.slice(0, 2);
			await look(`GET ${kind}`, await get(`${running.url}${path}`));
			await look(`GET ${kind}/thanks`, await get(`${running.url}${path}/thanks`));
			const { address, token } = await openForm(running.url, path);
			const fields = { token, e1: '1', i1: '1' };
			await look(`POST ${kind}?/review`, await post(address, 'review', fields));
			await look(`POST ${kind}?/send`, await post(address, 'send', { ...fields, token: 'none' }));
		}
		return { looked: { pages }, leaks, isControlSeen: await isLeakSeen() };
	}
};

function get(address: string): Promise<Response> {
	return fetch(address, {
		headers: { accept: 'text/html' },
		redirect: 'manual',
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
}

/** What a reply should not have, or lacks. */
async function faultsOf(reply: Response, own: string): Promise<string[]> {
	const html = await reply.text();
	const policy = reply.headers.get('content-security-policy') ?? '';
	return [
		...FORBIDDEN.filter((name) => reply.headers.has(name)),
		...Object.entries(EXPECTED).flatMap(([name, patterns]) =>
			patterns.every((pattern) => pattern.test(reply.headers.get(name) ?? '')) ? [] : [`no ${name}`]
		),
		...(othersLetIn(policy).length > 0 ? ['policy lets others in'] : []),
		...foreignOrigins(html, own).map((origin) => `asks ${origin}`)
	];
}

/** Sources of a content security policy that are neither a keyword nor the page itself. */
export function othersLetIn(policy: string): string[] {
	const sources = policy.split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1));
	// Keywords, nonces and hashes are quoted.
	return sources.filter((source) => !source.startsWith("'") && !/^(data|blob):$/.test(source));
}

/** Origins that a browser would ask while it shows the page; a link asks nobody until followed. */
function foreignOrigins(html: string, own: string): string[] {
	const tags = html.match(/<(?!a\b)\w[^>]*>/gi) ?? [];
	const addresses = tags.flatMap((tag) =>
		Array.from(
			tag.matchAll(/\b(?:src|srcset|href|action|formaction|data)="([^"]+)"/gi),
			([, a]) => a
		)
	);
	const origins = addresses
		.filter((address) => address !== undefined && URL.canParse(address, own))
		.map((address) => new URL(address ?? '', own))
		.filter(({ protocol, origin }) => /^https?:$/.test(protocol) && origin !== new URL(own).origin);
	return [...new Set(origins.map(({ origin }) => origin))];
}

/** The same look at a page that leaks in every way. */
async function isLeakSeen(): Promise<boolean> {
	const server = createServer((_, response) => {
		response.setHeader('set-cookie', 'visitor=1');
		response.setHeader('content-security-policy', 'default-src https:');
		response.end('<script src="https://elsewhere.example/count.js"></script>');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		const faults = await faultsOf(await get(url), url);
		const seen = ['set-cookie', 'policy lets others in', 'asks https://elsewhere.example'];
		return [...seen, ...Object.keys(EXPECTED).map((name) => `no ${name}`)].every((fault) =>
			faults.includes(fault)
		);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
