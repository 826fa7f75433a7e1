/**
 * What script adds to the pages of a respondent, which all work without it: a tap that moves on,
 * answers that survive the Back button, a mark that this phone has sent, reading aloud. Storage and
 * speech may be missing, as inside the browser of a chat; then that part is missing too.
 */
import { offerReading } from './form/aloud.ts';
import { followAddress } from './form/back.ts';
import { isMarked } from './form/kept.ts';
import { keepDraft, markSending, settleSent, wasSent } from './form/draft.ts';
import { holdWithoutNetwork, sendPatiently } from './form/send.ts';
import { moveOnByTap } from './form/tap.ts';

const form = document.querySelector<HTMLFormElement>('form[data-read]');
const sending = document.querySelector<HTMLFormElement>('#send');
const offline = document.getElementById('offline');
/** Not in a round whose answers go with a ticket. */
const unsent = document.getElementById('unsent');

/** With a ticket nothing of an answer is left on the phone, not even in its tab. */
function keepsDraft({ dataset }: HTMLFormElement): boolean {
	return !('noDraft' in dataset);
}

function show(id: string): void {
	document.getElementById(id)?.removeAttribute('hidden');
}

if (form) {
	moveOnByTap(form);
	followAddress();
	offerReading(form);
	show('tap');
	if (offline) holdWithoutNetwork(form, offline);
	// Also where the browser brings the page back as it was, without running this file again.
	addEventListener('pageshow', ({ persisted }) => {
		if (wasSent(persisted)) return location.replace(`${location.pathname}/thanks`);
		if (!persisted && keepsDraft(form)) keepDraft(form);
		if (isMarked(form)) show('again');
	});
} else if (sending) {
	if (keepsDraft(sending)) sending.addEventListener('submit', () => markSending(sending));
	if (unsent) sendPatiently(sending, unsent);
} else if (location.pathname.endsWith('/thanks')) {
	if (settleSent()) {
		show('marked');
		document.getElementById('unmarked')?.remove();
	}
}
