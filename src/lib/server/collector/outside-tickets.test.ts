/** Both sides of a ticket that is signed elsewhere, with the issuer in memory. */
import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { formatSlipCode, generateSlipCode } from '$lib/privacy/slip-code.ts';
import type { Reply } from '$lib/privacy/ticket/bodies.ts';
import { blindTicket, finalizeTicket, importTicketKey } from '$lib/privacy/ticket/client.ts';
import {
	generateTicketKey,
	nullifierOf,
	readTicketKey,
	signBlinded,
	type TicketKey
} from '$lib/privacy/ticket/issuer.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { KeyUnreadable } from './key-store.ts';
import { Limiter } from './limiter.ts';
import { IssuerAway, type OutsideIssuer } from './outside-issuer.ts';
import { checkSlip, issueTicket, submitTicketAnswer, type TicketDesk } from './tickets.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const visitor = { getClientAddress: () => '203.0.113.7' };
const instrument = surveyInstrument('iit-2566');
const code = generateSlipCode(randomBytes);

let key: TicketKey;
let entry: Entry;
let desk: TicketDesk;
let says: (kind: 'ticket' | 'slip', blinded: Uint8Array) => Reply;
let asked: unknown[][];
let spent: string[];

beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
	entry = {
		roundId: round,
		cell: 1,
		servicePoint: null,
		state: 'open',
		name: 'รอบ',
		instrumentId: 'iit-2566',
		wording: {},
		fiscalYear: 2569,
		k: 10,
		profile: 'default',
		opensOn: '2026-11-01',
		closesOn: '2026-12-31',
		admission: 'ticket',
		outside: { kind: 'issuer', slug: 'theirs', spki: key.spki.toString('hex') },
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
});

beforeEach(() => {
	asked = [];
	spent = [];
	says = (_, blinded) => ({ kind: 'signed', blindSignature: signBlinded(key, blinded) });
	const issuer: OutsideIssuer = {
		url: 'https://tickets.example.go.th',
		key: async () => key,
		ticket: async (slug, request) => {
			asked.push([slug, request.code]);
			return says('ticket', request.blinded);
		},
		slip: async (slug, typed) => {
			asked.push([slug, typed]);
			return says('slip', new Uint8Array());
		},
		counters: () => Promise.reject(new IssuerAway())
	};
	desk = {
		limiter: new Limiter({ answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 3 }),
		keys: {
			read: async () => Buffer.alloc(32, 1),
			// There is none of ours.
			readTicketKey: () => Promise.reject(new KeyUnreadable()),
			secret: () => Promise.reject(new Error('No secret of ours has to do with their slips.'))
		},
		redeem: () => Promise.reject(new Error('There are no slips here.')),
		slipState: () => Promise.reject(new Error('There are no slips here.')),
		submit: async ({ h }) => {
			if (spent.includes(h)) return 'already';
			spent.push(h);
			return 'ok';
		},
		issuer,
		wait: async () => undefined
	};
});

const noise = (): Uint8Array => Uint8Array.from([0, ...randomBytes(255)]);
const issue = (typed = code, blinded = noise()) =>
	issueTicket(desk, { visitor, entry, code: typed, blinded });
const check = () => checkSlip(desk, { visitor, entry, code });

async function ticketOf(signer = key) {
	const pin = Buffer.from(signer.fingerprint, 'hex').subarray(0, 16);
	const imported = await importTicketKey(Uint8Array.from(signer.spki), pin);
	const blind = await blindTicket(imported, round);
	return finalizeTicket(imported, blind, signBlinded(signer, blind.blinded));
}

describe('a ticket that is signed elsewhere', () => {
	it('P17: is asked for at the issuer, and takes one answer here by its public key', async () => {
		const pin = Buffer.from(key.fingerprint, 'hex').subarray(0, 16);
		const imported = await importTicketKey(Uint8Array.from(key.spki), pin);
		const blind = await blindTicket(imported, round);
		const issued = await issue(formatSlipCode(code), blind.blinded);
		if (issued.kind !== 'signed') throw new Error('It was not signed.');
		expect(asked).toEqual([['theirs', code]]);
		const ticket = await finalizeTicket(imported, blind, issued.blindSignature);
		const send = () =>
			submitTicketAnswer(desk, { visitor, entry, instrument, ...ticket, answers: { i1: '3' } });
		expect(await send()).toEqual({ kind: 'accepted', isNew: true });
		expect(await send()).toEqual({ kind: 'accepted', isNew: false });
		expect(spent).toEqual([nullifierOf(ticket.prepared)]);
	});

	it('P20: is refused when another key signed it', async () => {
		const other = readTicketKey(await generateTicketKey());
		const answer = { visitor, entry, instrument, answers: { i1: '3' } };
		const send = async (signer: TicketKey) =>
			submitTicketAnswer(desk, { ...answer, ...(await ticketOf(signer)) });
		expect(await send(other)).toEqual({ kind: 'ticket' });
		expect(spent).toEqual([]);
		expect((await send(key)).kind).toBe('accepted');
	});

	it('passes on what the issuer refuses, and counts whoever guesses', async () => {
		for (const kind of ['slip_used', 'slip_revoked', 'closed', 'malformed', 'slip_unknown']) {
			says = () => ({ kind });
			expect(await issue()).toEqual({ kind });
		}
		says = () => ({ kind: 'too_many_codes' });
		expect(await issue()).toEqual({ kind: 'too_many', reason: 'codes' });
		for (const kind of ['unused', 'redeemed', 'revoked', 'slip_unknown', 'slip_unknown']) {
			says = () => ({ kind });
			expect(await check()).toEqual({ kind });
		}
		const before = asked.length;
		expect(await issue()).toEqual({ kind: 'too_many', reason: 'codes' });
		expect(asked, 'the issuer is not bothered any more').toHaveLength(before);
	});

	it('does not ask for what is no code, and nobody after the close', async () => {
		expect((await issue('no code')).kind).toBe('code');
		const closed = { ...entry, state: 'closed' } as const;
		const late = { visitor, entry: closed, code, blinded: noise() };
		expect(await issueTicket(desk, late)).toEqual({ kind: 'closed' });
		expect(asked).toEqual([]);
	});

	it('P18: fails where the issuer is away or not ours, so that a phone keeps its message', async () => {
		for (const kind of ['gone', 'foreign', 'insecure', 'unavailable', 'no such word', 'ok']) {
			says = () => ({ kind });
			await expect(issue()).rejects.toThrow(IssuerAway);
			await expect(check()).rejects.toThrow(IssuerAway);
		}
		says = () => ({ kind: 'signed', blindSignature: new Uint8Array(3) });
		await expect(issue()).rejects.toThrow(IssuerAway);
		delete desk.issuer;
		await expect(issue()).rejects.toThrow(IssuerAway);
	});
});

it('a round that signs for another takes no answer, not even with its own ticket', async () => {
	const ticket = await ticketOf();
	const answer = { visitor, instrument, ...ticket, answers: { i1: '3' } };
	const theirs = 'https://survey.example.go.th/i/x';
	const signing: Entry = { ...entry, outside: { kind: 'collector', address: theirs } };
	desk.keys.readTicketKey = async () => key;
	expect(await submitTicketAnswer(desk, { ...answer, entry: signing })).toEqual({ kind: 'gone' });
	expect(spent).toEqual([]);
	expect((await submitTicketAnswer(desk, { ...answer, entry })).kind).toBe('accepted');
});
