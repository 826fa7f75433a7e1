/**
 * The REST and Auth endpoints of the embedded Supabase: `@supabase/lite` over the local Postgres,
 * on a loopback port that the system chooses. Only the SvelteKit server speaks to it.
 */
import { getRequestListener } from '@hono/node-server';
import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createAdminApi, type Accounts, type AppConfig } from './admin-api.ts';
import { surviveDriverFault } from './driver-fault.ts';
import { quietly } from './quiet.ts';
import { passOwnCodes } from './refusals.ts';
import type { Secrets } from './secrets.ts';

export interface LocalApi {
	url: string;
	/**
	 * Lets lite look at the migrated schema and set its grants, once and alone: left to the first
	 * requests, two at a time would do it and one fail with "tuple concurrently updated".
	 */
	warmUp(): Promise<void>;
	/**
	 * Breaks off all requests under way, and every one that comes: the driver may never answer what is
	 * asked on a connection that broke, and whoever waits would wait until its own patience ends.
	 */
	breakOff(): void;
	/** Serves again, on new connections, for a broken one of the driver's may stay useless. */
	resume(): Promise<void>;
	stop(): Promise<void>;
}

const KEEP_ALIVE_MS = 60_000;

/** How long a sign-in link holds, in seconds; one that sets a password is handed to a colleague first. */
const LINK_LIFETIME = 15 * 60;
const PASSWORD_LINK_LIFETIME = 60 * 60;

/** Digits behind a link: whoever knows the address could try out all links of six. */
const LINK_DIGITS = 20;

/**
 * lite hands over JSON as text, and the driver would write that text as JSON once more: a function
 * would then get a string where Supabase gives it an object.
 */
const asWritten = (oid: number) => ({
	to: oid,
	from: [oid],
	serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
	parse: (text: string): unknown => JSON.parse(text)
});

function accountsIn(sql: ReturnType<typeof createPostgresConnection>['driver']): Accounts {
	return {
		// Counted from when it was sent: lite knows one lifetime for links of all kinds.
		prolongLink: (email) => sql`
			update auth.users
			set recovery_sent_at = recovery_sent_at
				+ make_interval(secs => ${PASSWORD_LINK_LIFETIME - LINK_LIFETIME})
			where email = ${email}`,
		forgetSignUp: (email) =>
			sql.begin(async (tx) => {
				await tx`delete from auth.refresh_tokens
				where user_id::text in (select id::text from auth.users where email = ${email})`;
				await tx`delete from auth.sessions
				where user_id in (select id from auth.users where email = ${email})`;
				await tx`update auth.users set last_sign_in_at = null where email = ${email}`;
			})
	};
}

/** Starts the endpoints; the database must run. Makes or completes Supabase's own schemas. */
export async function startApi(databaseUrl: string, secrets: Secrets): Promise<LocalApi> {
	surviveDriverFault();
	let endpoints: Endpoints | null = createEndpoints(databaseUrl, secrets);
	await endpoints.app.ensureSystemSchema();
	const server = createServer(
		getRequestListener((request) =>
			quietly(async () => endpoints?.answer(request) ?? new Response(null, { status: 503 }))
		)
	);
	// Node's five seconds would end a connection, on a busy machine, at the moment of its next request.
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The local API has no port.');
	return {
		url: `http://127.0.0.1:${bound.port}`,
		warmUp: async () => endpoints?.warmUp(),
		breakOff() {
			void endpoints?.end();
			endpoints = null;
			server.closeAllConnections();
		},
		async resume() {
			const again = createEndpoints(databaseUrl, secrets);
			await again.warmUp().catch(async (error: unknown) => {
				await again.end();
				throw error;
			});
			endpoints = again;
		},
		async stop() {
			server.close();
			server.closeAllConnections();
			await endpoints?.end();
		}
	};
}

type Endpoints = ReturnType<typeof createEndpoints>;

/** lite over a pool of connections of its own. */
function createEndpoints(databaseUrl: string, secrets: Secrets) {
	const connection = createPostgresConnection({
		url: databaseUrl,
		postgresOptions: {
			max: 10,
			onnotice: () => undefined,
			types: { json: asWritten(114), jsonb: asWritten(3802) }
		}
	});
	passOwnCodes(connection);
	const config = {
		connection,
		api: { schemas: ['public'] },
		auth: {
			enabled: true,
			enable_signup: false,
			jwt_secret: secrets.jwtSecret,
			publishable_key: secrets.publishableKey,
			secret_key: secrets.secretKey,
			minimum_password_length: 10,
			site_url: 'http://127.0.0.1',
			email: { otp_expiry: LINK_LIFETIME, otp_length: LINK_DIGITS }
		},
		options: { server: { admin: false } }
	} as AppConfig;
	const app = new App(config);
	const admin = createAdminApi(config, secrets, accountsIn(connection.driver));
	return {
		app,
		answer: async (request: Request) => (await admin(request)) ?? app.fetch(request),
		async warmUp() {
			const look = new Request('http://local/rest/v1/agencies?limit=0', {
				headers: { apikey: secrets.secretKey }
			});
			const { status } = await app.fetch(look);
			if (status !== 200) throw new Error(`The local API answered with ${status}.`);
		},
		// Bounded: a request in flight would otherwise be waited for without end.
		end: () => connection.driver.end({ timeout: 1 })
	};
}
