/**
 * The **draft**: a form's fields in the storage of its tab, form token included, so that after the
 * Back button the same answers come back and, sent again, count once. It ends with the thanks; from
 * then on the tab knows only that it has sent, and going back to the form leads to the thanks.
 */
import { mark, questionnaire, readTab, writeTab } from './kept.ts';

type Fields = [name: string, value: string][];

interface Draft {
	fields: Fields;
	/** Whether it was on its way when the page was left. */
	isSending?: boolean;
}

const SENT = 'sent';

/** A slip's code is on the slip; it is not left in a phone. */
const NEVER_KEPT = 'code';

/**
 * Whether this form was reached by going back after its answers were sent.
 * @param isKept whether the browser shows the page as it was left.
 */
export function wasSent(isKept: boolean): boolean {
	return (isKept || cameHow() === 'back_forward') && readTab() === SENT;
}

/** Brings a form back as it was left, and from then on keeps what is answered. */
export function keepDraft(form: HTMLFormElement): void {
	const keep = () => writeDraft({ fields: fieldsOf(form) });
	form.addEventListener('change', keep);
	// What comes back from an action of the form is filled already.
	if (location.search !== '') return keep();
	// Whoever comes by the address begins anew: on a shared phone it may be somebody else.
	if (cameHow() === 'navigate') return writeTab(null);
	const draft = readDraft();
	if (draft) fill(form, draft.fields);
}

/** Notes that the review's answers are on their way; only then are thanks meant for them. */
export function markSending(review: HTMLFormElement): void {
	writeDraft({ fields: fieldsOf(review), isSending: true });
}

/**
 * On the thanks page: forgets the draft that was on its way, and marks the phone in an external
 * round. @returns whether it is marked.
 */
export function settleSent(): boolean {
	const draft = readDraft();
	if (!draft?.isSending) return false;
	writeTab(SENT);
	const token = draft.fields.find(([name]) => name === 'token')?.[1] ?? '';
	return questionnaire().startsWith('e/') && mark(token);
}

function cameHow(): string {
	const [entry] = performance.getEntriesByType('navigation');
	return (entry as PerformanceNavigationTiming | undefined)?.type ?? 'navigate';
}

function readDraft(): Draft | null {
	const text = readTab();
	return text === null || text === SENT ? null : (JSON.parse(text) as Draft);
}

function writeDraft(draft: Draft): void {
	writeTab(JSON.stringify(draft));
}

function fieldsOf(form: HTMLFormElement): Fields {
	const fields = Array.from(new FormData(form), ([name, value]) => [name, String(value)] as const);
	return fields.filter(([name]) => name !== NEVER_KEPT).map(([name, value]) => [name, value]);
}

function fill(form: HTMLFormElement, fields: Fields): void {
	for (const [name, value] of fields) {
		const field = form.elements.namedItem(name);
		if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
		else if (field instanceof HTMLTextAreaElement) field.value = value;
	}
}
