/**
 * The two calls of Supabase Auth's admin interface that Prongsai needs and `@supabase/lite` does
 * not have yet: `admin.createUser` and `admin.generateLink`. They answer in GoTrue's shapes, so the
 * application makes the same supabase-js calls against a hosted Supabase.
 *
 * Behind them stands a second `App` on the same tables that never listens: it alone accepts a
 * sign-up, and its letters end in memory instead of a mailbox.
 */
import { App, InMemoryEmailDriver } from '@supabase/lite';
import { timingSafeEqual } from 'node:crypto';

/** What both apps share: the connection and the secrets of this data folder. */
export type AppConfig = ConstructorParameters<typeof App>[0];

interface Keys {
	publishableKey: string;
	secretKey: string;
}

/** What lite has no call for, done in its tables. */
export interface Accounts {
	/** Lets the link that was just made for this address hold longer than others. */
	prolongLink(email: string): Promise<unknown>;
	/** Ends the session that a sign-up begins: whoever was given an account has not been here yet. */
	forgetSignUp(email: string): Promise<unknown>;
}

/** Kinds of one-time link, as GoTrue names them. */
type LinkType = 'magiclink' | 'recovery';

/**
 * Answers a request to `/auth/v1/admin/…`, or returns null where it is none of ours.
 * 401 without the secret key, 422 with GoTrue's words where the account is refused.
 */
export function createAdminApi(config: AppConfig, keys: Keys, accounts: Accounts) {
	const letters = new InMemoryEmailDriver({ maxKeepCount: 50 });
	const app = new App({
		...config,
		auth: { ...config.auth, enable_signup: true },
		options: { ...config.options, drivers: { email: letters } }
	} as AppConfig);
	const ask = (path: string, body: unknown) =>
		app.fetch(
			new Request(`http://admin.local/auth/v1/${path}`, {
				method: 'POST',
				headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
				body: JSON.stringify(body)
			})
		);

	async function createUser(email: string, password: string): Promise<Response> {
		const reply = await ask('signup', { email, password });
		const body = (await reply.json()) as { user?: unknown };
		if (reply.ok) await accounts.forgetSignUp(email);
		return Response.json(reply.ok ? body.user : body, { status: reply.status });
	}

	async function generateLink(type: LinkType, email: string): Promise<Response> {
		const path = type === 'recovery' ? 'recover' : 'otp';
		const reply = await ask(path, { email, create_user: false });
		if (!reply.ok) return Response.json(await reply.json(), { status: reply.status });
		const letter = letters.messages.get(email)?.at(-1)?.text ?? '';
		const hashedToken = /[?&]token=([^&\s]+)/.exec(letter)?.[1];
		letters.clear();
		if (hashedToken === undefined) {
			return Response.json(
				{ code: 404, error_code: 'user_not_found', msg: 'User not found' },
				{ status: 404 }
			);
		}
		if (type === 'recovery') await accounts.prolongLink(email);
		return Response.json({ email, hashed_token: hashedToken, verification_type: type });
	}

	return async function answer(request: Request): Promise<Response | null> {
		const { pathname } = new URL(request.url);
		if (request.method !== 'POST' || !pathname.startsWith('/auth/v1/admin/')) return null;
		if (!isSame(request.headers.get('apikey') ?? '', keys.secretKey)) {
			return Response.json(
				{ code: 401, msg: 'This endpoint requires the secret key' },
				{ status: 401 }
			);
		}
		const body = (await request.json()) as { email?: string; password?: string; type?: LinkType };
		const email = (body.email ?? '').trim().toLowerCase();
		if (pathname.endsWith('/users')) return createUser(email, body.password ?? '');
		if (pathname.endsWith('/generate_link')) return generateLink(body.type ?? 'magiclink', email);
		return null;
	};
}

function isSame(a: string, b: string): boolean {
	const [x, y] = [Buffer.from(a), Buffer.from(b)];
	return x.length === y.length && timingSafeEqual(x, y);
}
