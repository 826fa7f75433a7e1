/**
 * Sends responses over HTTP as a phone without script would: opens the form, ticks, looks at the
 * review and sends. It knows nothing that the pages do not say.
 */
import { NO_ANSWER } from '../../lib/ita/instrument/answers.ts';
import { SimulationError } from './error.ts';
import { findForm, spokenWords, type PageForm } from './markup.ts';
import type { Sending } from './plan.ts';

/** As many people at a time: more than any counter has, few enough for a small machine. */
const AT_A_TIME = 8;

/** Longer than a page takes on a busy machine. */
const PATIENCE_MS = 20_000;

const TOO_MANY = 429;
const RAISE_LIMITS =
	'(To send more, start the server with higher ANSWERS_PER_ADDRESS and ANSWERS_PER_POINT.)';

type Fields = [name: string, value: string][];

interface Page {
	/** What was asked for, below the instance's address. */
	path: string;
	/** Where it led to. */
	address: string;
	isOk: boolean;
	status: number;
	html: string;
}

/**
 * Sends all, several at a time, and stops at the first that is refused; those under way are given
 * up, so one of them may have been accepted without being told of.
 * @param url web address of the instance, without a slash at the end.
 * @param onAccepted told of each response for which the page said thanks.
 * @throws SimulationError naming the first refusal, without any answer.
 */
export async function sendAll(
	url: string,
	sendings: readonly Sending[],
	onAccepted: (sending: Sending) => void = () => undefined
): Promise<void> {
	const giveUp = new AbortController();
	const waiting = sendings.values();
	const people = Array.from({ length: AT_A_TIME }, async () => {
		for (const sending of waiting) {
			giveUp.signal.throwIfAborted();
			await sendOne(url, sending, giveUp.signal);
			onAccepted(sending);
		}
	});
	try {
		await Promise.all(people);
	} finally {
		giveUp.abort();
		await Promise.allSettled(people);
	}
}

async function sendOne(url: string, sending: Sending, signal: AbortSignal): Promise<void> {
	const { path, code, comment } = sending;
	const form = formOf(await load(url, path, signal), 'review');
	const filled = [...form.hidden, ...tick(form, sending)];
	if (code !== null) filled.push(['code', code]);
	// Without a box there is nobody to write to.
	if (comment !== '' && form.textareas.includes('comment')) filled.push(['comment', comment]);
	const review = formOf(await load(url, `${path}?/review`, signal, filled), 'send');
	const thanks = await load(url, `${path}?/send`, signal, review.hidden);
	if (!thanks.isOk || !thanks.address.endsWith('/thanks')) throw refusal(thanks);
}

/** Ticks what the page offers; an item left open has no button where skipping is simply not ticking. */
function tick(form: PageForm, { path, answers }: Sending): Fields {
	return Object.entries(answers).filter(([item, option]) => {
		const isOffered = form.radios.get(item)?.has(option) ?? false;
		if (!isOffered && option !== NO_ANSWER) {
			throw new SimulationError(`The form at ${path} does not offer "${option}" for ${item}.`);
		}
		return isOffered;
	});
}

function formOf(page: Page, action: string): PageForm {
	const form = page.isOk ? findForm(page.html, action) : null;
	if (form === null) throw refusal(page);
	return form;
}

function refusal({ path, status, html }: Page): SimulationError {
	const words = spokenWords(html) || 'the page gives no reason';
	const hint = status === TOO_MANY ? ` ${RAISE_LIMITS}` : '';
	return new SimulationError(`Stopped at ${path} (HTTP ${status}): ${words}${hint}`);
}

/** Gets a page, or posts to a form action as a browser does, with the origin that Kit checks. */
async function load(
	url: string,
	path: string,
	signal: AbortSignal,
	fields?: Fields
): Promise<Page> {
	const headers = { accept: 'text/html', 'accept-language': 'th' };
	const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
	try {
		const reply = await fetch(`${url}${path}`, {
			signal: either,
			...(fields === undefined
				? { headers }
				: {
						method: 'POST',
						headers: { ...headers, origin: new URL(url).origin },
						body: new URLSearchParams(fields)
					})
		});
		return {
			path,
			address: reply.url,
			isOk: reply.ok,
			status: reply.status,
			html: await reply.text()
		};
	} catch (error) {
		if (signal.aborted) throw error;
		throw new SimulationError(`${url} does not answer: ${cause(error)}.`);
	}
}

function cause(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}
