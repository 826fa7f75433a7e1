/**
 * Role by route by action: every page, download and form of the staff side, as the folder has them,
 * asked for by each role, by a stranger from another agency and by nobody.
 */
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { windowOf } from './support/cast.ts';
import { addToAgency, makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { makePlaces, type Places } from './support/places.ts';
import { postForm } from './support/requests.ts';
import { SHARED } from './support/shared.ts';
import { staffRoutes } from './support/staff-routes.ts';
import { words } from './support/words.ts';

type Who = 'admin' | 'analyst' | 'interviewer' | 'stranger' | 'nobody';

const ADMIN: Who[] = ['admin'];
const ANALYSTS: Who[] = ['admin', 'analyst'];
const DESK: Who[] = ['admin', 'interviewer'];
const STAFF: Who[] = ['admin', 'analyst', 'interviewer'];
/** Only where something is switched on that is off here: mixing made-up data, an outside issuer, regions. */
const NONE: Who[] = [];

/** Who may read a route, and who may send to each of its actions. */
interface Access {
	read: Who[];
	actions?: Record<string, Who[]>;
	/** Holds nothing of an agency, or what is the caller's own: a stranger may do what their role may. */
	isOwn?: true;
}

const of = (read: Who[], actions?: Record<string, Who[]>): Access => ({
	read,
	...(actions && { actions })
});

/** Nobody reads it, which is said to all staff alike; `POSTED` has who may send to it. */
const ONLY_SENT_TO: Access = { read: STAFF, isOwn: true };

const ACCESS: Record<string, Access> = {
	'': { read: STAFF, isOwn: true },
	interview: { read: DESK, isOwn: true },
	'interview/[round]': of(DESK),
	'interview/[round]/[point]': of(DESK, { default: DESK }),
	'interview/[round]/[point]/blanks': ONLY_SENT_TO,
	'interview/[round]/[point]/parcels': ONLY_SENT_TO,
	'interview/worker.js': { read: STAFF, isOwn: true },
	measures: { read: ANALYSTS, isOwn: true },
	'measures/[agency]/[year]': of(ANALYSTS),
	'measures/[agency]/[year]/[measure]': of(ANALYSTS, {
		progress: ANALYSTS,
		remove_progress: ANALYSTS,
		reports: ANALYSTS
	}),
	'measures/[agency]/[year]/[measure]/edit': of(ANALYSTS, { save: ANALYSTS, remove: ANALYSTS }),
	'measures/[agency]/[year]/flagged': of(ANALYSTS, { default: ANALYSTS }),
	'measures/[agency]/[year]/new': of(ANALYSTS, { default: ANALYSTS }),
	official: { read: ANALYSTS, isOwn: true },
	'official/[agency]/[year]': of(ANALYSTS, { withdraw: ADMIN }),
	'official/[agency]/[year]/figures.csv': of(ANALYSTS),
	'official/[agency]/[year]/history/[number]': of(ANALYSTS),
	'official/[agency]/[year]/import': of(ADMIN, { preview: ADMIN, confirm: ADMIN }),
	'official/check': { read: ANALYSTS, actions: { default: ANALYSTS }, isOwn: true },
	'official/check/report-[year].csv': { read: STAFF, isOwn: true },
	'official/import': { read: ADMIN, actions: { preview: ADMIN, confirm: ADMIN }, isOwn: true },
	'official/template-[year].csv': { read: STAFF, isOwn: true },
	oit: { read: ANALYSTS, isOwn: true },
	'oit/[agency]/[year]': of(ANALYSTS, { check_links: ANALYSTS }),
	'oit/[agency]/[year]/[item]': of(ANALYSTS, { save: ANALYSTS }),
	oversight: { read: NONE, isOwn: true },
	'oversight/[region]/[year]': of(NONE),
	'oversight/[region]/[year]/overview.csv': of(NONE),
	'oversight/[region]/[year]/overview.xlsx': of(NONE),
	report: { read: ANALYSTS, isOwn: true },
	'report/[agency]/[year]': of(ANALYSTS),
	'report/[agency]/[year]/edit/[sentence]': of(ANALYSTS, { save: ANALYSTS, put_back: ANALYSTS }),
	'report/[agency]/[year]/memo.docx': of(ANALYSTS),
	'report/[agency]/[year]/report.docx': of(ANALYSTS),
	'report/[agency]/[year]/report.pdf': ONLY_SENT_TO,
	results: { read: ANALYSTS, isOwn: true },
	'results/[round]': { read: ANALYSTS },
	'results/[round]/comments': { read: ANALYSTS },
	'results/[round]/comments/comments.csv': { read: ANALYSTS },
	'results/[round]/public': { read: ADMIN, actions: { publish: ADMIN, withdraw: ADMIN } },
	'results/[round]/results.csv': { read: ANALYSTS },
	'results/[round]/results.json': { read: ANALYSTS },
	'results/[round]/results.xlsx': { read: ANALYSTS },
	'results/year/[agency]/[year]/[basis]': of(ANALYSTS),
	'results/year/[agency]/[year]/[basis]/picture.csv': of(ANALYSTS),
	'results/year/[agency]/[year]/[basis]/picture.json': of(ANALYSTS),
	'results/year/[agency]/[year]/[basis]/picture.xlsx': of(ANALYSTS),
	'results/year/[agency]/[year]/[basis]/what-if': of(ANALYSTS, { default: ANALYSTS }),
	'results/year/codebook.csv': { read: ANALYSTS, isOwn: true },
	'rounds/[round]': {
		read: STAFF,
		actions: { add_point: ADMIN, remove_point: ADMIN, copy: ADMIN, hold: ADMIN, mix_now: NONE }
	},
	'rounds/[round]/close': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/declare': { read: ADMIN, actions: { declare: ADMIN, revoke: ADMIN } },
	'rounds/[round]/entry': { read: DESK },
	'rounds/[round]/entry/[point]': { read: DESK, actions: { default: DESK } },
	'rounds/[round]/open': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/outside': {
		read: NONE,
		actions: { issuer: NONE, signs_for: NONE, neither: NONE }
	},
	'rounds/[round]/paper': { read: DESK },
	'rounds/[round]/poster/[point]': { read: STAFF },
	'rounds/[round]/prolong': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/qr/[slug].png': { read: STAFF },
	'rounds/[round]/qr/[slug].svg': { read: STAFF },
	'rounds/[round]/remove': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/settings': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/slips': { read: ADMIN, actions: { default: ADMIN } },
	'rounds/[round]/slips/sheets': { read: ADMIN },
	'rounds/[round]/wording': { read: ADMIN, actions: { split: ADMIN, undo: ADMIN, save: ADMIN } },
	'rounds/first': { read: ADMIN, actions: { default: ADMIN }, isOwn: true },
	'rounds/new': { read: ADMIN, actions: { default: ADMIN }, isOwn: true },
	// Others are led on to their own account.
	settings: {
		read: STAFF,
		actions: {
			save: ADMIN,
			keep: ADMIN,
			digits: ADMIN,
			profile: ADMIN,
			remove_demonstration: ADMIN
		},
		isOwn: true
	},
	'settings/account': { read: STAFF, actions: { password: STAFF, sign_out: STAFF }, isOwn: true },
	'settings/audit': { read: ADMIN, isOwn: true },
	'settings/instruments': {
		read: ADMIN,
		actions: { preview: ADMIN, confirm: ADMIN, remove: ADMIN },
		isOwn: true
	},
	'settings/instruments/set-[year].csv': { read: ADMIN, isOwn: true },
	'settings/instruments/set-[year].json': { read: ADMIN, isOwn: true },
	'settings/people': { read: ADMIN, actions: { default: ADMIN }, isOwn: true },
	'settings/people/[person]': { read: ADMIN, actions: { role: ADMIN, link: ADMIN, remove: ADMIN } },
	'settings/self-check': { read: ADMIN, isOwn: true }
};

/** Who may send to what is no page. */
const POSTED: Record<string, Who[]> = {
	'interview/[round]/[point]/blanks': DESK,
	'interview/[round]/[point]/parcels': DESK,
	'report/[agency]/[year]/report.pdf': ANALYSTS
};

/** For people who are not signed in yet; what they let in has tests of its own. */
const OPEN = ['setup', 'sign-in', 'sign-in/link', 'sign-in/password'];

/** What a form needs before it is judged by who sent it; the others are sent empty. */
const FORMS: Record<string, () => Record<string, string>> = {
	'measures/[agency]/[year]/flagged default': () => ({ take: '2566 o24' }),
	'official/import preview': () => ({ agency: agency.slug }),
	'official/import confirm': () => ({ agency: agency.slug })
};

/** They take away what the others are sent to, so they come last, by one who may. */
const TAKES_AWAY = [
	'measures/[agency]/[year]/[measure]/edit remove',
	'official/[agency]/[year] withdraw'
];

/** Ends the sessions that the other tests here need. */
const ENDS_SESSIONS = 'settings/account sign_out';

let agency: OwnAgency;
let places: Places;
/** Everybody, at the agency of this test; results are the demonstration's. */
let people: Map<Who, APIRequestContext>;
let readers: Map<Who, APIRequestContext>;

test.beforeAll(async ({ browser, playwright }) => {
	test.setTimeout(120_000);
	const { url } = SHARED.addresses;
	agency = await makeOwnAgency(SHARED.data, 'access');
	const analyst = await addToAgency(SHARED.data, agency, 'analyst');
	const interviewer = await addToAgency(SHARED.data, agency, 'interviewer');
	places = await makePlaces(SHARED.data, agency, analyst.id, Object.keys(ACCESS));
	const stranger = (await windowOf(browser, url, 'carol')).request;
	const nobody = await playwright.request.newContext();
	people = new Map([
		['admin', (await windowWith(browser, url, agency.admin)).request],
		['analyst', (await windowWith(browser, url, analyst)).request],
		['interviewer', (await windowWith(browser, url, interviewer)).request],
		['stranger', stranger],
		['nobody', nobody]
	]);
	readers = new Map([
		['admin', (await windowOf(browser, url, 'alice')).request],
		['analyst', (await windowOf(browser, url, 'bob')).request],
		['interviewer', (await windowOf(browser, url, 'ida')).request],
		['stranger', stranger],
		['nobody', nobody]
	]);
});

test('the table names every route and action that the folder has, and no other', () => {
	const actual = [...staffRoutes()].filter(([route]) => !OPEN.includes(route));
	const named = Object.entries(ACCESS).map(([route, { actions = {} }]) => [
		route,
		Object.keys(actions)
	]);
	expect(named).toEqual(actual);
});

for (const who of ['nobody', 'stranger', 'interviewer', 'analyst'] as const) {
	test(`${who} gets what is theirs and is kept from everything else`, async () => {
		test.setTimeout(120_000);
		const wrong: string[] = [];
		for (const [route, access] of Object.entries(ACCESS)) {
			// The stranger is an admin elsewhere.
			const role = who === 'stranger' && access.isOwn ? 'admin' : who;
			const read = await outcome(route, who, null);
			if ((read === 'in') !== access.read.includes(role)) wrong.push(`GET ${route}: ${read}`);
			for (const [action, may] of Object.entries(access.actions ?? {})) {
				if (may.includes(role)) continue;
				const sent = await outcome(route, who, action);
				if (sent === 'in') wrong.push(`POST ${route} ${action}`);
			}
		}
		expect(wrong).toEqual([]);
	});
}

test('what is no page takes posts of those alone who may send them', async () => {
	const wrong: string[] = [];
	for (const [route, may] of Object.entries(POSTED)) {
		for (const who of ['analyst', 'interviewer', 'stranger', 'nobody', 'admin'] as const) {
			const sent = await outcome(route, who, 'default');
			if ((sent === 'in') !== may.includes(who)) wrong.push(`POST ${route} by ${who}: ${sent}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('a form from another site is refused, whoever is signed in here', async () => {
	const wrong: string[] = [];
	for (const [route, { actions = {} }] of Object.entries(ACCESS)) {
		for (const action of Object.keys(actions)) {
			const reply = await people.get('admin')?.post(addressOf(route, action), {
				form: {},
				headers: { origin: 'https://evil.example', accept: 'text/html' },
				maxRedirects: 0
			});
			if (reply?.status() !== 403) wrong.push(`${route} ${action}: ${reply?.status()}`);
		}
	}
	expect(wrong).toEqual([]);
	for (const path of ['sign-in?/sign_in', 'sign-in?/sign_out', 'sign-in/password', 'setup']) {
		const reply = await people.get('nobody')?.post(`${SHARED.addresses.url}/staff/${path}`, {
			form: {},
			headers: { origin: 'https://evil.example', accept: 'text/html' }
		});
		expect(reply?.status(), path).toBe(403);
	}
});

test('every reply to staff stays with them: not kept, not framed, not guessed at', async () => {
	for (const route of Object.keys(ACCESS)) {
		const reply = await ask(route, 'admin');
		const headers = reply.headers();
		expect(headers, route).toMatchObject({
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
		expect(headers['x-powered-by'], route).toBeUndefined();
		if (!headers['content-type']?.startsWith('text/html')) continue;
		const policy = headers['content-security-policy'];
		for (const part of [/default-src 'none'/, /script-src 'self'(;|$)/, /form-action 'self'/]) {
			expect(policy, route).toMatch(part);
		}
		expect(policy, route).toMatch(/frame-ancestors 'none'/);
	}
});

test('the menu has for each role what it may open, and only that', async () => {
	const rooms: [key: string, path: string][] = [
		['staff_nav_rounds', ''],
		['staff_nav_results', 'results'],
		['interview_nav', 'interview'],
		['oit_nav', 'oit'],
		['report_nav', 'report'],
		['staff_nav_settings', 'settings'],
		['people_title', 'settings/people'],
		['new_year_title', 'settings/instruments'],
		['acts_title', 'settings/audit'],
		['privacy_check', 'settings/self-check'],
		['people_account', 'settings/account'],
		['measures_nav', 'measures'],
		['oversight_nav', 'oversight']
	];
	for (const who of STAFF) {
		const page = await (await people.get(who)?.get(addressOf('settings', null)))?.text();
		const links = [...(page ?? '').matchAll(/href="\/staff\/?([^"]*)"/g)].map(([, path]) => path);
		for (const [key, path] of rooms) {
			const may = ACCESS[path]?.read.includes(who) ?? false;
			expect([who, key, links.includes(path)]).toEqual([who, key, may]);
			if (may) expect(page, `${who} reads ${key}`).toContain(words('th', key));
		}
	}
});

// Last: it opens, closes and removes what the others look at.
test('the admin gets in everywhere, so that the refusals above are about who is asking', async () => {
	test.setTimeout(120_000);
	const wrong: string[] = [];
	for (const [route, access] of Object.entries(ACCESS)) {
		const read = await outcome(route, 'admin', null);
		if ((read === 'in') !== access.read.includes('admin')) wrong.push(`GET ${route}: ${read}`);
	}
	const sendable = Object.entries(ACCESS).flatMap(([route, { actions = {} }]) =>
		Object.entries(actions).map(([action, may]) => ({ route, action, may }))
	);
	const isLast = ({ route, action }: { route: string; action: string }) =>
		TAKES_AWAY.includes(`${route} ${action}`);
	const inOrder = [
		...sendable.filter((one) => !isLast(one)),
		...sendable.filter(isLast).map((one) => ({ ...one, may: one.may.slice(0, 1) }))
	];
	for (const { route, action, may } of inOrder) {
		if (`${route} ${action}` === ENDS_SESSIONS) continue;
		for (const who of may) {
			const sent = await outcome(route, who, action);
			if (sent !== 'in') wrong.push(`POST ${route} ${action} by ${who}: ${sent}`);
		}
	}
	expect(wrong).toEqual([]);
});

function addressOf(route: string, action: string | null): string {
	const suffix = action === null || action === 'default' ? '' : `?/${action}`;
	return `${SHARED.addresses.url}${places.get(route) ?? '/nowhere'}${suffix}`;
}

function windowFor(route: string, who: Who): APIRequestContext {
	const window = (route.startsWith('results') ? readers : people).get(who);
	if (window === undefined) throw new Error(`There is no window of ${who}.`);
	return window;
}

function ask(route: string, who: Who): Promise<APIResponse> {
	return windowFor(route, who).get(addressOf(route, null), { maxRedirects: 0 });
}

/** `in`: the page or form was answered, if only with what is missing in it. */
async function outcome(route: string, who: Who, action: string | null): Promise<string> {
	const reply =
		action === null
			? await ask(route, who)
			: await postForm(
					windowFor(route, who),
					addressOf(route, action),
					FORMS[`${route} ${action}`]?.() ?? {}
				);
	if (reply.status() >= 500) {
		throw new Error(`${route} ${action ?? ''} broke for ${who}: ${reply.status()}`);
	}
	const isSentAway = /\/staff\/sign-in/.test(reply.headers().location ?? '');
	// Who is not signed in is led to the sign-in, and told nothing of what there is.
	if (who === 'nobody') return isSentAway ? 'away' : 'in';
	const isRefused = [403, 404].includes(reply.status()) || isSentAway;
	return isRefused ? String(reply.status()) : 'in';
}
