/**
 * What a kiosk shows by itself while the server cannot: a blank form, a last look at the answers, and
 * the thanks. The words are templates of its page.
 */
import { readComment } from '../../privacy/redaction/comment.ts';
import { listAnswers, readAnswers } from '../queue/summary.ts';

/** An answer as it will be sealed. */
export interface Filled {
	token: string;
	/** Option code by item code; what was left open is `-` or not there. */
	answers: Record<string, string>;
	/** Redacted; null in a round that does not ask. */
	comment: string | null;
}

/** A page of our own in the place of one of the server's. */
export function screenOf(template: string): HTMLElement {
	const main = document.createElement('main');
	const words = document.getElementById(template);
	if (words instanceof HTMLTemplateElement) main.append(words.content.cloneNode(true));
	return main;
}

/**
 * A last look at a form: what is shown is what is sealed (P38).
 * @returns the screen, and what to seal; null where nothing is answered yet, or the comment has to be
 *   mended first.
 */
export function reviewOf(form: HTMLFormElement): { main: HTMLElement; filled: Filled | null } {
	const main = screenOf('kiosk-review');
	const given = readAnswers(form);
	const list = main.querySelector<HTMLElement>('ul');
	if (list) listAnswers(list, given, list.dataset.leftOpen ?? '');
	const answers = Object.fromEntries(
		given.map(({ item, answer }) => [item, answer?.option ?? '-'])
	);
	const raw = main.querySelector('pre');
	if (raw) raw.textContent = JSON.stringify(answers);
	const box = form.querySelector('textarea');
	const reading = readComment(box?.value ?? '');
	const isEmpty = given.every(({ answer }) => answer === null);
	reveal(main, 'empty', isEmpty ? null : '');
	reveal(main, 'fault', reading.ok ? '' : null);
	if (!reading.ok || isEmpty) {
		main.querySelector('[data-act=keep]')?.remove();
		return { main, filled: null };
	}
	reveal(main, 'comment', reading.comment.text);
	const comment = box === null ? null : reading.comment.text;
	return { main, filled: { token: fieldOf(form, 'token'), answers, comment } };
}

/** Fields that are no answers. */
const NO_ANSWERS = ['token', 'comment', 'proof', 'code'];

/** An answer that the server's review has shown, as that page sends it. */
export function filledOf(fields: URLSearchParams, asksComment: boolean): Filled {
	const isAnswer = ([name]: [string, string]) => !NO_ANSWERS.includes(name);
	const answers = Object.fromEntries([...fields].filter(isAnswer));
	const comment = asksComment ? (fields.get('comment') ?? '') : null;
	return { token: fields.get('token') ?? '', answers, comment };
}

/** The same, as the server's review would send it. */
export function fieldsOf({ token, answers, comment }: Filled): URLSearchParams {
	return new URLSearchParams({ token, ...answers, ...(comment ? { comment } : {}) });
}

/** Shows a part of the screen with this text, or with its own where that is null; hides it for ''. */
function reveal(main: HTMLElement, name: string, text: string | null): void {
	const part = main.querySelector<HTMLElement>(`[data-is=${name}]`);
	if (part === null) return;
	part.hidden = text === '';
	const quoted = part.querySelector('q');
	if (quoted && text !== null) quoted.textContent = text;
}

function fieldOf(form: HTMLFormElement, name: string): string {
	return form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';
}
