/**
 * Whether an evidence address shows something to somebody who opens it. `answers`: it does. `moved`:
 * a page answers, but elsewhere, often the home page that took the place of a removed one. `broken`:
 * the website says that it cannot show it. `silent`: nobody answers. `refused`: not an address that
 * we ask.
 */
import { RefusedAddress, type Ask, type WebAnswer } from './ask.ts';
import { askableUrl } from './evidence-address.ts';

export type LinkOutcome = 'answers' | 'moved' | 'broken' | 'silent' | 'refused';

export interface LinkCheck {
	outcome: LinkOutcome;
	/** HTTP status of the last answer; null where there was none. */
	status: number | null;
	/** Where it led, if elsewhere. */
	target: string | null;
}

const MOST_REDIRECTS = 5;
/** The columns' bound. */
const LONGEST_TARGET = 2000;

/** @param signal ends the whole chain of questions */
export async function checkLink(
	address: string,
	ask: Ask,
	signal: AbortSignal
): Promise<LinkCheck> {
	const start = askableUrl(address);
	if (start === null) return nothing('refused');
	let url = start;
	try {
		for (let followed = 0; followed <= MOST_REDIRECTS; followed++) {
			const { status, location } = await answerOf(url, ask, signal);
			if (status < 300 || status >= 400 || location === null) return judged(start, url, status);
			const next = URL.canParse(location, url) ? askableUrl(new URL(location, url).href) : null;
			if (next === null) return nothing('refused');
			url = next;
		}
		return nothing('silent');
	} catch (error) {
		return nothing(error instanceof RefusedAddress ? 'refused' : 'silent');
	}
}

/** Many websites answer HEAD wrongly, so whoever says no is asked again as a browser asks. */
async function answerOf(url: URL, ask: Ask, signal: AbortSignal): Promise<WebAnswer> {
	const head = await ask(url, 'HEAD', signal);
	return head.status < 400 ? head : ask(url, 'GET', signal);
}

function judged(start: URL, end: URL, status: number): LinkCheck {
	if (status < 200 || status >= 300) return { outcome: 'broken', status, target: null };
	if (isSamePage(start, end)) return { outcome: 'answers', status, target: null };
	return { outcome: 'moved', status, target: end.href.slice(0, LONGEST_TARGET) };
}

/** From http to https, with or without www and a last slash, a page is still the same. */
function isSamePage(a: URL, b: URL): boolean {
	const page = ({ hostname, pathname, search }: URL) =>
		`${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
	return page(a) === page(b);
}

function nothing(outcome: 'silent' | 'refused'): LinkCheck {
	return { outcome, status: null, target: null };
}
