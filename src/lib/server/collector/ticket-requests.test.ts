import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	ANSWER_BODY_BYTES,
	readReply,
	TICKET_BODY_BYTES,
	writeAnswerRequest,
	writeTicketRequest
} from '$lib/privacy/ticket/bodies.ts';
import { blindTicket, finalizeTicket, importTicketKey } from '$lib/privacy/ticket/client.ts';
import { generateTicketKey, readTicketKey, type TicketKey } from '$lib/privacy/ticket/issuer.ts';
import { formatSlipCode, generateSlipCode, hashSlipCode } from '$lib/privacy/slip-code.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { Limiter } from './limiter.ts';
import { takeAnswerRequest, takeTicketRequest } from './ticket-requests.ts';
import type { TicketDesk } from './tickets.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const pepper = randomBytes(32);
const code = formatSlipCode(generateSlipCode(randomBytes));
const slip = hashSlipCode(code.replaceAll('-', ''), round, pepper);
const entry: Entry = {
	roundId: round,
	cell: 1,
	servicePoint: null,
	state: 'open',
	name: 'รอบแรก',
	instrumentId: 'iit-2566',
	wording: {},
	fiscalYear: 2569,
	k: 10,
	opensOn: '2026-11-01',
	closesOn: '2026-12-31',
	admission: 'ticket',
	profile: 'default',
	jointWith: [],
	asksComment: false,
	agency: {
		name: { th: 'เทศบาลตัวอย่าง', en: 'Example Municipality' },
		slug: 'example',
		dataContact: 'โทร. 0 2000 0000',
		hostedBy: 'สำนักปลัด',
		isDemonstration: false,
		digits: 'arabic'
	}
};

let key: TicketKey;
let desk: TicketDesk;
let spent: string[];
let logged: string[];

beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
});

let hours = 0;

beforeEach(() => {
	spent = [];
	logged = [];
	vi.spyOn(console, 'error').mockImplementation((text: string) => void logged.push(text));
	// The log says the same once a minute.
	hours += 1;
	vi.spyOn(performance, 'now').mockReturnValue(hours * 3_600_000);
	desk = {
		limiter: new Limiter({ answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 3 }),
		keys: {
			read: async () => pepper,
			readTicketKey: async () => key,
			secret: async () => pepper
		},
		redeem: async (_, given) => (given === slip ? 'signed' : 'unknown'),
		slipState: async () => 'unused',
		submit: async ({ h }) => {
			if (spent.includes(h)) return 'already';
			spent.push(h);
			return 'ok';
		},
		wait: async () => undefined
	};
});

afterEach(() => void vi.restoreAllMocks());

interface Changed {
	address?: string;
	headers?: Record<string, string>;
	find?: (slug: string) => Promise<Entry | null>;
}

async function post(where: 'ticket' | 'answer', body: string, changed: Changed = {}) {
	const { address = 'https://survey.example.go.th/i/x', headers = {} } = changed;
	const url = new URL(`${address}/${where}`);
	const request = new Request(url, {
		method: 'POST',
		body,
		headers: {
			'content-length': String(Buffer.byteLength(body)),
			'content-type': 'application/json',
			origin: url.origin,
			...headers
		}
	});
	const call = { request, url, params: { round: 'x' }, getClientAddress: () => '203.0.113.7' };
	const take = where === 'ticket' ? takeTicketRequest : takeAnswerRequest;
	const response = await take(desk, changed.find ?? (async () => entry), call);
	const text = await response.text();
	// Whatever comes of it has one length.
	expect(Buffer.byteLength(text)).toBe(TICKET_BODY_BYTES);
	return { status: response.status, reply: readReply(text) };
}

const blinded = new Uint8Array(256).fill(1);
const asking = (given = code) => writeTicketRequest({ code: given, blinded });

describe('a request for a ticket', () => {
	it('is signed, and the ticket takes one answer', async () => {
		const pin = Buffer.from(key.fingerprint, 'hex').subarray(0, 16);
		const imported = await importTicketKey(Uint8Array.from(key.spki), pin);
		const blind = await blindTicket(imported, round);
		const body = writeTicketRequest({ code, blinded: blind.blinded });
		const { status, reply } = await post('ticket', body);
		expect(status).toBe(200);
		const ticket = await finalizeTicket(imported, blind, reply?.blindSignature ?? blinded);
		const answer = writeAnswerRequest({ ...ticket, answers: { i1: '1' } });
		expect(await post('answer', answer)).toEqual({ status: 200, reply: { kind: 'ok' } });
		expect(await post('answer', answer)).toEqual({ status: 200, reply: { kind: 'already' } });
		const bad = writeAnswerRequest({ ...ticket, answers: { i1: 'none' } });
		expect(await post('answer', bad)).toEqual({ status: 422, reply: { kind: 'not_offered' } });
		expect(spent).toHaveLength(1);
	});

	it('says by name and status what refused it', async () => {
		for (const [outcome, kind, status] of [
			['other', 'slip_used', 409],
			['revoked', 'slip_revoked', 410],
			['unknown', 'slip_unknown', 404],
			['closed', 'closed', 410]
		] as const) {
			desk = { ...desk, redeem: async () => outcome };
			expect(await post('ticket', asking())).toEqual({ status, reply: { kind } });
		}
		expect(await post('ticket', asking('no code'))).toEqual({
			status: 422,
			reply: { kind: 'code' }
		});
	});

	it('is refused for a while where codes are guessed', async () => {
		desk = { ...desk, redeem: async () => 'unknown' };
		const replies = [];
		for (let guess = 0; guess < 4; guess += 1) replies.push(await post('ticket', asking()));
		expect(replies.at(-1)).toEqual({ status: 429, reply: { kind: 'too_many_codes' } });
	});
});

describe('a request of either kind', () => {
	const bodies = {
		ticket: asking(),
		answer: writeAnswerRequest({ prepared: blinded, signature: blinded, answers: {} })
	};

	for (const where of ['ticket', 'answer'] as const) {
		it(`that comes unencrypted is refused (P24): ${where}`, async () => {
			for (const address of ['http://survey.example.go.th/i/x', 'http://192.168.1.20:3000/i/x']) {
				const { status, reply } = await post(where, bodies[where], { address });
				expect([status, reply?.kind], address).toEqual([403, 'insecure']);
			}
			const local = await post(where, bodies[where], { address: 'http://localhost:3000/i/x' });
			expect(local.reply?.kind, 'control').not.toBe('insecure');
		});

		it(`that is not from our own page is refused: ${where}`, async () => {
			const strangers: Record<string, string>[] = [
				{ origin: 'https://elsewhere.example' },
				{ origin: 'null' },
				{ origin: '' },
				{ 'content-type': 'text/plain' },
				{ 'content-type': 'application/x-www-form-urlencoded' }
			];
			for (const headers of strangers) {
				const { status, reply } = await post(where, bodies[where], { headers });
				expect([status, reply?.kind], JSON.stringify(headers)).toEqual([403, 'foreign']);
			}
		});

		it(`that is malformed is refused without a word of why: ${where}`, async () => {
			for (const body of ['', '{}', `${bodies[where]} `, 'x'.repeat(ANSWER_BODY_BYTES + 1)]) {
				expect(await post(where, body)).toEqual({ status: 400, reply: { kind: 'malformed' } });
			}
			const hidden = await post(where, bodies[where], { headers: { 'content-length': '3000' } });
			expect(hidden.status, 'a body that says it is too large').toBe(400);
		});

		it(`to a round that is not there, or has no tickets, is told so: ${where}`, async () => {
			for (const find of [
				async () => null,
				async () => ({ ...entry, admission: 'draw' as const })
			]) {
				expect(await post(where, bodies[where], { find })).toEqual({
					status: 404,
					reply: { kind: 'gone' }
				});
			}
		});

		it(`that fails is logged without a word of it (P40): ${where}`, async () => {
			const find = () => Promise.reject(new Error(code));
			expect(await post(where, bodies[where], { find })).toEqual({
				status: 503,
				reply: { kind: 'unavailable' }
			});
			expect(logged).toEqual([JSON.stringify({ ticket: 'failed' })]);
		});
	}
});
