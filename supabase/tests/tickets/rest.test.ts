/**
 * A round with tickets on its whole way, as the product goes it: keys on disk, both sides of the
 * cryptography, and every call through the REST interface.
 */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { surveyInstrument } from '../../../src/lib/ita/instrument/catalogue.ts';
import { generateSlipCode, hashSlipCode } from '../../../src/lib/privacy/slip-code.ts';
import {
	blindTicket,
	finalizeTicket,
	importTicketKey,
	nullifierOf,
	type Ticket
} from '../../../src/lib/privacy/ticket/client.ts';
import { createKeyStore, KeyUnreadable } from '../../../src/lib/server/collector/key-store.ts';
import { Limiter } from '../../../src/lib/server/collector/limiter.ts';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { ensureKey } from '../../../src/lib/server/collector/open-round.ts';
import { SLIP_SECRET } from '../../../src/lib/server/collector/submit.ts';
import { prepareTickets } from '../../../src/lib/server/collector/ticket-key.ts';
import {
	checkSlip,
	issueTicket,
	submitTicketAnswer,
	type TicketDesk
} from '../../../src/lib/server/collector/tickets.ts';
import { internalEntry, submitResponses } from '../../../src/lib/server/supabase/intake.ts';
import { mixDatabase } from '../../../src/lib/server/supabase/mix.ts';
import { beginClosing, openRound, replaceSlips } from '../../../src/lib/server/supabase/rounds.ts';
import {
	declareSlips,
	nullifiers,
	redeemSlip,
	revokeSlip,
	roundCounters,
	setTicketKey,
	slipState
} from '../../../src/lib/server/supabase/tickets.ts';

const PEOPLE = 14;
const visitor = { getClientAddress: () => '203.0.113.7' };

const url = inject('supabaseUrl');
const options = { auth: { persistSession: false } };
const anybody = createClient(url, inject('publishableKey'), options);
const server = createClient(url, inject('secretKey'), options);
const folder = mkdtempSync(join(tmpdir(), 'prongsai-ticket-keys-'));
const keys = createKeyStore(folder);

let admin: SupabaseClient;
let id = '';
let slug = '';
let codes: string[] = [];

beforeAll(async () => {
	const email = `${randomUUID()}@example.org`;
	const password = randomUUID();
	const { data } = await server.auth.admin.createUser({ email, password, email_confirm: true });
	const agency = await server
		.from('agencies')
		.insert({
			slug: `tickets-${randomUUID().slice(0, 8)}`,
			name_th: 'ก',
			name_en: 'A',
			data_contact: 'x',
			hosted_by: 'x'
		})
		.select('id')
		.single();
	const agency_id = String(agency.data?.id);
	await server.from('memberships').insert({ user_id: data.user?.id, agency_id, role: 'admin' });
	admin = createClient(url, inject('publishableKey'), options);
	await admin.auth.signInWithPassword({ email, password });
	const day = (offset: number) =>
		new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
	const round = await admin
		.from('rounds')
		.insert({
			agency_id,
			name: 'รอบ',
			instrument_id: 'iit-2566',
			part: 'iit',
			fiscal_year: 2569,
			opens_on: day(-1),
			closes_on: day(30),
			expected: PEOPLE,
			admission: 'draw'
		})
		.select('id, slug')
		.single();
	id = String(round.data?.id);
	slug = String(round.data?.slug);
});
afterAll(() => rmSync(folder, { recursive: true }));

const desk: TicketDesk = {
	limiter: new Limiter({ answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 20 }),
	keys,
	submit: async (response) => {
		const [outcome] = await submitResponses(server, [response]);
		if (outcome === undefined) throw new Error('There is no outcome.');
		return outcome;
	},
	redeem: (round, slip, blindedHash) => redeemSlip(server, round, slip, blindedHash),
	slipState: (round, slip) => slipState(server, round, slip),
	wait: async () => undefined
};

async function entry() {
	const found = await internalEntry(anybody, slug);
	if (found === null) throw new Error('There is no such round.');
	return found;
}

it('P18, P19, P20, P22: everybody answers once, finds the own receipt, and the numbers add up', async () => {
	const fingerprint = await prepareTickets(keys, admin, id);
	expect(await prepareTickets(keys, admin, id)).toBe(fingerprint);
	const pepper = await keys.secret(SLIP_SECRET);
	codes = Array.from({ length: PEOPLE + 2 }, () => generateSlipCode(randomBytes));
	const slipOf = (code: string) => hashSlipCode(code, id, pepper);
	await replaceSlips(admin, id, codes.map(slipOf));
	await ensureKey(keys, id);
	await openRound(admin, id);
	await expect(setTicketKey(admin, id, '0'.repeat(64))).rejects.toMatchObject({ code: 'NOROW' });
	await declareSlips(admin, id, PEOPLE + 1, 2);

	const spki = Uint8Array.from((await keys.readTicketKey(id)).spki);
	const pin = Buffer.from(fingerprint, 'hex').subarray(0, 16);
	const key = await importTicketKey(spki, pin);
	const [lost = '', ...drawn] = codes;
	await revokeSlip(admin, id, slipOf(lost));
	await expect(revokeSlip(admin, id, '0'.repeat(64))).rejects.toMatchObject({ code: 'SLTUN' });
	await expect(declareSlips(admin, id, PEOPLE + 3, 2)).rejects.toMatchObject({ code: 'SLTNM' });
	expect(await entry()).toMatchObject({ admission: 'ticket', state: 'open', cell: 1 });

	const tickets: Ticket[] = [];
	for (const code of drawn.slice(0, PEOPLE)) {
		const blinded = await blindTicket(key, id);
		const request = { visitor, entry: await entry(), code, blinded: blinded.blinded };
		const issued = await issueTicket(desk, request);
		expect(await issueTicket(desk, request)).toEqual(issued);
		if (issued.kind !== 'signed') throw new Error(issued.kind);
		tickets.push(await finalizeTicket(key, blinded, issued.blindSignature));
	}
	const blinded = await blindTicket(key, id);
	const again = (code: string) => ({ visitor, code, blinded: blinded.blinded });
	const used = await issueTicket(desk, { ...again(drawn[0] ?? ''), entry: await entry() });
	const gone = await issueTicket(desk, { ...again(lost), entry: await entry() });
	expect([used.kind, gone.kind]).toEqual(['slip_used', 'slip_revoked']);
	const check = async (code: string) => checkSlip(desk, { visitor, entry: await entry(), code });
	expect(await check(drawn[0] ?? '')).toEqual({ kind: 'redeemed' });
	expect(await check(drawn[PEOPLE] ?? '')).toEqual({ kind: 'unused' });

	const instrument = surveyInstrument('iit-2566');
	const send = async (ticket: Ticket) =>
		submitTicketAnswer(desk, { visitor, entry: await entry(), instrument, ...ticket, answers: {} });
	for (const ticket of tickets.slice(0, 12)) {
		expect(await send(ticket)).toEqual({ kind: 'accepted', isNew: true });
		expect(await send(ticket)).toEqual({ kind: 'accepted', isNew: false });
	}
	expect(await roundCounters(anybody, slug)).toEqual({
		state: 'open',
		admission: 'ticket',
		k: 10,
		keyFingerprint: fingerprint,
		expected: PEOPLE,
		printed: PEOPLE + 2,
		handedOut: PEOPLE + 1,
		spares: 2,
		redeemed: 0,
		countedOn: null,
		answers: null
	});
	expect(await nullifiers(anybody, slug)).toBeNull();

	await beginClosing(admin, id);
	expect(await runMix(mixDatabase(server), keys, id)).toEqual({
		kind: 'ended',
		state: 'closed',
		moved: 12
	});
	await expect(keys.readTicketKey(id)).rejects.toThrow(KeyUnreadable);
	expect(await roundCounters(anybody, slug)).toMatchObject({ redeemed: PEOPLE, answers: 12 });
	const own = await Promise.all(tickets.map(({ prepared }) => nullifierOf(prepared)));
	const receipts = own.map((nullifier) => Buffer.from(nullifier).toString('hex'));
	expect(await nullifiers(anybody, slug)).toEqual(receipts.slice(0, 12).toSorted());
	expect(
		await send(tickets[0] ?? { prepared: new Uint8Array(), signature: new Uint8Array() })
	).toEqual({
		kind: 'accepted',
		isNew: false
	});
	expect(await roundCounters(anybody, 'unknown000')).toBeNull();
}, 30_000);
