/**
 * P16: what anybody can read, from outside or as staff, is the same before and after one more answer,
 * as long as nothing was mixed. Otherwise somebody who looks often enough could tell who answered.
 */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_FILE } from '../../src/cli/attack/addresses.ts';
import { maskedReply } from '../../src/cli/attack/outsider/masked.ts';
import { AGENCY_A, insertCast, insertOverseer, PROVINCE, windowOf } from './support/cast.ts';
import { ask, callAsServer, countAnswers } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { type Instance } from './support/instance.ts';
import { enterOnce, interviewOnce, sendOnce } from './support/requests.ts';
import { makeDraw, makeRound, type DrawRound, type TestRound } from './support/rounds.ts';
import { answerWith, collect, makeTicketRound, type TicketRound } from './support/tickets.ts';

const ROUTES = join(import.meta.dirname, '../../src/routes');
const AGENCY = 'thung-prongsai-demonstration';
/** None has it: what is compared is that it stays so. */
const MEASURE = '00000000-0000-4000-8000-000000000000';
const OPEN_EIT = 'd0000000-0000-4000-8000-000000000003';

interface Slugs {
	part: string;
	state: string;
	round: string;
	points: string[];
}

/** What was read: status, headers and body by address. */
type Read = Map<string, string>;

let instance: Instance;
let rounds: Slugs[];
let draw: DrawRound;
let ticketRound: TicketRound;
let survey: TestRound;
/** Id of the agency's analyst. */
let person = '';

test.beforeAll(async () => {
	test.setTimeout(120_000);
	instance = await startCopy();
	await insertCast(instance.data);
	await insertOverseer(instance.data, [AGENCY]);
	draw = await makeDraw(instance.data, 'รอบจับบัตร', AGENCY_A);
	ticketRound = await makeTicketRound(instance.data, 'รอบตั๋ว');
	survey = await makeRound(instance.data, 'รอบสัมภาษณ์', { agency: AGENCY_A, part: 'eit_survey' });
	// The public page is then about something.
	await ask(
		instance.data,
		(sql) => sql`
			insert into public.result_publications (round_id)
			select round_id from public.published_results where is_final`
	);
	// The nightly count of turnout, between two of which P16 holds, is made now and not meanwhile.
	await callAsServer(instance.data, 'snapshot_turnout', {});
	const [bob] = await ask(
		instance.data,
		(sql) => sql<{ id: string }[]>`select id from auth.users where email = 'bob@test.invalid'`
	);
	person = bob?.id ?? '';
	rounds = await ask(
		instance.data,
		(sql) => sql<Slugs[]>`
			select r.part, r.state, r.slug as round,
				array_remove(array_agg(p.slug order by p.slug), null) as points
			from public.rounds r left join public.service_points p on p.round_id = r.id
			group by r.id order by r.id`
	);
});

test.afterAll(() => instance.stop());

test('P16: one more answer changes no byte of any page, for anybody', async ({
	browser,
	request
}) => {
	test.setTimeout(300_000);
	const { url } = instance.addresses;
	const readers = new Map<string, APIRequestContext>([['visitor', request]]);
	for (const person of ['alice', 'bob', 'ida', 'olive'] as const) {
		readers.set(person, (await windowOf(browser, url, person)).request);
	}
	const before = await readAll(readers);
	const closed = rounds.find(({ state }) => state === 'closed')?.round ?? '';
	for (const [reader, status] of [
		['visitor', 303],
		['ida', 403],
		['bob', 200],
		['alice', 200]
	]) {
		expect(before.get(`${reader} /staff/results/${closed}`), 'control').toMatch(`${status}\n`);
	}
	expect(before.get(`olive /staff/oversight/${PROVINCE}/2569`), 'control').toContain('<tbody');
	expect(before.get(`visitor /a/${AGENCY}/2566`), 'control').toContain('<article');
	const counted = await countBoth();

	const eit = rounds.find(({ part, state }) => part === 'eit_public' && state === 'open');
	await sendOnce(request, `${url}/e/${eit?.points[0] ?? ''}`, { e1: '1', e4: 'yes' });
	await sendOnce(request, `${url}${draw.path}`, { code: draw.codes[0] ?? '', i1: '1' });
	const address = url + ticketRound.path;
	const ticket = await collect(request, address, ticketRound, ticketRound.codes[0] ?? '');
	expect(await answerWith(request, address, ticket, { i1: '1' })).toBe('ok');
	const desk = (await windowOf(browser, url, 'ida')).request;
	await enterOnce(desk, `${url}/staff/rounds/${eit?.round ?? ''}/entry/${eit?.points[0] ?? ''}`);
	await interviewOnce(desk, `${url}/staff/interview/${survey.slug}/${survey.point}`);
	expect(await countBoth(), 'control: the answers did arrive').toEqual(
		// The first of them has a paper besides.
		counted.map(({ spent, waiting }, at) => ({
			spent: spent + (at === 0 ? 2 : 1),
			waiting: waiting + (at === 0 ? 2 : 1)
		}))
	);

	const after = await readAll(readers);
	expect([...after.keys()]).toEqual([...before.keys()]);
	const changed = [...before].flatMap(([address, text]) =>
		text === after.get(address) ? [] : [`${address}: ${firstDifference(text, after.get(address))}`]
	);
	expect(changed).toEqual([]);
});

test('the crawl of P16 reaches every route that there is', () => {
	const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((path) => ROUTE_FILE.test(path))
		.map((path) => `/${path.replace(/\/?\+[^/]*$/, '').replace(/\([^)]*\)\/?/g, '')}`);
	const unreached = routes.filter((route) => {
		const pattern = new RegExp(`^${route.replace(/[.]/g, '\\.').replace(/\[[^\]]*\]/g, '[^/]+')}$`);
		return !paths().some((path) => pattern.test(path.replace(/[?#].*/, '')));
	});
	expect(unreached).toEqual([]);
});

/** Every address that can be read without sending anything, in Thai: English has other words alone. */
function paths(): string[] {
	const perRound = rounds.flatMap(({ part, round, points }) => {
		const home = `/staff/rounds/${round}`;
		const doors = part === 'iit' ? [`/i/${round}`] : points.map((point) => `/e/${point}`);
		return [
			...doors,
			...doors.map((door) => `${door}/thanks`),
			...(part === 'iit' ? doors : []).flatMap((door) =>
				['key', 'ticket', 'answer', 'check', 'check/receipts.txt', 'counters', 'slip'].map(
					(page) => `${door}/${page}`
				)
			),
			home,
			...[
				'settings',
				'open',
				'close',
				'prolong',
				'remove',
				'slips',
				'slips/sheets',
				'declare',
				'outside',
				'wording'
			].map((page) => `${home}/${page}`),
			...['paper', 'entry'].map((page) => `${home}/${page}`),
			...(part === 'iit' ? [round] : points).flatMap((slug) => [
				`${home}/entry/${slug}`,
				`${home}/qr/${slug}.png`,
				`${home}/qr/${slug}.svg`,
				`${home}/poster/${slug}`
			]),
			// Only such a round has these.
			...(part === 'eit_survey' ? [`/staff/interview/${round}`] : []),
			...(part === 'eit_survey' ? points : []).flatMap((slug) => [
				`/e/${slug}/blanks`,
				`/e/${slug}/parcels`,
				...['', '/blanks', '/parcels'].map((door) => `/staff/interview/${round}/${slug}${door}`)
			]),
			`/staff/results/${round}`,
			`/staff/results/${round}/public`,
			`/staff/results/${round}/results.csv`,
			`/staff/results/${round}/results.json`,
			`/staff/results/${round}/results.xlsx`,
			`/staff/results/${round}/comments`,
			`/staff/results/${round}/comments/comments.csv`
		];
	});
	return [
		'/',
		'/health',
		'/privacy',
		'/privacy/data',
		`/privacy/${AGENCY}`,
		'/accessibility',
		...['', '/results.json', '/2566', '/2566/results.json'].map((page) => `/a/${AGENCY}${page}`),
		'/clear',
		'/staff',
		'/staff/official',
		'/staff/official/check',
		'/staff/official/check/report-2566.csv',
		'/staff/official/import',
		'/staff/official/template-2566.csv',
		...['', '/figures.csv', '/import', '/history/1'].map(
			(page) => `/staff/official/${AGENCY}/2566${page}`
		),
		'/staff/oit',
		`/staff/oit/${AGENCY}/2566`,
		`/staff/oit/${AGENCY}/2566/o1`,
		'/staff/measures',
		...['', '/flagged', '/new', `/${MEASURE}`, `/${MEASURE}/edit`].map(
			(page) => `/staff/measures/${AGENCY}/2566${page}`
		),
		'/staff/interview',
		'/staff/interview/worker.js',
		'/staff/oversight',
		...[2566, 2569, 2570].flatMap((year) =>
			['', '/overview.csv', '/overview.xlsx'].map(
				(page) => `/staff/oversight/${PROVINCE}/${year}${page}`
			)
		),
		'/staff/report',
		...['', '/edit/result.total', '/report.docx', '/memo.docx', '/report.pdf'].map(
			(page) => `/staff/report/${AGENCY}/2566${page}`
		),
		'/staff/results',
		'/staff/results/year/codebook.csv',
		...['', '/what-if', '/picture.csv', '/picture.json', '/picture.xlsx'].map(
			(page) => `/staff/results/year/${AGENCY}/2566/pulse${page}`
		),
		'/staff/rounds/first',
		'/staff/rounds/new',
		'/staff/settings',
		'/staff/settings/account',
		'/staff/settings/audit',
		...['', '/set-2566.csv', '/set-2566.json'].map((page) => `/staff/settings/instruments${page}`),
		'/staff/settings/people',
		`/staff/settings/people/${person}`,
		'/staff/settings/self-check',
		'/staff/setup',
		'/staff/sign-in',
		'/staff/sign-in/link',
		'/staff/sign-in/password',
		...perRound
	];
}

/** Readers side by side, each one page after the other: together they are a few thousand. */
async function readAll(readers: Map<string, APIRequestContext>): Promise<Read> {
	const reads = await Promise.all([...readers].map(([reader, request]) => readAs(reader, request)));
	return new Map(reads.flat());
}

async function readAs(reader: string, request: APIRequestContext): Promise<[string, string][]> {
	const read: [string, string][] = [];
	for (const path of paths()) {
		const reply = await request.get(`${instance.addresses.url}${path}`, { maxRedirects: 0 });
		const headers = reply.headersArray().map(({ name, value }): [string, string] => [name, value]);
		const text = maskedReply(reply.status(), headers, await reply.body());
		read.push([`${reader} ${path}`, text]);
	}
	return read;
}

/** Where two texts part, in a few words. */
function firstDifference(one: string, other = ''): string {
	const at = [...one].findIndex((character, index) => character !== other[index]);
	return `${one.slice(at - 20, at + 60)} | ${other.slice(at - 20, at + 60)}`;
}

function countBoth() {
	const open = [OPEN_EIT, draw.id, ticketRound.id, survey.id];
	return Promise.all(open.map((id) => countAnswers(instance.data, id)));
}
