import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parcelBytes, type ParcelContents } from './format.ts';
import { generateDeviceKey, openParcel, ParcelRefused, readDeviceKey } from './open.ts';
import { ContentsTooLong, sealParcel } from './seal.ts';

const key = readDeviceKey(generateDeviceKey());
const TOKEN = 'payload.signature';

/** As a device does it, which knows the public point alone. */
function seal(contents: ParcelContents, token = TOKEN, point = key.point) {
	return sealParcel(contents, new Uint8Array(point), token);
}

const answered: ParcelContents = { answers: { e1: '3', e4: 'no' }, comment: null };

describe('a parcel', () => {
	it('is opened by the holder of the round’s device key, and holds what the device put in', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(fc.stringMatching(/^e\d{1,2}$/), fc.stringMatching(/^[\w-]{1,6}$/), {
					maxKeys: 20,
					noNullPrototype: true
				}),
				fc.option(fc.string({ maxLength: 300 })),
				fc.string(),
				async (answers, comment, token) => {
					const parcel = await seal({ answers, comment }, token);
					expect(openParcel(parcel, key, token, comment !== null)).toEqual({ answers, comment });
				}
			),
			{ numRuns: 30 }
		);
	});

	it('P13: has one length in a round, whatever is answered, and shows nothing of it', async () => {
		const short = await seal({ answers: {}, comment: null });
		const long = await seal({
			answers: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`canary${n}`, 'yes'])),
			comment: null
		});
		expect([short.length, long.length]).toEqual([parcelBytes(false), parcelBytes(false)]);
		expect(Buffer.from(long).includes('canary')).toBe(false);
		const silent = await seal({ answers: {}, comment: '' });
		const spoken = await seal({ answers: {}, comment: 'รอนาน'.repeat(90) });
		expect([silent.length, spoken.length]).toEqual([parcelBytes(true), parcelBytes(true)]);
	});

	it('is different each time, so that equal answers cannot be told', async () => {
		const [one, other] = [await seal(answered), await seal(answered)];
		expect(Buffer.from(one).equals(other)).toBe(false);
		expect(Buffer.from(one.subarray(0, 65)).equals(other.subarray(0, 65))).toBe(false);
	});

	it('opens for no other token, key or kind of round, and not where a bit was turned', async () => {
		const parcel = await seal(answered);
		const other = readDeviceKey(generateDeviceKey());
		const flipped = (at: number) => parcel.with(at, (parcel[at] ?? 0) ^ 1);
		expect(openParcel(parcel, key, TOKEN, false), 'control').toEqual(answered);
		for (const [name, open] of [
			['token', () => openParcel(parcel, key, 'another.token', false)],
			['key', () => openParcel(parcel, other, TOKEN, false)],
			['kind', () => openParcel(parcel, key, TOKEN, true)],
			['length', () => openParcel(parcel.subarray(1), key, TOKEN, false)],
			...[0, 1, 40, 70, parcel.length - 1].map(
				(at) => [`bit ${at}`, () => openParcel(flipped(at), key, TOKEN, false)] as const
			)
		] as const) {
			expect(open, name).toThrow(ParcelRefused);
		}
	});

	it('is refused, in the same words, where what is in it has another shape', async () => {
		for (const contents of [
			{ answers: [], comment: null },
			{ answers: 'x', comment: null },
			{ answers: null, comment: null },
			{ answers: { e1: 3 }, comment: null },
			{ comment: null }
		]) {
			const parcel = await seal(contents as unknown as ParcelContents);
			expect(parcel, 'control').toHaveLength(parcelBytes(false));
			expect(() => openParcel(parcel, key, TOKEN, false)).toThrow(ParcelRefused);
		}
	});

	it('is not made of more than it holds', async () => {
		const answers = { e1: 'x'.repeat(1024) };
		await expect(seal({ answers, comment: null })).rejects.toThrow(ContentsTooLong);
	});
});
