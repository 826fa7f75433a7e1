import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { takeMode, type Mode } from '$lib/privacy/mode.ts';
import { generateDeviceKey, readDeviceKey } from '$lib/privacy/parcel/open.ts';
import { sealParcel } from '$lib/privacy/parcel/seal.ts';
import type { Entry, SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import { BLANKS_PER_BATCH, issueBlanks } from './blanks.ts';
import { atDesk, DeskLimit } from './desk-limit.ts';
import { enterInterview } from './enter-interview.ts';
import { KeyUnreadable } from './key-store.ts';
import { Limiter } from './limiter.ts';
import type { WayIn } from './submit.ts';
import { takeParcels, type ParcelDesk, type SentParcel } from './take-parcels.ts';

const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const key = randomBytes(32);
const pair = readDeviceKey(generateDeviceKey());
const entry: Entry = {
	roundId: round,
	cell: 2,
	servicePoint: { th: 'งานทะเบียน', en: 'Registry' },
	state: 'open',
	name: 'รอบสัมภาษณ์',
	instrumentId: 'eit-2566',
	wording: {},
	fiscalYear: 2570,
	k: 10,
	profile: 'default',
	opensOn: '2026-11-01',
	closesOn: '2026-12-31',
	admission: 'link',
	jointWith: [],
	asksComment: false,
	agency: {
		name: { th: 'อบต. สาธิต', en: 'Demonstration' },
		slug: 'demonstration',
		dataContact: 'สำนักปลัด',
		hostedBy: 'อบต. สาธิต',
		isDemonstration: true,
		digits: 'arabic'
	}
};
const visitor = { getClientAddress: () => '203.0.113.7' };
const HOUR = 3_600_000;

let time: Date;
let wayIn: WayIn;
let desk: ParcelDesk;
let stored: SealedResponse[];
let refusal: SubmitOutcome | 'away' | null;
let hasKeys: boolean;

beforeEach(() => {
	time = new Date('2026-11-22T03:17:42Z');
	stored = [];
	refusal = null;
	hasKeys = true;
	vi.spyOn(console, 'error').mockReturnValue();
	const secret = randomBytes(32);
	const limits = { answersPerAddress: 2, answersPerPoint: 9, wrongCodesPerRound: 2 };
	const orGone = <T>(value: T): T => {
		if (!hasKeys) throw new KeyUnreadable();
		return value;
	};
	wayIn = {
		limiter: new Limiter(limits, () => time),
		keys: { read: async () => orGone(key), secret: async () => secret },
		async submit(response) {
			if (refusal === 'away') throw new Error('no connection');
			if (stored.some(({ h }) => h === response.h)) return 'already';
			if (refusal !== null) return refusal;
			stored.push(response);
			return 'ok';
		},
		now: () => time
	};
	desk = { wayInAt: () => wayIn, deviceKey: async () => orGone(pair) };
});

/** What a device keeps of one answer, with a blank of a batch of this place. */
async function sealed(answers: Record<string, string>, from = entry): Promise<SentParcel> {
	const [token = ''] = await issueBlanks(wayIn, from);
	const comment = from.asksComment ? 'รอนานมาก' : null;
	const point = new Uint8Array(pair.point);
	return { token, parcel: await sealParcel({ answers, comment }, point, token) };
}

const take = (parcels: SentParcel[], at = entry, mode: Mode = 'assisted') =>
	takeParcels(desk, { visitor, entry: at, parcels, mode });

describe('parcels', () => {
	it('are opened and sealed anew like any answer, with how they came', async () => {
		const parcels = [await sealed({ e1: '2', e4: 'no' }), await sealed({ e1: '3' })];
		expect(await take(parcels)).toEqual(['counted', 'counted']);
		const place = { round, cell: 2 };
		const opened = stored.map(({ envelope }) => takeMode(openEnvelope(envelope, key, place)));
		expect(opened.map(({ mode }) => mode)).toEqual(['assisted', 'assisted']);
		expect(opened[0]?.answers).toMatchObject({ e1: '2', e2: '-', e4: 'no' });
		expect(new Set(stored.map(({ envelope }) => envelope.length)).size).toBe(1);
		expect(Object.keys(stored[0] ?? {}).toSorted()).toEqual(
			['cell', 'comment', 'envelope', 'h', 'round', 'slip'].toSorted()
		);
	});

	it('of a kiosk count as of the respondent’s own hand, with their comment', async () => {
		const asking = { ...entry, asksComment: true };
		expect(await take([await sealed({ e1: '2' }, asking)], asking, 'self')).toEqual(['counted']);
		const { envelope, comment } = stored[0] ?? {};
		const opened = openEnvelope(envelope ?? Buffer.alloc(0), key, { round, cell: 2 });
		expect(takeMode(opened).mode).toBe('self');
		expect(comment).toHaveLength(4124);
	});

	it('P7, P26: count once, however often they are sent, and in whichever order', async () => {
		const parcels = [await sealed({ e1: '2' }), await sealed({ e1: '3' })];
		expect(await take(parcels)).toEqual(['counted', 'counted']);
		// A repeat, too, takes its place within the limit until it is known to be one.
		time = new Date(time.getTime() + HOUR);
		expect(await take(parcels.toReversed())).toEqual(['counted', 'counted']);
		expect(stored).toHaveLength(2);
	});

	it('count once together with the same form posted without script', async () => {
		const sent = await sealed({ e1: '2' });
		const form = { token: sent.token, code: '', comment: '', proof: '', answers: { e1: '2' } };
		expect(await enterInterview(wayIn, { entry, form, visitor })).toEqual({ kind: 'taken' });
		expect(await take([sent])).toEqual(['counted']);
		expect(stored).toHaveLength(1);
	});

	it('P26: hold for 36 hours, and are told to have expired from then on', async () => {
		const sent = [await sealed({ e1: '2' }), await sealed({ e1: '3' })];
		time = new Date(time.getTime() + 35.8 * HOUR);
		expect(await take(sent.slice(0, 1))).toEqual(['counted']);
		time = new Date(time.getTime() + 0.2 * HOUR);
		expect(await take(sent.slice(1))).toEqual(['expired']);
		expect(stored).toHaveLength(1);
	});

	it('P26: go to the cell that their token names, and into no other round', async () => {
		expect(await take([await sealed({ e1: '2' }, { ...entry, cell: 3 })])).toEqual(['counted']);
		expect(stored.map(({ cell }) => cell)).toEqual([3]);
		const other = { ...entry, roundId: '00000000-0000-4000-8000-000000000000' };
		expect(await take([await sealed({ e1: '2' }, other)])).toEqual(['refused']);
		expect(stored).toHaveLength(1);
	});

	it('are refused one by one: altered, exchanged, or with an answer that is not offered', async () => {
		const [good, other] = [await sealed({ e1: '2' }), await sealed({ e1: '3' })];
		const altered = { ...good, parcel: good.parcel.with(70, (good.parcel[70] ?? 0) ^ 1) };
		const exchanged = { ...good, parcel: other.parcel };
		const forged = { ...good, token: `${good.token.slice(0, -2)}AA` };
		const strange = await sealed({ e1: 'x' });
		expect(await take([altered, exchanged, forged, strange, good])).toEqual([
			'refused',
			'refused',
			'refused',
			'refused',
			'counted'
		]);
	});

	it('are refused where nothing is answered, as the form is', async () => {
		const parcels = [await sealed({}), await sealed({ e1: '-', e2: '-' })];
		const asking = { ...entry, asksComment: true };
		expect(await take(parcels)).toEqual(['refused', 'refused']);
		expect(await take([await sealed({ e1: '-' }, asking)], asking, 'self')).toEqual(['refused']);
		expect(stored).toEqual([]);
		expect(await take([await sealed({ e1: '-', e2: '2' })]), 'control').toEqual(['counted']);
	});

	it('wait where the database is away or too many came, and are counted afterwards', async () => {
		const parcels = [
			await sealed({ e1: '1' }),
			await sealed({ e1: '2' }),
			await sealed({ e1: '3' })
		];
		refusal = 'away';
		expect(await take(parcels)).toEqual(['later', 'later', 'later']);
		refusal = null;
		expect(await take(parcels)).toEqual(['counted', 'counted', 'later']);
		time = new Date(time.getTime() + HOUR);
		expect(await take(parcels)).toEqual(['counted', 'counted', 'counted']);
		expect(stored).toHaveLength(3);
	});

	it('of interviews have the limit of the desk: a day and a cell, whatever the address', async () => {
		const limit = new DeskLimit(4, () => time);
		desk.wayInAt = (place) => atDesk(wayIn, limit, place);
		const parcels = await Promise.all(['1', '2', '3', '1', '2'].map((e1) => sealed({ e1 })));
		expect(await take(parcels)).toEqual(['counted', 'counted', 'counted', 'counted', 'later']);
		expect(await take([await sealed({ e1: '1' }, { ...entry, cell: 3 })])).toEqual(['counted']);
	});

	it('of a closed round are refused, and those that had been counted still hear so', async () => {
		const [before, after] = [await sealed({ e1: '2' }), await sealed({ e1: '3' })];
		expect(await take([before])).toEqual(['counted']);
		const closed: Entry = { ...entry, state: 'closed' };
		hasKeys = false;
		refusal = 'closed';
		expect(await take([before, after], closed)).toEqual(['counted', 'closed']);
		// Where the page has not heard of the close yet, nothing is said for good.
		expect(await take([after])).toEqual(['later']);
	});
});

describe('a batch of blanks', () => {
	it('P26: has tokens that differ in nothing but their random number', async () => {
		const blanks = await issueBlanks(wayIn, entry);
		expect(blanks).toHaveLength(BLANKS_PER_BATCH);
		const payloads = blanks.map((token) => Buffer.from(token.split('.')[0] ?? '', 'base64url'));
		// All but the random number, which is the last 16 bytes.
		expect(new Set(payloads.map((bytes) => bytes.toString('hex', 0, 27))).size).toBe(1);
		expect(new Set(payloads.map((bytes) => bytes.toString('hex', 27))).size).toBe(BLANKS_PER_BATCH);
		// Neither does the number tell which came first: neighbours ascend as often as they descend.
		const numbers = payloads.map((bytes) => bytes.readUInt32BE(27));
		const ascents = numbers.filter((number, at) => number > (numbers[at - 1] ?? 0)).length;
		expect(ascents).toBeGreaterThan(10);
		expect(ascents).toBeLessThan(50);
	});

	it('is empty where the round takes no answers', async () => {
		expect(await issueBlanks(wayIn, { ...entry, state: 'closed' })).toEqual([]);
		expect(await issueBlanks(wayIn, { ...entry, cell: null })).toEqual([]);
	});
});

describe('an interview without script', () => {
	const form = async (answers: Record<string, string>) => {
		const [token = ''] = await issueBlanks(wayIn, entry);
		return { token, code: '', comment: 'ไม่เก็บ', proof: '', answers };
	};
	const enter = async (answers: Record<string, string>) =>
		enterInterview(wayIn, { entry, form: await form(answers), visitor });

	it('is sealed as given with help, and takes no comment along', async () => {
		expect(await enter({ e1: '2' })).toEqual({ kind: 'taken' });
		const { envelope = Buffer.alloc(0), comment } = stored[0] ?? {};
		expect(takeMode(openEnvelope(envelope, key, { round, cell: 2 })).mode).toBe('assisted');
		expect(comment).toBeNull();
	});

	it.each([
		['closed', 'closed'],
		['unknown', 'closed'],
		['away', 'unavailable']
	] as const)('says what the database meant by %s', async (outcome, problem) => {
		refusal = outcome;
		expect(await enter({ e1: '2' })).toEqual({ kind: 'problem', problem });
	});

	it('without an answer, or with one that is not offered, is not taken', async () => {
		expect(await enter({})).toEqual({ kind: 'problem', problem: 'empty' });
		expect(await enter({ e1: 'x' })).toEqual({ kind: 'problem', problem: 'not_offered' });
		expect(stored).toEqual([]);
	});
});
