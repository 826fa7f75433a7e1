/** The counters of an interviewer's page, and what just happened; its sentences are in its HTML. */
import { earliestEnd, filled } from '../queue/panel.ts';
import type { Sender } from '../queue/sender.ts';

/** What happened to the answer that was just given. */
export type Shown = 'kept' | 'no_blanks';

export interface Counters {
	sender: Pick<Sender, 'sent' | 'isSignedOut' | 'isBarred'>;
	waiting: number;
	/** Blanks that still hold. */
	blanks: readonly string[];
	said?: Shown;
}

export function showBlanks({ sender, waiting, blanks, said }: Counters): void {
	const status = document.getElementById('said');
	if (status && said === 'kept') status.dataset.shown = 'kept';
	if (status?.dataset.shown === 'kept') {
		status.textContent = (waiting === 0 ? status.dataset.sent : status.dataset.kept) ?? '';
		status.hidden = false;
	}
	const sent = document.getElementById('sent');
	if (sent) sent.textContent = filled(sent.dataset.said, sender.sent, null);
	const left = document.getElementById('blanks');
	if (left) {
		const { said: some, none } = left.dataset;
		left.textContent =
			blanks.length === 0 ? (none ?? '') : filled(some, blanks.length, earliestEnd(blanks));
	}
	document.getElementById('no-blanks')?.toggleAttribute('hidden', said !== 'no_blanks');
	document.getElementById('signed-out')?.toggleAttribute('hidden', !sender.isSignedOut);
	const isBarred = sender.isBarred && waiting > 0;
	document.getElementById('barred')?.toggleAttribute('hidden', !isBarred);
}
