/**
 * Signing out of the staff side: where answers of interviews wait on this device it asks first, for
 * nobody could send them; and it takes the copies of interview pages away.
 */
import { forgetOfflineCopies } from './interview/offline-copy.ts';
import { filled } from './queue/panel.ts';
import { browserQueue } from './queue/store.ts';

const form = document.querySelector<HTMLFormElement>('form[data-sign-out]');

form?.addEventListener('submit', (event) => {
	event.preventDefault();
	void leave(form);
});

async function leave(form: HTMLFormElement): Promise<void> {
	const store = 'indexedDB' in globalThis ? browserQueue() : null;
	const waiting = (await store?.kept().catch(() => null))?.length ?? 0;
	if (waiting > 0 && !confirm(filled(form.dataset.signOut, waiting, null))) return;
	// Where this fails nothing of it was there.
	await store?.forgetBlanks().catch(() => undefined);
	await forgetOfflineCopies().catch(() => undefined);
	form.submit();
}
