/**
 * All that a respondent's page keeps on a phone, and the way to clear it: the draft in the tab's own
 * storage while somebody answers, and afterwards one mark that an answer of a round was sent. Every
 * key begins alike, so that what others keep under the same address stays.
 */
const OURS = 'prongsai:e:';
const DRAFT = 'prongsai:draft:';

/** A storage that may be forbidden or full: then it holds nothing. */
function tryTo<T>(act: () => T): T | null {
	try {
		return act();
	} catch {
		return null;
	}
}

/** The entry of this tab for the questionnaire of this page; null where nothing can be kept. */
export function readTab(): string | null {
	return tryTo(() => sessionStorage.getItem(DRAFT + questionnaire()));
}

/** Writes the entry of this tab, or removes it. */
export function writeTab(text: string | null): void {
	tryTo(() =>
		text === null
			? sessionStorage.removeItem(DRAFT + questionnaire())
			: sessionStorage.setItem(DRAFT + questionnaire(), text)
	);
}

/** Marks that an answer of the token's round was sent; false where the phone does not keep it. */
export function mark(token: string): boolean {
	return tryTo(() => (localStorage.setItem(OURS + roundOf(token), '1'), true)) ?? false;
}

/** Whether this phone has sent an answer of the form's round. */
export function isMarked(form: HTMLFormElement): boolean {
	const token = form.querySelector<HTMLInputElement>('[name=token]')?.value ?? '';
	return tryTo(() => localStorage.getItem(OURS + roundOf(token))) !== null;
}

/** Removes all of it. */
export function clearPhone(): void {
	tryTo(() => {
		for (const storage of [localStorage, sessionStorage]) {
			for (const key of Object.keys(storage)) {
				if (key.startsWith(OURS) || key.startsWith(DRAFT)) storage.removeItem(key);
			}
		}
	});
}

/** `e/…` or `i/…`, the same in every language and on every page of a questionnaire. */
export function questionnaire(): string {
	return /\/([ei]\/[\w-]+)/.exec(location.pathname)?.[1] ?? '';
}

/** The round's id, which the form token tells everybody: bytes 1 to 16 of its first part. */
function roundOf(token: string): string {
	const [payload = ''] = token.split('.');
	const bytes = atob(payload.replace(/-/g, '+').replace(/_/g, '/')).slice(1, 17);
	const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
		''
	);
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
