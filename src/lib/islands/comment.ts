/**
 * The comment box on a phone with script: numbers and addresses are cut out before the form leaves,
 * by the module that the server runs as well, and what will be cut is shown while it is typed. Without
 * script, or on a browser too old for this file, the server does it alone.
 */
import { readComment, type CommentPiece } from '../privacy/redaction/comment.ts';
import { redact } from '../privacy/redaction/redact.ts';

const box = document.querySelector<HTMLTextAreaElement>('#comment');
const status = document.querySelector<HTMLElement>('#comment-cuts');
const preview = document.querySelector<HTMLElement>('#comment-preview');

if (box !== null && status !== null && preview !== null) watch(box, status, preview);

function watch(box: HTMLTextAreaElement, status: HTMLElement, preview: HTMLElement): void {
	let told = 0;

	const show = () => {
		const reading = readComment(box.value);
		const pieces = reading.ok ? reading.comment.pieces : [];
		const cuts = pieces.filter(({ isCut }) => isCut).length;
		preview.hidden = cuts === 0;
		preview.replaceChildren(...(cuts === 0 ? [] : [heading(preview), ...pieces.map(nodeOf)]));
		// A screen reader is told when something changes, not at every letter.
		if (cuts === told) return;
		told = cuts;
		const { cuts: some = '', none = '' } = status.dataset;
		status.textContent = cuts === 0 ? none : some.replace('{count}', String(cuts));
	};

	// Before the browser gathers the fields, whichever button was pressed.
	box.form?.addEventListener('submit', () => {
		const reading = readComment(box.value);
		// Also where it is too long: the server will give it back, but need not see the number.
		box.value = reading.ok ? reading.comment.text : redact(box.value).text;
	});
	box.addEventListener('input', show);
	// A browser that comes back to this page fills the box by itself.
	addEventListener('pageshow', show);
}

function heading(preview: HTMLElement): Node {
	const small = document.createElement('small');
	small.textContent = preview.dataset.heading ?? '';
	return small;
}

function nodeOf({ text, isCut }: CommentPiece): Node {
	if (!isCut) return document.createTextNode(text);
	const mark = document.createElement('mark');
	mark.textContent = text;
	return mark;
}
