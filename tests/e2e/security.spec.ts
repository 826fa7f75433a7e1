/** What somebody tries who does not use the pages as they are meant: at the sign-in, at addresses, in headers. */
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { windowOf } from './support/cast.ts';
import { startCopy } from './support/first-start.ts';
import { type Instance } from './support/instance.ts';
import { makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const PROJECT = join(import.meta.dirname, '../..');
const BUILD = join(PROJECT, 'build');
const WRONG = 'not-the-password-at-all';

const origin = () => SHARED.addresses.url;

test.describe('the sign-in', () => {
	let instance: Instance;
	let agency: OwnAgency;

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		// Behind a proxy: the address and the scheme of a request can be chosen here.
		instance = await startCopy({ TRUST_PROXY: '1' });
		agency = await makeOwnAgency(instance.data, 'sign-in');
	});
	test.afterAll(() => instance.stop());

	/** A try from an address of the network, encrypted or not. */
	function tryOut(
		request: APIRequestContext,
		{ from, password, email = agency.admin.email, proto = 'http', next = '' }: Try
	): Promise<APIResponse> {
		const { host } = new URL(instance.addresses.url);
		return request.post(`${instance.addresses.url}/staff/sign-in?/sign_in`, {
			form: { email, password, next },
			headers: {
				origin: `${proto}://${host}`,
				accept: 'text/html',
				'x-forwarded-for': from,
				'x-forwarded-proto': proto
			},
			maxRedirects: 0
		});
	}

	interface Try {
		from: string;
		password: string;
		email?: string;
		proto?: 'http' | 'https';
		next?: string;
	}

	test('shuts for ten minutes after ten wrong passwords from one address, with a clear word', async ({
		request
	}) => {
		const from = '203.0.113.1';
		for (let n = 0; n < 10; n++) {
			expect((await tryOut(request, { from, password: WRONG })).status()).toBe(400);
		}
		const shut = await tryOut(request, { from, password: agency.admin.password });
		expect(shut.status(), 'the right one is not even tried').toBe(429);
		expect(await shut.text()).toContain(words('th', 'people_too_many_tries'));
		const owner = await tryOut(request, {
			from: '203.0.113.2',
			password: agency.admin.password
		});
		expect(owner.status(), 'the owner, from elsewhere').toBe(303);
	});

	test('tells of no address whether it has an account', async ({ request }) => {
		const known = await tryOut(request, { from: '203.0.113.3', password: WRONG });
		const unknown = await tryOut(request, {
			from: '203.0.113.3',
			password: WRONG,
			email: 'nobody@sign-in.invalid'
		});
		expect(unknown.status()).toBe(known.status());
		const body = async (reply: APIResponse) =>
			(await reply.text()).replace(/nonce[-=]"?[\w+/=]+/g, '').replace(/value="[^"]*@[^"]*"/, '');
		expect(await body(unknown)).toBe(await body(known));
	});

	test('tries out no links: too many wrong ones from one address end as well', async ({
		request
	}) => {
		const send = (path: string, form: Record<string, string>) =>
			request.post(`${instance.addresses.url}/staff/sign-in/${path}`, {
				form,
				headers: {
					origin: instance.addresses.url.replace('https', 'http'),
					accept: 'text/html',
					'x-forwarded-for': '203.0.113.4'
				}
			});
		const statuses = new Set<number>();
		for (let n = 0; n < 101; n++) {
			statuses.add((await send('link', { token: `guess-${n}` })).status());
		}
		expect([...statuses]).toEqual([400, 429]);
		const other = await send('password', { token: 'guess', password: 'a-long-password' });
		expect(other.status(), 'one bound for both kinds').toBe(429);
	});

	test('gives cookies that no script reads and no other site sends, encrypted where the page is', async ({
		request
	}) => {
		for (const proto of ['http', 'https'] as const) {
			const reply = await tryOut(request, {
				from: '203.0.113.5',
				password: agency.admin.password,
				proto
			});
			expect(reply.status(), proto).toBe(303);
			const cookies = reply
				.headersArray()
				.filter(({ name }) => name.toLowerCase() === 'set-cookie');
			expect(cookies.length).toBeGreaterThan(0);
			for (const { value } of cookies) {
				expect(value).toMatch(/; HttpOnly/i);
				expect(value).toMatch(/; SameSite=Lax/i);
				expect(value).toMatch(/; Path=\/(;|$)/i);
				expect(/; Secure/i.test(value), proto).toBe(proto === 'https');
			}
			expect(reply.headers()['strict-transport-security'] !== undefined).toBe(proto === 'https');
		}
	});

	test('leads to pages of the staff side alone, whatever it is asked for', async ({ request }) => {
		const lead = async (next: string) => {
			const { password } = agency.admin;
			const reply = await tryOut(request, { from: '203.0.113.6', password, next });
			expect(reply.status()).toBe(303);
			return reply.headers().location;
		};
		for (const next of [
			'https://evil.example/staff',
			'//evil.example/staff',
			'/\\evil.example',
			'/staff/../../evil',
			'/staff\r\nX-Evil: 1',
			'javascript:alert(1)//staff'
		]) {
			expect(await lead(next), next).toMatch(/^\/staff$/);
		}
		expect(await lead('/staff/rounds/new'), 'control').toBe('/staff/rounds/new');
	});
});

test.describe('a session', () => {
	test('that an attacker put into the browser before is not the one that is signed in', async ({
		browser
	}) => {
		const agency = await makeOwnAgency(SHARED.data, 'session');
		const attacker = await windowOf(browser, origin(), 'carol');
		const planted = await attacker.cookies();
		expect(planted.length, 'there is something to plant').toBeGreaterThan(0);
		const victim = await windowWith(browser, origin(), agency.admin);
		await victim.clearCookies();
		await victim.addCookies(planted);
		await victim.request.post(`${origin()}/staff/sign-in?/sign_in`, {
			form: { ...agency.admin, next: '' },
			headers: { origin: origin(), accept: 'text/html' }
		});
		const own = new Map((await victim.cookies()).map(({ name, value }) => [name, value]));
		for (const { name, value } of planted) expect(own.get(name)).not.toBe(value);
		const home = (window: typeof victim) =>
			window.request.get(`${origin()}/staff/settings/account`);
		expect(await (await home(victim)).text()).toContain(agency.admin.email);
		expect(await (await home(attacker)).text()).not.toContain(agency.admin.email);
		await attacker.close();
		await victim.close();
	});

	test('that was made up, changed or left over opens nothing', async ({ browser }) => {
		const context = await windowOf(browser, origin(), 'alice');
		const isIn = async () => {
			const reply = await context.request.get(`${origin()}/staff`, { maxRedirects: 0 });
			return reply.status() === 200;
		};
		expect(await isIn(), 'control').toBe(true);
		const kept = await context.cookies();
		await context.addCookies(kept.map((cookie) => ({ ...cookie, value: `x${cookie.value}` })));
		expect(await isIn(), 'changed').toBe(false);
		const madeUp = JSON.stringify({ access_token: 'a.b.c', refresh_token: 'x', expires_at: 9e9 });
		const forged = `base64-${Buffer.from(madeUp).toString('base64url')}`;
		await context.addCookies(kept.map((cookie) => ({ ...cookie, value: forged })));
		expect(await isIn(), 'made up').toBe(false);
		await context.addCookies(kept);
		expect(await isIn(), 'the genuine one still is').toBe(true);
		await context.request.post(`${origin()}/staff/sign-in?/sign_out`, {
			form: {},
			headers: { origin: origin(), accept: 'text/html' }
		});
		await context.addCookies(kept);
		expect(await isIn(), 'signed out, and brought back').toBe(false);
		await context.close();
	});
});

test('nothing that the browser is sent holds a secret, or knows where one would be', () => {
	const filesIn = (folder: string) =>
		readdirSync(join(BUILD, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(js|css|json|html)$/.test(entry.name))
			.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
	// A sentence of the self-check names Supabase; code that speaks to it would name its package.
	const secret =
		/sb_secret|service_role|SECRET_KEY|SUPABASE_|DATABASE_URL|PRONGSAI_|supabase-js|\/rest\/v1|postgres:/;
	const client = filesIn('client');
	expect(client.length).toBeGreaterThan(0);
	expect(client.filter((text) => secret.test(text)).map((text) => text.slice(0, 80))).toEqual([]);
	expect(
		filesIn('server').some((text) => secret.test(text)),
		'control'
	).toBe(true);
});

test('no address leads out of the folder of the site, or to a file that is not meant to be read', async ({
	browser
}) => {
	const context = await windowOf(browser, origin(), 'alice');
	const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	// So many folders up lie those below, from one door or another.
	const up = [1, 2, 3, 8].flatMap((levels) =>
		['../', '..%2f', '%2e%2e/', '..\\', '....//'].map((way) => way.repeat(levels))
	);
	const doors = [
		'/',
		'/_app/',
		'/_app/immutable/',
		'/staff/official/template-',
		'/staff/rounds/x/qr/',
		'/staff/results/x/'
	];
	const files = ['etc/passwd', 'package.json', 'handler.js'];
	for (const [at, folder] of ['/', PROJECT, BUILD].entries()) {
		expect(existsSync(join(folder, files[at] ?? '?')), `control: ${files[at]}`).toBe(true);
	}
	for (const door of doors) {
		for (const path of up.flatMap((way) => files.map((file) => `${door}${way}${file}`))) {
			for (const ending of ['', '.csv', '%00.csv']) {
				const { status, body } = await raw(path + ending, cookie);
				expect(status, path + ending).toBeLessThan(500);
				expect(status, path + ending).not.toBe(200);
				expect(body, path + ending).not.toMatch(/root:|"scripts"|node:http/);
			}
		}
	}
	expect((await raw('/robots.txt', cookie)).status, 'control').toBe(200);
	await context.close();
});

test('the name of a round makes no header of its own, however it is written', async ({
	browser
}) => {
	const agency = await makeOwnAgency(SHARED.data, 'headers');
	const name = 'a"; filename="x.exe\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>';
	const round = await makeRound(SHARED.data, name, { agency: agency.id });
	const context = await windowWith(browser, origin(), agency.admin);
	for (const path of [
		`rounds/${round.slug}`,
		`rounds/${round.slug}/qr/${round.point}.png`,
		`rounds/${round.slug}/qr/${round.point}.svg`,
		`rounds/${round.slug}/poster/${round.point}`,
		`rounds/${round.slug}/paper`,
		`results/${round.id}`,
		`results/year/${agency.slug}/2567/pulse/picture.csv`,
		'settings/audit'
	]) {
		const reply = await context.request.get(`${origin()}/staff/${path}`);
		expect(reply.status(), path).toBe(200);
		expect(reply.headers()['x-evil'], path).toBeUndefined();
		expect(reply.headers()['content-disposition'] ?? '', path).not.toContain('x.exe');
		expect(await reply.text(), path).not.toContain('<script>alert');
	}
	for (const path of [
		'/staff%0d%0aX-Evil:1',
		'/e/x%0d%0aX-Evil:1',
		'/en/staff/sign-in?next=%0d%0aX-Evil:1'
	]) {
		const { headers, status } = await raw(path, '');
		expect(status, path).toBeLessThan(500);
		expect(headers['x-evil'], path).toBeUndefined();
	}
	await context.close();
});

/** A request as it is written: a browser would tidy the address up first. */
function raw(
	path: string,
	cookie: string
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
	const { hostname, port } = new URL(origin());
	return new Promise((resolve, reject) => {
		const sent = ask(
			{ hostname, port, path, headers: { cookie, accept: 'text/html' } },
			(reply) => {
				let body = '';
				reply.setEncoding('utf8');
				reply.on('data', (chunk: string) => (body += chunk));
				reply.on('end', () =>
					resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body })
				);
			}
		);
		sent.on('error', reject);
		sent.end();
	});
}
