/**
 * Sends responses over HTTP as a phone would. Where script is not needed it does without: it opens
 * the form, ticks, looks at the review and sends, and knows nothing that the pages do not say.
 */
import { NO_ANSWER } from '../../lib/ita/instrument/answers.ts';
import { SimulationError } from './error.ts';
import { findForm, spokenWords, type PageForm } from './markup.ts';
import { fetchFrom } from './fetch-from.ts';
import type { Sending } from './plan.ts';
import { sendWithTicket } from './send-with-ticket.ts';

/** As many people at a time: more than any counter has, few enough for a small machine. */
const AT_A_TIME = 8;

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
			await (sending.ticket === null
				? sendOne(url, sending, giveUp.signal)
				: sendWithTicket(url, sending, sending.ticket, giveUp.signal));
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

/** Gets a page, or posts to a form action. */
async function load(
	url: string,
	path: string,
	signal: AbortSignal,
	fields?: Fields
): Promise<Page> {
	const { bytes, ...reply } = await fetchFrom(url, path, signal, {
		headers: { accept: 'text/html' },
		...(fields && { method: 'POST', body: new URLSearchParams(fields) })
	});
	return { path, ...reply, html: new TextDecoder().decode(bytes) };
}
