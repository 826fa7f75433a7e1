/**
 * The page that clears this device. It does so at once, as it does for whoever has no script after one
 * more tap; but where sealed answers wait it says so first and leaves the tap to a person.
 */
import { clearPhone } from './form/kept.ts';
import { filled } from './queue/panel.ts';
import { countKept, QUEUE } from './queue/store.ts';

const form = document.querySelector<HTMLFormElement>('#clear');

if (form) void ask(form);
else clearHere();

async function ask(form: HTMLFormElement): Promise<void> {
	const waiting = await countKept();
	if (waiting === 0) return form.submit();
	const warning = document.getElementById('waiting');
	if (warning) {
		warning.textContent = filled(warning.dataset.said, waiting, null);
		warning.hidden = false;
	}
}

/** Browsers heed the reply's header over https alone. */
function clearHere(): void {
	clearPhone();
	try {
		indexedDB.deleteDatabase(QUEUE);
	} catch {
		// Nothing is kept where nothing can be.
	}
}
