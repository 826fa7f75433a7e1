import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { formatSlipCode, generateSlipCode, hashSlipCode } from '$lib/privacy/slip-code.ts';
import {
	blindTicket,
	finalizeTicket,
	importTicketKey,
	type Ticket
} from '$lib/privacy/ticket/client.ts';
import {
	generateTicketKey,
	nullifierOf,
	readTicketKey,
	type TicketKey
} from '$lib/privacy/ticket/issuer.ts';
import type { Entry, SealedResponse } from '$lib/server/supabase/intake.ts';
import { KeyUnreadable } from './key-store.ts';
import { Limiter } from './limiter.ts';
import { submitAnswers } from './submit.ts';
import { checkSlip, issueTicket, submitTicketAnswer, type TicketDesk } from './tickets.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const visitor = { getClientAddress: () => '203.0.113.7' };
const pepper = randomBytes(32);
const sealing = randomBytes(32);
const instrument = surveyInstrument('iit-2566');

const open: Entry = {
	roundId: round,
	cell: 1,
	servicePoint: null,
	state: 'open',
	name: 'รอบแรก',
	instrumentId: 'iit-2566',
	wording: {},
	fiscalYear: 2569,
	k: 10,
	profile: 'default',
	opensOn: '2026-11-01',
	closesOn: '2026-12-31',
	admission: 'ticket',
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
const closed: Entry = { ...open, state: 'closed' };

let key: TicketKey;
let imported: CryptoKey;

beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
	const pin = Buffer.from(key.fingerprint, 'hex').subarray(0, 16);
	imported = await importTicketKey(Uint8Array.from(key.spki), pin);
});

/** A round in memory; the SQL that guards the real one has its own tests. */
class FakeRound {
	readonly slips = new Map<string, string | null>();
	readonly spent = new Set<string>();
	readonly stored: SealedResponse[] = [];
	readonly pauses: number[] = [];
	redeemed = 0;
	isOpen = true;
	hasKeys = true;

	/** Puts a slip into the box and returns its code. */
	slip(state: string | null = null): string {
		const code = generateSlipCode(randomBytes);
		this.slips.set(hashSlipCode(code, round, pepper), state);
		return formatSlipCode(code);
	}

	desk(
		limits = { answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 3 }
	): TicketDesk {
		const lost = () => Promise.reject(new KeyUnreadable());
		return {
			limiter: new Limiter(limits),
			keys: {
				read: async () => (this.hasKeys ? sealing : lost()),
				readTicketKey: async () => (this.hasKeys ? key : lost()),
				secret: async () => pepper
			},
			redeem: async (_, slip, blindedHash) => {
				if (!this.isOpen) return 'closed';
				const state = this.slips.get(slip);
				if (state === undefined) return 'unknown';
				if (state === 'revoked') return 'revoked';
				if (state !== null) return state === blindedHash ? 'again' : 'other';
				this.slips.set(slip, blindedHash);
				this.redeemed++;
				return 'signed';
			},
			slipState: async (_, slip) => {
				const state = this.slips.get(slip);
				if (state === undefined) return 'unknown';
				return state === null ? 'unused' : state === 'revoked' ? 'revoked' : 'redeemed';
			},
			submit: async (response) => {
				if (this.spent.has(response.h)) return 'already';
				if (!this.isOpen) return 'closed';
				if (response.cell !== 1) return 'unknown';
				this.spent.add(response.h);
				this.stored.push(response);
				return 'ok';
			},
			wait: async (ms) => void this.pauses.push(ms)
		};
	}
}

let world: FakeRound;
let desk: TicketDesk;
beforeEach(() => {
	world = new FakeRound();
	desk = world.desk();
});

async function collect(code: string, at = desk): Promise<Ticket> {
	const blinded = await blindTicket(imported, round);
	const issued = await issueTicket(at, { visitor, entry: open, code, blinded: blinded.blinded });
	if (issued.kind !== 'signed') throw new Error(issued.kind);
	return finalizeTicket(imported, blinded, issued.blindSignature);
}

const noise = () => Uint8Array.from([0, ...randomBytes(255)]);
const ask = (code: string, blinded = noise(), entry = open, at = desk) =>
	issueTicket(at, { visitor, entry, code, blinded });
const send = (ticket: Ticket, entry = open, answers: Record<string, string> = { i1: '3' }) =>
	submitTicketAnswer(desk, { visitor, entry, instrument, ...ticket, answers });

describe('a slip', () => {
	it('is redeemed for a ticket that is good for one answer (P19)', async () => {
		const ticket = await collect(world.slip());
		expect(await send(ticket)).toEqual({ kind: 'accepted', isNew: true });
		expect(await send(ticket, open, { i1: '1' })).toEqual({ kind: 'accepted', isNew: false });
		expect(world.stored).toHaveLength(1);
	});

	it('gets the same bytes for the same message, and nothing for another (P18)', async () => {
		const code = world.slip();
		const blinded = noise();
		const first = await ask(code, blinded);
		expect(first.kind).toBe('signed');
		expect(await ask(code, blinded)).toEqual(first);
		expect(await ask(code)).toEqual({ kind: 'slip_used' });
		expect(await ask(code.toLowerCase().replaceAll('-', ' '), blinded)).toEqual(first);
		expect(world.redeemed).toBe(1);
	});

	it('that is unknown, used or revoked is refused after the same pause, started before the work', async () => {
		const used = world.slip('0'.repeat(64));
		const revoked = world.slip('revoked');
		const unknown = new FakeRound().slip();
		expect(await ask(used)).toEqual({ kind: 'slip_used' });
		expect(await ask(revoked)).toEqual({ kind: 'slip_revoked' });
		expect(await ask(unknown)).toEqual({ kind: 'slip_unknown' });
		expect(new Set(world.pauses).size).toBe(1);
		expect(world.pauses).toHaveLength(3);
	});

	it('waits for the pause only where it is refused', async () => {
		const said: string[] = [];
		let endPause = (): void => undefined;
		const pause = new Promise<void>((resolve) => (endPause = resolve));
		const patient: TicketDesk = { ...desk, wait: () => pause };
		expect((await ask(world.slip(), noise(), open, patient)).kind).toBe('signed');

		const refused = ask(world.slip('revoked'), noise(), open, patient).then(() =>
			said.push('refused')
		);
		// As much as another request takes from end to end, and all that it has set off.
		await ask(world.slip(), noise(), open, patient);
		await new Promise(setImmediate);
		said.push('pause over');
		endPause();
		await refused;
		expect(said).toEqual(['pause over', 'refused']);
	});

	it('is not used up by what cannot be signed', async () => {
		const code = world.slip();
		for (const bad of [new Uint8Array(256).fill(255), new Uint8Array(255), new Uint8Array()]) {
			expect(await ask(code, bad)).toEqual({ kind: 'malformed' });
		}
		expect(world.redeemed).toBe(0);
		expect((await ask(code)).kind).toBe('signed');
	});

	it('is not used up where the key is lost', async () => {
		const code = world.slip();
		world.hasKeys = false;
		await expect(ask(code)).rejects.toThrow(KeyUnreadable);
		expect(world.redeemed).toBe(0);
	});

	it('is known to the database by hash, with the hash of what was signed, and by nothing else', async () => {
		const seen: string[] = [];
		const code = world.slip();
		const blinded = noise();
		const listening: TicketDesk = {
			...desk,
			redeem: async (...given) => {
				seen.push(...given);
				return 'signed';
			}
		};
		await ask(code, blinded, open, listening);
		const plain = code.replaceAll('-', '');
		expect(seen).toEqual([
			round,
			hashSlipCode(plain, round, pepper),
			createHash('sha256').update(blinded).digest('hex')
		]);
	});

	it('is refused before anything else when the round is not open', async () => {
		expect(await ask(world.slip(), noise(), closed)).toEqual({ kind: 'closed' });
		expect(await ask(world.slip(), noise(), { ...open, state: 'not_yet' })).toEqual({
			kind: 'closed'
		});
		expect(world.redeemed).toBe(0);
		world.isOpen = false;
		expect(await ask(world.slip())).toEqual({ kind: 'closed' });
	});

	it('of a draw is never redeemed', async () => {
		const entry: Entry = { ...open, admission: 'draw' };
		expect(await ask(world.slip(), noise(), entry)).toEqual({ kind: 'gone' });
		expect(await checkSlip(desk, { visitor, entry, code: world.slip() })).toEqual({ kind: 'gone' });
	});

	it('that is mistyped is said to be so, and asks the database nothing', async () => {
		const code = world.slip();
		const mistyped = (code.startsWith('0') ? '1' : '0') + code.slice(1);
		expect(await ask(mistyped)).toEqual({ kind: 'code', fault: 'check' });
		expect(await ask('')).toEqual({ kind: 'code', fault: 'length' });
		expect(world.pauses).toEqual([]);
	});

	it('may be asked for, which changes nothing', async () => {
		const code = world.slip();
		const check = (typed: string) => checkSlip(desk, { visitor, entry: open, code: typed });
		expect(await check(code)).toEqual({ kind: 'unused' });
		expect(await check(code)).toEqual({ kind: 'unused' });
		await collect(code);
		expect(await check(code)).toEqual({ kind: 'redeemed' });
		expect(await check(world.slip('revoked'))).toEqual({ kind: 'revoked' });
		expect(await check(new FakeRound().slip())).toEqual({ kind: 'slip_unknown' });
		expect(await checkSlip(desk, { visitor, entry: closed, code })).toEqual({ kind: 'redeemed' });
	});
});

describe('who guesses codes', () => {
	const guess = () => new FakeRound().slip();

	it('is stopped, from wherever the guesses come, at both doors together', async () => {
		expect((await ask(guess())).kind).toBe('slip_unknown');
		expect((await ask(guess())).kind).toBe('slip_unknown');
		const check = () => checkSlip(desk, { visitor, entry: open, code: guess() });
		expect((await check()).kind).toBe('slip_unknown');
		expect(await check()).toEqual({ kind: 'too_many', reason: 'codes' });
		expect(await ask(world.slip())).toEqual({ kind: 'too_many', reason: 'codes' });
	});

	it('is stopped at the own address, where others with a slip are not counted', async () => {
		const strict = world.desk({ answersPerAddress: 2, answersPerPoint: 9, wrongCodesPerRound: 99 });
		for (let n = 0; n < 5; n++)
			expect((await ask(world.slip(), noise(), open, strict)).kind).toBe('signed');
		for (let n = 0; n < 2; n++)
			expect((await ask(guess(), noise(), open, strict)).kind).toBe('slip_unknown');
		expect(await ask(world.slip(), noise(), open, strict)).toEqual({
			kind: 'too_many',
			reason: 'address'
		});
	});
});

describe('an answer with a ticket', () => {
	it('is sealed for the round, spends its nullifier, and brings no slip', async () => {
		const ticket = await collect(world.slip());
		await send(ticket, open, { i1: '3', i2: 'x' });
		const [stored] = world.stored;
		expect(stored).toMatchObject({ round, cell: 1, h: nullifierOf(ticket.prepared), slip: null });
		const answers = stored && openEnvelope(stored.envelope, sealing, { round, cell: 1 });
		expect(answers).toMatchObject({ i1: '3', i2: 'x', i3: '-' });
		expect(Object.keys(answers ?? {})).toHaveLength(instrument.items.length);
	});

	it('is refused with one flipped bit, with another round, or with no ticket at all (P19)', async () => {
		const ticket = await collect(world.slip());
		const flipped = ticket.signature.map((byte, place) => (place === 200 ? byte ^ 1 : byte));
		const elsewhere: Entry = { ...open, roundId: '00000000-0000-4000-8000-000000000000' };
		expect(await send({ ...ticket, signature: flipped })).toEqual({ kind: 'ticket' });
		expect(await send(ticket, elsewhere)).toEqual({ kind: 'ticket' });
		expect(await send({ prepared: new Uint8Array(), signature: new Uint8Array() })).toEqual({
			kind: 'ticket'
		});
		expect(world.stored).toEqual([]);
		expect((await send(ticket)).kind).toBe('accepted');
	});

	it('is refused where the item has no such answer, and the ticket is still good', async () => {
		const ticket = await collect(world.slip());
		expect(await send(ticket, open, { i1: '99' })).toEqual({ kind: 'not_offered' });
		expect(await send(ticket)).toEqual({ kind: 'accepted', isNew: true });
	});

	it('that was accepted is still so after the close, when the keys are gone; a new one is not', async () => {
		const sent = await collect(world.slip());
		const late = await collect(world.slip());
		await send(sent);
		world.isOpen = false;
		expect(await send(late)).toEqual({ kind: 'closed' });
		world.hasKeys = false;
		expect(await send(sent, closed)).toEqual({ kind: 'accepted', isNew: false });
		expect(await send(late, closed)).toEqual({ kind: 'closed' });
	});

	it('is stored in no case without its ticket being verified', async () => {
		const ticket = await collect(world.slip());
		world.hasKeys = false;
		// The page believes the round to be closed, and the database takes answers.
		expect(await send(ticket, closed)).toEqual({ kind: 'gone' });
		await expect(send(ticket, open)).rejects.toThrow(KeyUnreadable);
		expect(world.stored).toEqual([]);
	});

	it('is counted against the address where the ticket is forged, and not otherwise', async () => {
		const strict = world.desk({ answersPerAddress: 2, answersPerPoint: 9, wrongCodesPerRound: 99 });
		const from = (ticket: Ticket) =>
			submitTicketAnswer(strict, { visitor, entry: open, instrument, ...ticket, answers: {} });
		for (let n = 0; n < 4; n++)
			expect((await from(await collect(world.slip()))).kind).toBe('accepted');
		const forged = { prepared: randomBytes(95), signature: randomBytes(256) };
		for (let n = 0; n < 2; n++) expect((await from(forged)).kind).toBe('ticket');
		expect(await from(await collect(world.slip()))).toEqual({
			kind: 'too_many',
			reason: 'address'
		});
	});

	it('is not replaced by a form without a ticket: the way of the other rounds is shut', async () => {
		const wayIn = { ...desk, now: () => new Date() };
		const form = { token: '', code: '', comment: '', proof: '', answers: { i1: '3' } };
		const submitted = await submitAnswers(wayIn, { visitor, entry: open, instrument, form });
		expect(submitted).toEqual({ kind: 'gone' });
		const draw: Entry = { ...open, admission: 'draw' };
		const ticket = await collect(world.slip());
		expect(await send(ticket, draw)).toEqual({ kind: 'gone' });
		expect(world.stored).toEqual([]);
	});
});
