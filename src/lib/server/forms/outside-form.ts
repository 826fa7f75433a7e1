/** The forms that name the other Prongsai's round, before a round with tickets opens. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { isLoopback } from '../public-url.ts';
import type { Fields } from './fields.ts';

const SLUG = /^[a-z0-9-]{1,40}$/;
const PATH = /^\/i\/[a-z0-9-]{1,40}$/;
const MOST_CHARACTERS = 200;

/** Reads the public slug of the issuer's round: where it is asked, ISSUER_URL alone decides. */
export function readIssuersRound(fields: Fields): string {
	const slug = fields.text('issuer', m.round_outside_issuer(), MOST_CHARACTERS);
	if (slug !== '' && !SLUG.test(slug)) fields.refuse('issuer', m.round_outside_issuer_mistyped());
	return slug;
}

/** Reads the address that slips will carry: of a round elsewhere, encrypted or on this machine. */
export function readCollectorsRound(fields: Fields): string {
	const typed = fields.text('signs_for', m.round_outside_signs_for(), MOST_CHARACTERS);
	const address = addressOf(typed);
	if (typed !== '' && address === null) {
		fields.refuse('signs_for', m.round_outside_signs_for_mistyped());
	}
	return address ?? '';
}

function addressOf(typed: string): string | null {
	if (!URL.canParse(typed)) return null;
	const { protocol, hostname, origin, pathname, search, hash, username } = new URL(typed);
	const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
	const isBare = search === '' && hash === '' && username === '' && PATH.test(pathname);
	return isSafe && isBare ? `${origin}${pathname}` : null;
}
