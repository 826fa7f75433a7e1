/**
 * What was sealed on a device without a network, taken in when it is back: token, parcel, and from
 * there the way of every other answer. The device keeps each until it hears what became of it.
 */
import { NO_ANSWER } from '$lib/ita/instrument/answers.ts';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { readFormToken } from '$lib/privacy/form-token.ts';
import type { Mode } from '$lib/privacy/mode.ts';
import type { Fate } from '$lib/privacy/parcel/fate.ts';
import type { ParcelContents } from '$lib/privacy/parcel/format.ts';
import { openParcel, ParcelRefused } from '$lib/privacy/parcel/open.ts';
import { log } from '$lib/server/log.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { KeyUnreadable, type KeyStore } from './key-store.ts';
import type { Visitor } from './limiter.ts';
import { FORM_TOKEN_SECRET, submitAnswers, type Submitted, type WayIn } from './submit.ts';

/** What came from a device, in one request. Nothing of it is checked yet. */
export interface Delivery {
	visitor: Visitor;
	/** The round, at whichever of its service points the device is now. */
	entry: Entry;
	parcels: readonly SentParcel[];
	mode: Mode;
}

/** A parcel and the form token it is bound to. */
export interface SentParcel {
	token: string;
	parcel: Uint8Array;
}

/** The way in, and the round's device key. */
export interface ParcelDesk {
	/** The way in at a place of the round, with its limits. */
	wayInAt: (place: string) => WayIn;
	deviceKey: KeyStore['deviceKey'];
}

/** Takes parcels in, one after the other. @returns what became of each, in their order. */
export async function takeParcels(desk: ParcelDesk, delivery: Delivery): Promise<Fate[]> {
	const fates: Fate[] = [];
	for (const sent of delivery.parcels) fates.push(await takeParcel(desk, delivery, sent));
	return fates;
}

async function takeParcel(
	desk: ParcelDesk,
	{ visitor, entry, mode }: Delivery,
	{ token, parcel }: SentParcel
): Promise<Fate> {
	try {
		const place = await placeOf(desk, entry, token);
		if (typeof place === 'string') return place;
		// The token was issued for this cell, which another point of the same round may have.
		const there: Entry = { ...entry, cell: place.cell };
		const { answers, comment } = await open(desk, there, parcel, token);
		const submitted = await submitAnswers(desk.wayInAt(`${entry.roundId}/${place.cell}`), {
			visitor,
			entry: there,
			instrument: surveyInstrument(entry.instrumentId),
			form: { token, answers, comment: comment ?? '', code: '', proof: '' },
			mode
		});
		return fateOf(submitted);
	} catch (error) {
		if (error instanceof ParcelRefused) return 'refused';
		// Told without its text, which may quote data.
		log({ parcel: 'failed' });
		return 'later';
	}
}

async function placeOf(
	desk: ParcelDesk,
	{ roundId }: Entry,
	token: string
): Promise<{ cell: number } | Fate> {
	const { keys, now } = desk.wayInAt(roundId);
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const reading = readFormToken(token, { round: roundId, now: now(), secret });
	if (reading.ok) return reading;
	return reading.fault === 'expired' ? 'expired' : 'refused';
}

/**
 * A closed round has no key any more, but whoever repeats what was accepted must still hear so. The
 * database stores nothing into a closed round, so what stands in for the answers goes nowhere.
 */
async function open(
	{ deviceKey }: ParcelDesk,
	{ roundId, state, asksComment }: Entry,
	parcel: Uint8Array,
	token: string
): Promise<ParcelContents> {
	try {
		const contents = openParcel(parcel, await deviceKey(roundId), token, asksComment);
		// As the form is: who has answered nothing is no respondent.
		if (isEmpty(contents)) throw new ParcelRefused();
		return contents;
	} catch (error) {
		if (error instanceof KeyUnreadable && state === 'closed') return { answers: {}, comment: '' };
		throw error;
	}
}

function isEmpty({ answers }: ParcelContents): boolean {
	return Object.values(answers).every((answer) => answer === NO_ANSWER);
}

function fateOf(submitted: Submitted): Fate {
	switch (submitted.kind) {
		case 'accepted':
			return 'counted';
		case 'too_many':
			return 'later';
		case 'stale':
			return 'expired';
		case 'closed':
		case 'gone':
			return 'closed';
		default:
			return 'refused';
	}
}
